import CaseReview
import Clauses
import ProcedureLibrary
import Testing

/// A body of which the document names the chair and no member, and that meets three times at least about each case.
@Suite struct `The group of one review` {
    private let procedure: Procedure
    private let calendar: WorkingCalendar
    private let unit = Actor(person: "unit", role: "business-unit")
    private let chair = Actor(person: "chair", role: "rapid-review-chair", agency: "constabulary")

    init() throws {
        (procedure, calendar) = try Shipped.procedure("darlington-1.2.1")
    }

    private func setting(_ now: String, held: [Day] = []) -> Setting {
        Setting(
            procedure: procedure, calendar: calendar, now: moment("\(now)T10:00:00Z"),
            daysHeld: ["governance-group": held])
    }

    /// A case of which the second meeting is awaited; the first was on 2 November.
    private func afterTheFirst() -> Case {
        func happened(_ event: CaseEvent) -> Happening {
            Happening(event, by: chair, at: moment("2026-11-02T10:00:00Z"))
        }
        return Case(
            id: "case",
            [
                happened(
                    .opened(
                        reference: "OP-1", procedure: procedure.id, pathway: "practice-review")),
                happened(.stepOpened("governance-scope")),
                happened(
                    .settled(
                        "governance-scope", "met", reason: "",
                        ["governance-met-on": .day(day("2026-11-02"))])),
                happened(.stepOpened("governance-progress")),
            ])
    }

    private func refusal(metOn day: Day?, held: [Day], on now: String) -> String? {
        let answers: Answers = day.map { ["governance-met-on": .day($0)] } ?? [:]
        do {
            _ = try decide(
                .settle("governance-progress", "met", reason: "", answers), in: afterTheFirst(),
                by: chair, in: setting(now, held: held))
            return nil
        } catch { return error.words(under: procedure).name }
    }

    @Test(.clause("DA-118"))
    func `each step that it settles is tied to a meeting that was held, on a day of its own`() {
        let (first, second) = (day("2026-11-02"), day("2027-01-11"))
        #expect(refusal(metOn: nil, held: [first], on: "2026-11-02") == "incomplete")
        #expect(refusal(metOn: first, held: [first], on: "2026-11-02") == "met-already")
        #expect(refusal(metOn: second, held: [first], on: "2027-01-11") == "has-not-met")
        #expect(refusal(metOn: second, held: [first, second], on: "2026-12-01") == "has-not-met")
        #expect(refusal(metOn: second, held: [first, second], on: "2027-01-11") == nil)
    }

    @Test(.clause("DA-118"))
    func `its meetings about the case are counted by their days, and three are wanted`() {
        let matter = afterTheFirst()
        #expect(matter.daysMet(by: "governance-group", under: procedure) == [day("2026-11-02")])
        #expect(matter.daysMet(by: "learning-sub-group", under: procedure).isEmpty)
        #expect(procedure.bodies["governance-group"]?.leastMeetings?.count == 3)
    }

    @Test(.clause("DA-115"))
    func `members are recorded at its meetings for whichever agency they come`() throws {
        var meeting = Meeting(id: "g1")
        func act(_ act: MeetingAct) throws(Refusal) {
            let now = setting("2026-11-02")
            for event in try decide(act, at: meeting, by: unit, in: now) {
                meeting.happened(MeetingHappening(event, by: unit, at: now.now))
            }
        }
        try act(
            .plan(
                MeetingPlan(
                    body: "governance-group", day: day("2026-11-02"), time: "10:00", place: "")))
        for agency: AgencyID in ["constabulary", "education"] {
            try act(
                .recordArrival(
                    Attendance(
                        id: agency.rawValue, name: "Somebody of \(agency)", person: nil,
                        agency: agency, capacity: .member,
                        arrived: moment("2026-11-02T10:00:00Z"))))
        }
        try act(
            .sendApologies(Apologies(name: "Kit Larch", agency: "health-provider", deputy: "")))
        #expect(meeting.attendances.map(\.agency) == ["constabulary", "education"])
    }
}
