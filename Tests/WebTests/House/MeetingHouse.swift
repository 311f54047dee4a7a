import CaseReview
import Clauses
import Foundation
import Identity
import Office
import ProcedureLibrary
import Record
import Sealing
import Testing

@testable import Web

/// The service on real files with the packs as they ship, and one meeting of one body: for what is done for meetings.
final class MeetingHouse: Sendable {
    let site: Site
    let hands: OfficeClock.Hands
    let office: Office
    let cast: Cast
    let meeting: MeetingID
    private let folder: URL

    static let begins = Moment(
        day: Day(iso: "2026-11-02") ?? Day(daysSinceEpoch: 0), hour: 9, minute: 0)

    /// A meeting on a day of a body of a partnership.
    init(of procedure: Procedure, body: BodyID, on day: Day) async throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-meetings-\(UUID().uuidString)")
        let data = DataFolder(path: folder.path)
        try data.makeIfMissing()
        let hands = OfficeClock.Hands(Self.begins)
        let offices = try Offices(
            folder: data, library: try Shipped.library(), masterKey: .random(),
            settings: IdentitySettings(passwordCost: .least, demoMode: true),
            clock: .standing(hands))
        self.hands = hands
        office = try #require(offices.office(of: procedure.partnership))
        cast = Cast(of: procedure, for: procedure.bodies[body]?.members.first)
        try await offices.identity.add(cast, from: Self.begins)
        offices.peopleChanged()
        site = Site(
            offices: offices,
            settings: SiteSettings(
                publicAddress: "http://127.0.0.1:8080", isSecure: false, isDemonstration: false,
                paperMaker: "/bin/false", wordReader: "/bin/false", wordMaker: "/bin/false"))
        let keeper = try #require(
            cast.people.first {
                procedure.roles[$0.role]?.duties.contains(.keepMeetings) ?? false
            })
        meeting = try office.planMeeting(
            MeetingPlan(body: body, day: day, time: "10:00", place: "Civic Centre"),
            by: keeper.actor
        ).id
    }

    deinit {
        // The folder is temporary anyway: what cannot be removed now goes with the machine's own clearing.
        try? FileManager.default.removeItem(at: folder)
    }

    var path: String { "/\(office.partnership)/meetings/\(meeting)" }

    func visitor(_ role: String) throws -> Visitor {
        let person = try cast.member(role).id
        return Visitor(site: site, session: try site.identity.signInDemo(person, now: site.now))
    }

    /// Whoever keeps the meetings here.
    func keeper() throws -> Visitor {
        let procedure = try office.procedure
        let role = procedure.roles.values.first { $0.duties.contains(.keepMeetings) }
        return try visitor(try #require(role).id.rawValue)
    }

    func comes(_ day: String) throws {
        hands.moment = Moment(day: try #require(Day(iso: day)), hour: 10, minute: 0)
    }

    func marks() throws -> [MomentID: [Moment]] { try office.load(meeting).marks }
}
