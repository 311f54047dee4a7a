import CaseReview
import Clauses
import Testing

/// What a time limit of a meeting waits for, and the record knows without being told.
@Suite struct `What the record finds out of a meeting` {
    private func state(_ limit: LimitID, of held: MeetingInHand, _ setting: Setting? = nil) -> Clock.State? {
        clocks(of: held.meeting, in: setting ?? held.setting).first { $0.limit == limit }?.state
    }

    private func attendance(at moment: Moment) -> Attendance {
        Attendance(
            id: "chair", name: "Anselm Pryce", person: "chair", agency: "west-midlands-police",
            capacity: .chair, arrived: moment)
    }

    @Test(.clause("WO-044"))
    func `the papers are read once everybody who has them has said so`() throws {
        var held = try MeetingInHand()
        try held.act(
            .settleFreedomOfInformation(
                .pack,
                FreedomOfInformationPosition(
                    isExempt: true, exemptions: "section 41", publicInterest: "Confidence.")))
        for reader in [MeetingInHand.member, MeetingInHand.chair] {
            try held.act(.declare, by: reader)
        }
        try held.act(.circulatePapers(to: ["member", "chair"]))
        #expect(state("papers-read", of: held) == .unnumbered)
        try held.act(.sayRead, by: MeetingInHand.member)
        #expect(state("papers-read", of: held) == .unnumbered)
        try held.act(.sayRead, by: MeetingInHand.chair)
        #expect(state("papers-read", of: held) == .met)
        try held.act(.circulatePapers(to: ["another"]))
        #expect(state("papers-read", of: held) == .unnumbered)
    }

    @Test(.clause("WO-072"))
    func `a meeting is recorded once it is closed and somebody was recorded at it`() throws {
        var held = try MeetingInHand()
        held.now = moment("2026-12-03T14:00:00Z")
        try held.act(.recordArrival(attendance(at: held.now)))
        #expect(state("meeting-recorded", of: held) == .unnumbered)
        try held.act(.close)
        #expect(state("meeting-recorded", of: held) == .met)
        #expect(state("minutes", of: held) == .unnumbered)
    }

    @Test func `a meeting of which nothing was recorded is recorded when its minutes are approved`() throws {
        var held = try MeetingInHand()
        held.now = moment("2026-12-03T14:00:00Z")
        try held.act(.close)
        #expect(state("meeting-recorded", of: held) == .unnumbered)
        try held.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(state("meeting-recorded", of: held) == .met)
    }

    @Test(.clause("WO-032"))
    func `the next meeting is held when a later one of the body is, and not when it is planned`() throws {
        let held = try MeetingInHand()
        func setting(held days: [Day]) -> Setting {
            Setting(
                procedure: held.procedure, calendar: MeetingInHand.pack.calendar,
                now: moment("2027-02-01T09:00:00Z"),
                meetingDays: ["one-panel": [day("2026-12-03"), day("2027-01-28")]],
                daysHeld: ["one-panel": days])
        }
        #expect(state("next-panel", of: held, setting(held: [day("2026-12-03")])) == .running)
        let both = setting(held: [day("2026-12-03"), day("2027-01-28")])
        #expect(state("next-panel", of: held, both) == .met)
        let late = setting(held: [day("2026-12-03"), day("2027-02-28")])
        #expect(state("next-panel", of: held, late) == .metLate)
    }
}
