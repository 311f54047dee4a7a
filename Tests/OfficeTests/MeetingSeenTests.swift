import CaseReview
import Office
import Testing

@Suite struct `What somebody signs of a meeting` {
    private let mailroom: Mailroom
    private let office: Office

    init() throws {
        mailroom = try Mailroom()
        office = mailroom.office
    }

    private func plan(inDays days: Int) throws -> MeetingID {
        let day = mailroom.place.hands.moment.day.adding(calendarDays: days)
        return try office.planMeeting(
            MeetingPlan(body: "one-panel", day: day, time: "", place: ""), by: .secretariat
        ).id
    }

    private func ready() throws -> CaseID {
        let id = try mailroom.screening()
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        return id
    }

    private func list(_ id: CaseID, at meeting: MeetingID) throws {
        try office.perform(
            .list("panel", at: meeting, because: "So."), on: id, by: .secretariat)
    }

    private func mark(_ meeting: MeetingID) throws -> String {
        office.seen(try office.load(meeting), by: Actor.chair.viewer).mark
    }

    @Test func `is another thing when one case took the place of another of as many entries`() throws {
        let (meeting, other) = (try plan(inDays: 7), try plan(inDays: 14))
        let (first, second) = (try ready(), try ready())
        try list(first, at: meeting)
        let before = try mark(meeting)
        let entries = try office.load(first).version
        try list(first, at: other)
        try list(second, at: meeting)
        #expect(try office.load(second).version == entries)
        #expect(office.agenda(of: meeting, for: Actor.chair.viewer).map(\.id) == [second])
        #expect(try mark(meeting) != before)
    }
}
