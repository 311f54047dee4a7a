import CaseReview
import Clauses
import Testing

@Suite struct `An extraordinary meeting` {
    private func plan(_ given: CaseInHand, because reason: String?) -> MeetingAct {
        .plan(
            MeetingPlan(
                body: "one-panel", day: given.setting.today.adding(calendarDays: 2), time: "09:00",
                place: "By telephone", calledBecause: reason))
    }

    @Test(.clause("WO-090"))
    func `says why it was called, and cannot be planned without`() throws {
        var given = CaseInHand()
        #expect(
            given.refusal(of: plan(given, because: " "), by: .secretariat)
                == .meeting(.reasonMissing))
        try given.meet(plan(given, because: "A breach of duty."))
        #expect(given.meetings["m1"]?.calledBecause == "A breach of duty.")
    }

    @Test func `is none when nothing was called`() throws {
        var given = CaseInHand()
        try given.meet(plan(given, because: nil))
        #expect(given.meetings["m1"]?.calledBecause == nil)
    }

    /// What was planned before there were extraordinary meetings is read as it was.
    @Test func `is not what an earlier plan becomes`() throws {
        let earlier = Meeting(
            id: "m1",
            [
                MeetingHappening(
                    .planned(
                        MeetingPlan(
                            body: "one-panel", day: CaseInHand().setting.today, time: "", place: "")),
                    by: .secretariat, at: CaseInHand().now)
            ])
        #expect(earlier.calledBecause == nil)
    }
}

@Suite struct `A case that calls an extraordinary meeting` {
    private let procedure: Procedure
    private let matter: Case

    init() throws {
        let (procedure, _) = try Shipped.procedure("wolverhampton-2019")
        self.procedure = procedure
        let unit = Actor(person: "unit", role: "business-unit")
        let events: [CaseEvent] = [
            .opened(reference: "OP-1", procedure: procedure.id, pathway: "escalation"),
            .stepOpened("routing"),
            .settled("routing", "extraordinary-meeting", reason: "A breach.", [:]),
        ]
        matter = Case(
            id: "case",
            events.map { Happening($0, by: unit, at: moment("2026-02-11T10:00:00Z")) })
    }

    @Test(.clause("WO-090"))
    func `names the body that has to meet, and the day on which it was called`() throws {
        let called = try #require(matter.meetingsCalled(under: procedure).first)
        #expect(called.body == "executive-group")
        #expect(called.on == Day(iso: "2026-02-11"))
        #expect(called.citation?.section == "Appendix 1")
    }

    @Test func `calls none once the issue is answered, or when it goes another way`() {
        let unit = Actor(person: "unit", role: "business-unit")
        var answered = matter
        answered.happened(
            Happening(
                .pathwayClosed("escalation", because: "issue-response", "answered"), by: unit,
                at: moment("2026-02-14T10:00:00Z")))
        #expect(answered.meetingsCalled(under: procedure).isEmpty)
        var virtual = matter
        for event in [
            CaseEvent.stepOpened("routing"), .settled("routing", "virtual", reason: "", [:]),
        ] {
            virtual.happened(Happening(event, by: unit, at: moment("2026-02-12T10:00:00Z")))
        }
        #expect(virtual.meetingsCalled(under: procedure).isEmpty)
    }
}
