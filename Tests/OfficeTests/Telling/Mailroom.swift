import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Record
import Testing

/// An office in which these people hold their roles, and what its outbox holds for them.
struct Mailroom {
    let place: Place
    let office: Office

    static let people: [Actor] = [
        .referrer, .otherReferrer, .secretariat, .chair,
        Actor(person: "sam-otieno", role: "sab-business-manager"),
        Actor(person: "nora-nelft", role: "agency-respondent", agency: "nelft"),
        Actor(person: "milo-nelft", role: "panel-member", agency: "nelft"),
        Actor(person: "ewa-dwp", role: "agency-respondent", agency: "dwp"),
        Actor(person: "ada-administrator", role: "administrator"),
    ]

    init() throws {
        place = try Place()
        let record = try Record(
            at: place.folder.record(of: "redbridge"), partnership: "redbridge",
            masterKey: place.key)
        let viewers = Self.people.map(\.viewer)
        office = try Office(
            partnership: "redbridge", library: place.library, record: record,
            clock: .standing(place.hands),
            directory: Directory(
                name: { $0.rawValue }, holders: { _, _ in [] }, everybody: { viewers }))
    }

    static func actor(_ person: PersonID) throws -> Actor {
        try #require(people.first { $0.person == person })
    }

    /// What was written since this was last asked, by person: its kind and the page it leads to.
    func news() throws -> [PersonID: [String]] {
        try letters().mapValues { $0.map { "\($0.kind) \($0.path)" } }
    }

    func letters() throws -> [PersonID: [Letter]] {
        let now = place.hands.moment.plus(hours: 100)
        var letters: [PersonID: [Letter]] = [:]
        for message in try office.record.nextMessages(due: now, limit: 10_000) {
            letters[message.recipient, default: []].append(try Letter(message))
            try office.record.markSent(message.id, at: now)
        }
        return letters
    }

    struct Letter {
        let kind: String
        let path: String
        let sequence: Int?
        /// The whole of what it says, as stored.
        let text: String

        init(_ message: Message) throws {
            let read = try JSONSerialization.jsonObject(with: Data(message.payload))
            let values = try #require(read as? [String: Any])
            kind = message.kind
            path = try #require(values["path"] as? String)
            sequence = (values["sitting"] as? [String: Any])?["sequence"] as? Int
            text = String(decoding: message.payload, as: UTF8.self)
        }
    }

    /// Plays a rehearsal up to a line, and says which case it was about.
    func play(_ rehearsal: String, until line: String) throws -> CaseID {
        let file = Shipped.folder("Tests/Rehearsals/redbridge") + "/\(rehearsal).yaml"
        let whole = try String(contentsOfFile: file, encoding: .utf8)
        let end = try #require(whole.range(of: line))
        let scenario = try Scenario(text: String(whole[..<end.lowerBound]), named: file) {
            place.library.procedure($0)
        }
        let player = Player(scenario, in: office, hands: place.hands)
        #expect(try player.play().unmet == [])
        return try #require(player.caseID("case"))
    }

    /// A referral that waits for the screening request to be sent, with nothing left in the outbox.
    func beforeScreening() throws -> CaseID {
        let id = try office.beforeScreening()
        _ = try news()
        return id
    }

    /// A referral on which every agency was just asked; only that is in the outbox.
    func screening() throws -> CaseID {
        let id = try beforeScreening()
        try office.ask(on: id)
        return id
    }
}

extension Office {
    fileprivate func beforeScreening() throws -> CaseID {
        let id = try handedIn()
        try perform(.settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        try perform(
            .settle("appropriateness", "appropriate", reason: "", [:]), on: id, by: .chair)
        return id
    }

    fileprivate func ask(on id: CaseID) throws {
        let request: Answers = [
            "request-reason": .text("Several agencies were visiting."),
            "request-criteria": .chosen(["sar"]), "request-persons": .text("Robin Example"),
        ]
        try perform(
            .request("screening", of: [], request), on: id,
            by: try Mailroom.actor("sam-otieno"))
    }

    /// A referral on which every agency was just asked.
    func screening() throws -> CaseID {
        let id = try beforeScreening()
        try ask(on: id)
        return id
    }
}

extension Office {
    /// Lists a case at a meeting, at which the chair and a member are.
    func sit(on id: CaseID, with member: Actor, at now: Moment) throws {
        let plan = MeetingPlan(body: "one-panel", day: now.day, time: "10:00", place: "Town Hall")
        let meeting = try planMeeting(plan, by: .secretariat).id
        try perform(.list("panel", at: meeting, because: "Next."), on: id, by: .secretariat)
        for (name, actor, capacity) in [
            ("marcus", Actor.chair, Attendance.Capacity.chair), ("member", member, .member),
        ] {
            let attendance = Attendance(
                id: name, name: name, person: actor.person, agency: actor.agency,
                capacity: capacity, arrived: now)
            try perform(.recordArrival(attendance), on: meeting, by: .secretariat)
        }
    }

    /// Has the chair rule a member out of a case on which they sit.
    func ruleOut(_ member: Actor, of id: CaseID) throws {
        let interest = Interest(
            id: "i", attendance: "member", person: member.person, name: "A member",
            nature: "A cousin.")
        try perform(.declareInterest("panel", interest), on: id, by: member)
        try perform(
            .rule("panel", interest: "i", .withdraw, reason: "Close."), on: id, by: .chair)
    }
}
