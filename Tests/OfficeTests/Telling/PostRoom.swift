import CaseReview
import Foundation
import Identity
import Post
import Record
import Synchronization
import Testing

@testable import Office

/// A mail server that says what it is told to, and keeps what it accepted.
final class MadeUpServer: Sendable {
    private let state = Mutex<(accepted: [Mail], tried: Int, answers: [Delivery])>(([], 0, []))

    var accepted: [Mail] { state.withLock { $0.accepted } }
    var tried: Int { state.withLock { $0.tried } }

    /// What it says to the next messages, in turn; after that it accepts.
    func say(_ answers: Delivery...) { state.withLock { $0.answers = answers } }

    func send(_ mail: Mail) -> Delivery {
        state.withLock { state in
            state.tried += 1
            let answer = state.answers.isEmpty ? .accepted : state.answers.removeFirst()
            if answer == .accepted { state.accepted.append(mail) }
            return answer
        }
    }
}

/// Offices in which people with accounts hold their roles, and a mail server for what is told to them.
struct PostRoom {
    let place: Place
    let offices: Offices
    let office: Office
    let server = MadeUpServer()
    let route: MailRoute

    init() async throws {
        place = try Place()
        offices = try Self.offices(in: place)
        office = try #require(offices.office(of: "redbridge"))
        let server = server
        route = MailRoute(
            from: try #require(MailAddress("onepanel@example.org")), links: "https://op.example/"
        ) { server.send($0) }
        for actor in Mailroom.people {
            let posting = Posting(
                partnership: "redbridge", role: actor.role, agency: actor.agency,
                from: Moment(secondsSinceEpoch: 0))
            try await offices.identity.addDemoAccount(
                id: actor.person, name: "Name of \(actor.person)",
                email: "\(actor.person)@example.org", password: "walnut-lantern-ferry",
                postings: [posting], now: Moment(secondsSinceEpoch: 0))
        }
    }

    /// The offices as another service on the same folder has them.
    static func offices(in place: Place) throws -> Offices {
        try Offices(
            folder: place.folder, library: place.library, masterKey: place.key,
            settings: IdentitySettings(passwordCost: .least, demoMode: true),
            clock: .standing(place.hands))
    }

    /// Tells people of papers, apart from any meeting.
    func tell(_ people: [PersonID]) throws {
        let now = place.hands.moment
        let telling = Telling(.papersCirculated, to: people, at: "meetings/m/papers")
        try office.record.post(try telling.messages(from: now), at: now)
    }

    /// Sends what is due so many seconds from now, and says what keeps the rest.
    @discardableResult
    func round(after seconds: Int = 0) async -> String? {
        place.wait(seconds: seconds)
        return await offices.sendDue(of: "redbridge", by: route)?.words
    }

    /// The people to whom something was sent, and how often.
    var readers: [String: Int] {
        server.accepted.reduce(into: [:]) { readers, mail in
            readers[String(mail.to.address.text.prefix { $0 != "@" }), default: 0] += 1
        }
    }

    /// What was set aside, by person, and why.
    func setAside() throws -> [PersonID: Set<String>] {
        try office.record.outbox(.setAside).reduce(into: [:]) {
            $0[$1.recipient, default: []].insert($1.fault)
        }
    }

    /// Ends what somebody holds, and gives them another part in its place.
    func move(_ person: PersonID, to role: RoleID, of agency: AgencyID? = nil) throws {
        let now = place.hands.moment
        let account = try #require(try offices.identity.person(person))
        for posting in account.postings(at: now) {
            try offices.identity.endPosting(posting, of: person, by: nil, now: now)
        }
        try offices.identity.post(
            person,
            as: Posting(partnership: "redbridge", role: role, agency: agency, from: now), by: nil,
            now: now)
    }
}
