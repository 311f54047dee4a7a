import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Testing

@testable import Web

/// What a procedure sets for a meeting, on the pages on which it is recorded.
@Suite struct `What is set for a meeting` {
    private func house() async throws -> MeetingHouse {
        try await MeetingHouse(
            of: Shipped.procedure("wolverhampton-2019").procedure, body: "one-panel",
            on: try #require(Day(iso: "2027-01-04")))
    }

    /// The moments for which a page has a button.
    private func offered(_ page: String) -> Set<MomentID> {
        Set(page.matches(of: /name="moment" value="([^"]+)"/).map { MomentID(String($0.output.1)) })
    }

    @Test func `has no moment in any pack that no page can record and nothing finds out`() async throws {
        var seen: Set<MomentID> = []
        for procedure in try Shipped.library().procedures {
            for body in procedure.bodies.keys.sorted() {
                let limits = procedure.limits.filter { $0.scope == .eachMeeting(of: body) }
                if limits.isEmpty { continue }
                let day = try #require(Day(iso: "2026-11-02"))
                let house = try await MeetingHouse(of: procedure, body: body, on: day)
                let page = try await house.keeper().get(house.path + "/agenda").body
                let known = offered(page).union(MeetingMoment.allCases.map { MomentID($0.rawValue) })
                let needed = Set(limits.flatMap { $0.until + $0.readings.flatMap(\.from) })
                #expect(needed.subtracting(["meeting"]).subtracting(known) == [], "\(procedure.id)")
                for moment in offered(page) {
                    let sent = try await house.keeper().post(
                        house.path + "/marks", [("moment", moment.rawValue), ("page", "preparing")])
                    #expect(sent.status == 303, "\(moment)")
                }
                #expect(Set(try house.marks().keys) == offered(page))
                #expect(try await offered(house.keeper().get(house.path + "/agenda").body).isEmpty)
                seen.formUnion(offered(page))
            }
        }
        #expect(seen.contains("meeting.items-closed"))
        #expect(seen.contains("meeting.representatives-briefed"))
    }

    @Test(.clause("WO-068"), .clause("WO-071"))
    func `is recorded of the standing items where the meeting sits, and not before its day`() async throws {
        let house = try await house()
        let items: Set<MomentID> = [
            "meeting.action-log-taken", "meeting.tracker-reviewed", "meeting.national-learning-taken",
        ]
        #expect(try await offered(house.keeper().get(house.path).body).isEmpty)
        let early = try await house.keeper().post(
            house.path + "/marks", [("moment", "meeting.tracker-reviewed")])
        #expect(early.status == 404)
        try house.comes("2027-01-04")
        #expect(try await offered(house.keeper().get(house.path).body) == items)
        let sent = try await house.keeper().post(
            house.path + "/marks", [("moment", "meeting.tracker-reviewed"), ("page", "meeting")])
        #expect(sent.location?.hasSuffix("#takes") == true)
        let page = try await house.keeper().get(house.path).body
        #expect(offered(page) == items.subtracting(["meeting.tracker-reviewed"]))
        #expect(page.contains("Done on Monday 4 January 2027."))
    }

    @Test func `is recorded by those who keep the meetings, and by nobody else`() async throws {
        let house = try await house()
        for role in ["panel-chair", "panel-member", "auditor"] {
            let page = try await house.visitor(role).get(house.path + "/agenda")
            #expect(offered(page.body).isEmpty, "\(role)")
            let sent = try await house.visitor(role).post(
                house.path + "/marks", [("moment", "meeting.items-closed")])
            // Whoever sits is asked for the declaration before anything else.
            #expect([403, 409].contains(sent.status), "\(role)")
        }
        #expect(
            try await house.visitor("executive-group").post(
                house.path + "/marks", [("moment", "meeting.items-closed")]
            ).status == 404)
        #expect(try house.marks().isEmpty)
    }

    @Test func `is not for anybody to say where the record finds it out`() async throws {
        let house = try await house()
        for moment in MeetingMoment.allCases {
            let sent = try await house.keeper().post(
                house.path + "/marks", [("moment", moment.rawValue)])
            #expect(sent.status == 404, "\(moment)")
        }
        #expect(try house.marks().isEmpty)
    }

    @Test(.clause("WO-061"))
    func `stands as done once it was, whether or not its clock had begun`() async throws {
        let house = try await house()
        let page = try await house.keeper().get(house.path + "/agenda").body
        #expect(page.contains("By itself, when the chair ratifies the agenda."))
        let chair = try house.cast.member("panel-chair").actor
        try house.office.perform(.ratifyAgenda, on: house.meeting, by: chair)
        let after = try await house.keeper().get(house.path + "/agenda").body
        #expect(after.contains("Done on Monday 2 November 2026."))
        #expect(!after.contains("By itself, when the chair ratifies the agenda."))
    }
}
