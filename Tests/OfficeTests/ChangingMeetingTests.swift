import CaseReview
import Clauses
import Office
import Testing

@Suite struct `A meeting that is changed` {
    private let mailroom: Mailroom
    private let office: Office
    private var today: Day { mailroom.place.hands.moment.day }

    init() throws {
        mailroom = try Mailroom()
        office = mailroom.office
    }

    private func plan(inDays days: Int) throws -> MeetingID {
        let plan = MeetingPlan(
            body: "one-panel", day: today.adding(calendarDays: days), time: "10:00", place: "")
        return try office.planMeeting(plan, by: .secretariat).id
    }

    private func change(_ id: MeetingID, toDays days: Int) throws {
        let change = MeetingChange(
            day: today.adding(calendarDays: days), time: "10:00", place: "",
            reason: "The hall is taken.")
        try office.perform(.change(change), on: id, by: .secretariat)
    }

    private func listed(at meeting: MeetingID) throws -> CaseID {
        let id = try mailroom.screening()
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        try office.perform(.list("panel", at: meeting, because: ""), on: id, by: .secretariat)
        return id
    }

    private func due(_ limit: LimitID, on id: CaseID) throws -> Day? {
        let matter = try office.load(id)
        let setting = office.setting(try office.procedure(of: matter))
        return Clocks(of: matter, in: setting).all().first { $0.limit == limit }?.due
    }

    @Test(.clause("RB-046"))
    func `takes the cases on its agenda, and what waits for the next meeting, with it`() throws {
        let meeting = try plan(inDays: 7)
        let id = try listed(at: meeting)
        #expect(try due("next-panel", on: id) == today.adding(calendarDays: 7))
        try change(meeting, toDays: 21)
        let matter = try office.load(id)
        #expect(matter.considerations["panel"]?.listedOn == today.adding(calendarDays: 21))
        #expect(matter.agendas.count == 1)
        #expect(try due("next-panel", on: id) == today.adding(calendarDays: 21))
        #expect(office.meetingRows().map(\.day) == [today.adding(calendarDays: 21)])
        #expect(office.setting(try office.procedure).meetingDays["one-panel"]?.count == 1)
        #expect(
            try office.meetingDays(asKnownOn: today)["one-panel"]
                == [today.adding(calendarDays: 21)])
    }

    @Test func `is the same after the record is read through again`() throws {
        let meeting = try plan(inDays: 7)
        let id = try listed(at: meeting)
        try change(meeting, toDays: 21)
        let (then, matter) = (try office.load(meeting), try office.load(id))
        try office.readThrough()
        #expect(try office.load(meeting) == then)
        #expect(try office.load(id) == matter)
    }

    @Test func `stays ratified while its agenda is what it was`() throws {
        let meeting = try plan(inDays: 7)
        _ = try listed(at: meeting)
        mailroom.place.wait(seconds: 60)
        try office.perform(.ratifyAgenda, on: meeting, by: .chair)
        mailroom.place.wait(seconds: 60)
        try change(meeting, toDays: 21)
        let changedAt = office.listedCases(at: meeting).changedAt
        #expect(try !office.load(meeting).isChangedSinceRatified(casesChangedAt: changedAt))
    }
}
