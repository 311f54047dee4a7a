public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Adds an invented person who can sign in at once. Refuses unless in demo mode.
    ///
    /// - Parameters:
    ///   - id: given, so that a demonstration record can name the person.
    ///   - totpSecret: in base 32; none for a person who signs in without a second factor.
    public func addDemoAccount(
        id: PersonID, name: String, email: String, password: String, totpSecret: String? = nil,
        postings: [Posting], now: Moment
    ) async throws {
        guard settings.demoMode else { throw PeopleRefusal.demoModeIsOff }
        let secret = try totpSecret.map { try Self.secret($0) }
        let hash = try await passwords.hash(password)
        try file.write { db in
            try add(
                id, name: name, email: email, postings: postings, isDemo: true,
                noted: .demoAccountAdded, by: nil, now: now, in: db)
            try PersonRows(keys: keys).setPassword(hash, of: id, in: db)
            if let secret { try setSecondFactor(secret, of: id, usedStep: nil, in: db) }
        }
    }

    private static func secret(_ text: String) throws -> Data {
        guard let bytes = Base32.bytes(text), bytes.count >= 10 else {
            throw IdentityFault(
                what: "The secret of an invented person is not base 32 of ten bytes or more",
                where: "demonstration", cure: "Correct it, or leave it out.")
        }
        return Data(bytes)
    }
}
