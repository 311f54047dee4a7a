import CaseReview
import Foundation
import Sealing

@testable import Identity

/// An identity file in a folder of its own, which goes when the test is over.
final class Office: Sendable {
    let folder: URL
    let key = MasterKey.random()
    let identity: Identity

    init(demoMode: Bool = false, passwordCost: PasswordCost = .least) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "identity-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        identity = try Identity(
            at: folder.appending(path: "people.sqlite").path, masterKey: key,
            settings: IdentitySettings(passwordCost: passwordCost, demoMode: demoMode))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appending(path: "people.sqlite").path }

    func reopened(key: MasterKey? = nil, demoMode: Bool = false) throws -> Identity {
        try Identity(
            at: path, masterKey: key ?? self.key,
            settings: IdentitySettings(passwordCost: .least, demoMode: demoMode))
    }

    /// An invited person who chose `password`, and has no second factor yet.
    func joined(_ email: String = Office.email, postings: [Posting] = [member]) async throws
        -> PersonID
    {
        let invited = try identity.invite(
            name: Office.name, email: email, postings: postings, by: nil, now: monday)
        return try await identity.accept(
            invited.invitation, password: Office.password, now: monday)
    }

    /// A person with a second factor, and the recovery codes they were shown.
    func enrolled(_ email: String = Office.email) async throws -> Enrolled {
        let person = try await joined(email)
        let pending = try await pending(email, now: monday)
        let shown = try identity.enrolSecondFactor(pending, now: monday)
        let code = OneTimeCode(secret: Data(Base32.bytes(shown.secret) ?? []))
        let done = try identity.confirmSecondFactor(
            pending, code: code.code(at: OneTimeCode.step(at: monday)), now: monday)
        return Enrolled(
            person: person, app: code, session: done.session, recoveryCodes: done.recoveryCodes)
    }

    /// Signs in as far as the second factor.
    func pending(_ email: String = Office.email, now: Moment) async throws -> PendingToken {
        switch try await identity.signIn(
            email: email, password: Office.password, from: "192.0.2.1", now: now)
        {
        case .secondFactor(let token), .enrolSecondFactor(let token): return token
        case .signedIn: throw NothingPending()
        }
    }

    /// Signs in all the way, with the code that the app shows at that moment.
    func signedIn(_ enrolled: Enrolled, now: Moment) async throws -> SessionToken {
        let code = enrolled.app.code(at: OneTimeCode.step(at: now))
        return try identity.verifySecondFactor(
            try await pending(now: now), code: code, now: now)
    }

    static let name = "Wilhelmina Quartermaine"
    static let email = "w.quartermaine@council.example"
    static let password = "plum thistle harbour"
}

struct Enrolled {
    let person: PersonID
    let app: OneTimeCode
    let session: SessionToken
    let recoveryCodes: [String]
}

struct NothingPending: Error {}

let monday = Moment(secondsSinceEpoch: 1_795_424_400)
let member = Posting(
    partnership: "anytown", role: "member", agency: "police", from: monday.plus(hours: -24))
