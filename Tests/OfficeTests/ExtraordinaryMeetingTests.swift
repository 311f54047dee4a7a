import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Record
import Testing

@Suite struct `An extraordinary meeting in the office` {
    private let place: Place
    private let office: Office
    private let unit = Actor(person: "unit", role: "business-unit")

    init() throws {
        place = try Place()
        let record = try Record(
            at: place.folder.record(of: "wolverhampton"), partnership: "wolverhampton",
            masterKey: place.key)
        office = try Office(
            partnership: "wolverhampton", library: place.library, record: record,
            clock: .standing(place.hands), directory: .empty)
    }

    private func plan(
        _ body: BodyID, inDays days: Int, because reason: String? = nil,
        on matters: [CaseID] = []
    ) throws -> MeetingID {
        let day = place.hands.moment.day.adding(calendarDays: days)
        let plan = MeetingPlan(
            body: body, day: day, time: "09:00", place: "By telephone", calledBecause: reason,
            calledFor: matters)
        return try office.planMeeting(plan, by: unit).id
    }

    /// An issue is raised and an extraordinary meeting called on it.
    private func call() throws -> Case {
        let member = Actor(person: "haven", role: "panel-member", agency: "the-haven")
        let issue: Answers = [
            "issue-title": .text("No answer"), "issue-description": .text("Three letters."),
            "issue-agency": .text("the-haven"), "issue-for": .chosen(["partners"]),
            "issue-urgent": .chosen(["yes"]),
        ]
        let opened = try office.openCase(on: "escalation", by: member)
        try office.perform([.save("issue", issue), .handIn("issue")], on: opened.id, by: member)
        let day = place.hands.moment.day
        return try office.perform(
            .settle(
                "routing", "extraordinary-meeting", reason: "A breach.",
                ["extraordinary-on": .day(day), "extraordinary-reason": .chosen(["breach"])]),
            on: opened.id, by: unit)
    }

    @Test(.clause("WO-090"))
    func `is asked for until it is planned, of the body that was called`() throws {
        let matter = try call()
        #expect(try office.meetingsToPlan(for: unit.viewer).map(\.matter) == [matter.id])
        _ = try plan("executive-group", inDays: 2)
        _ = try plan("one-panel", inDays: 2, because: "Another matter.")
        #expect(try office.meetingsToPlan(for: unit.viewer).count == 1)
        let called = try plan(
            "executive-group", inDays: 2, because: "A breach.", on: [matter.id])
        #expect(try office.meetingsToPlan(for: unit.viewer).isEmpty)
        let chair = Actor(person: "executive", role: "executive-group")
        try office.perform(.cancel(reason: "Answered by telephone."), on: called, by: chair)
        #expect(try office.meetingsToPlan(for: unit.viewer).count == 1)
    }

    @Test(.clause("WO-090"))
    func `that was planned for one case leaves the call of another standing`() throws {
        let (first, second) = (try call(), try call())
        _ = try plan("executive-group", inDays: 2, because: "Another matter.")
        #expect(try office.meetingsToPlan(for: unit.viewer).count == 2)
        _ = try plan("executive-group", inDays: 2, because: "A breach.", on: [first.id])
        #expect(try office.meetingsToPlan(for: unit.viewer).map(\.matter) == [second.id])
        try office.readThrough()
        #expect(try office.meetingsToPlan(for: unit.viewer).map(\.matter) == [second.id])
    }

    @Test func `is asked for of nobody who may not see the case`() throws {
        _ = try call()
        let outsider = Viewer(person: "x", standings: [.init(role: "administrator")])
        #expect(try office.meetingsToPlan(for: outsider).isEmpty)
    }

    /// "By the next meeting" is counted in the meetings of the calendar, now and as it was known.
    @Test func `is no next meeting, and moves no day that waits for one`() throws {
        _ = try plan("one-panel", inDays: 3, because: "A breach.")
        #expect(office.setting(try office.procedure).meetingDays["one-panel"] == nil)
        _ = try plan("one-panel", inDays: 30)
        let ordinary = place.hands.moment.day.adding(calendarDays: 30)
        #expect(office.setting(try office.procedure).meetingDays["one-panel"] == [ordinary])
        let known = try office.meetingDays(asKnownOn: place.hands.moment.day)
        #expect(known["one-panel"] == [ordinary])
    }

    @Test func `keeps its reason when the record is opened anew`() throws {
        let id = try plan("executive-group", inDays: 2, because: "A breach.")
        let record = try Record(
            at: place.folder.record(of: "wolverhampton"), partnership: "wolverhampton",
            masterKey: place.key)
        let again = try Office(
            partnership: "wolverhampton", library: place.library, record: record,
            clock: .standing(place.hands), directory: .empty)
        #expect(try again.load(id).calledBecause == "A breach.")
        #expect(again.meetingRows().map(\.isExtraordinary) == [true])
    }
}
