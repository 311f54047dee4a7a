import CaseReview
import Clauses
import Testing

@Suite struct `Before the day of a meeting` {
    private let early = Refusal.meeting(.dayHasNotCome(day("2026-12-03")))
    private let guest = MeetingAct.recordArrival(
        Attendance(
            id: "kim", name: "Kim", person: nil, agency: nil, capacity: .guest,
            arrived: moment("2026-12-02T12:00:00Z")))

    @Test func `nobody comes and it is not closed, and on the day both may be`() throws {
        var given = try MeetingInHand()
        given.now = moment("2026-12-02T23:00:00Z")
        #expect(given.refusal(of: guest) == early && given.refusal(of: .close) == early)
        given.now = moment("2026-12-03T08:00:00Z")
        #expect(given.refusal(of: guest) == nil && given.refusal(of: .close) == nil)
    }

    @Test func `by correspondence people take part, and it is closed`() throws {
        var given = try MeetingInHand.byCorrespondence
        try given.act(guest)
        try given.act(.close)
        #expect(given.meeting.isClosed)
    }

    @Test func `nothing is concluded in the room`() throws {
        var given = try CaseInHand.voted()
        given.now = moment("2026-10-07T09:00:00Z")
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.dayHasNotCome(day("2026-10-08"))))
    }
}

extension MeetingInHand {
    /// An exchange that was opened on 2 November, with a day a month ahead.
    fileprivate static var byCorrespondence: MeetingInHand {
        get throws {
            var given = try MeetingInHand()
            let plan = MeetingPlan(
                body: "one-panel", day: day("2026-12-03"), time: "", place: "",
                isByCorrespondence: true)
            given.meeting = Meeting(
                id: "m2",
                [MeetingHappening(.planned(plan), by: MeetingInHand.unit, at: given.now)])
            return given
        }
    }
}
