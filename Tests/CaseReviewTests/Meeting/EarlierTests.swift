import CaseReview
import Clauses
import Testing

/// It is 10:00 in London on the day of the meeting when people come, and a decision is taken at 10:20.
@Suite struct `When somebody came or left, written down afterwards` {
    private func time(_ text: String) throws -> TimeOfDay {
        try #require(TimeOfDay(written: text))
    }

    private func guest(_ id: String = "kim") -> Attendance {
        Attendance(
            id: id, name: "Kim Ode", person: nil, agency: nil, capacity: .guest,
            arrived: moment("2026-10-08T09:30:00Z"))
    }

    private func came(_ text: String, _ attendance: Attendance? = nil) throws -> MeetingAct {
        .recordEarlierArrival(attendance ?? guest(), at: try time(text))
    }

    private func left(_ text: String, _ id: String = "kim") throws -> MeetingAct {
        .recordEarlierLeaving(attendance: id, at: try time(text))
    }

    @Test func `it is kept as the time that it was`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-08T09:40:00Z")
        try given.meet(try came("10:25"))
        try given.meet(try left("10:31"))
        let kept = given.meetings["m1"]?.attendances.last
        #expect(kept?.arrived == moment("2026-10-08T09:25:00Z"))
        #expect(kept?.left == moment("2026-10-08T09:31:00Z"))
    }

    @Test func `it is not in the future`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-08T09:40:30Z")
        #expect(
            given.refusal(of: try came("10:41"), by: .secretariat)
                == .meeting(.timeHasNotCome(try time("10:41"))))
        #expect(given.refusal(of: try came("10:40"), by: .secretariat) == nil)
    }

    @Test func `the morning after it is a time of the meeting's own day`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-09T08:00:00Z")
        try given.meet(try left("11:30", "member-nel-icb"))
        let kept = given.meetings["m1"]?.attendances.first { $0.id == "member-nel-icb" }
        #expect(kept?.left == moment("2026-10-08T10:30:00Z"))
    }

    @Test func `nobody leaves before they came, or comes in again before they left`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-08T09:40:00Z")
        try given.meet(try came("10:25"))
        let arrived = moment("2026-10-08T09:25:00Z")
        #expect(
            given.refusal(of: try left("10:24"), by: .secretariat)
                == .meeting(.cameOnlyAt(arrived)))
        try given.meet(try left("10:30"))
        #expect(
            given.refusal(of: try came("10:29", guest("again")), by: .secretariat)
                == .meeting(.leftOnlyAt(moment("2026-10-08T09:30:00Z"))))
        #expect(given.refusal(of: try came("10:30", guest("again")), by: .secretariat) == nil)
    }

    @Test func `the minute in which somebody came is not before they came`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-08T09:25:40Z")
        var kim = guest()
        kim = Attendance(
            id: kim.id, name: kim.name, person: nil, agency: nil, capacity: .guest,
            arrived: given.now)
        try given.meet(.recordArrival(kim))
        given.now = moment("2026-10-08T09:40:00Z")
        try given.meet(try left("10:25"))
        #expect(given.meetings["m1"]?.attendances.last?.left == kim.arrived)
    }

    @Test(.clause("RB-015"))
    func `a decision has said who was in the room, and nobody comes or goes before it`() throws {
        var given = try CaseInHand.decided()
        let at = try #require(given.matter.decisions.first?.at)
        given.now = given.now.plus(seconds: 600)
        let listed = ListedCases(decisions: given.matter.decisions)
        for act in [try came("10:19"), try left("10:19", "member-nel-icb")] {
            #expect(
                given.refusal(of: act, by: .secretariat, listed: listed)
                    == .meeting(.decidedAt(at)))
        }
        #expect(
            given.refusal(of: try came("10:20"), by: .secretariat, listed: listed) == nil)
    }

    @Test func `nobody leaves before the vote of their agency, which stands as it was cast`() throws {
        var given = try CaseInHand.voted()
        let votes = Array((given.matter.considerations["panel"]?.votes ?? [:]).values)
        let cast = try #require(votes.first { $0.agency == "nel-icb" }?.at)
        given.now = given.now.plus(seconds: 600)
        #expect(
            given.refusal(
                of: try left("10:02", "member-nel-icb"), by: .secretariat,
                listed: ListedCases(votes: votes)) == .meeting(.votedAt("nel-icb", cast)))
        #expect(
            given.refusal(
                of: try left("10:25", "member-nel-icb"), by: .secretariat,
                listed: ListedCases(votes: votes)) == nil)
        #expect(given.matter.considerations["panel"]?.votes.count == votes.count)
    }

    @Test func `who is recorded afterwards is recorded by the rules for who comes now`() throws {
        var given = try CaseInHand.sitting()
        given.now = moment("2026-10-08T09:40:00Z")
        #expect(
            given.refusal(of: try came("10:25"), by: .chair)
                == .meeting(.notYours("panel-chair")))
        try given.meet(.close)
        #expect(
            given.refusal(of: try came("10:25"), by: .secretariat) == .meeting(.meetingIsOver))
    }

    @Test func `by correspondence there is no day of which it would be a time`() throws {
        var given = try CaseInHand.sent()
        try given.meet(
            .plan(
                MeetingPlan(
                    body: "one-panel", day: day("2026-10-08"), time: "", place: "",
                    isByCorrespondence: true)), at: "mail")
        #expect(
            given.refusal(of: try came("10:25"), at: "mail", by: .secretariat)
                == .meeting(.hasNoDay))
    }

    @Test(arguments: ["9:05", "09:05", "09.05"])
    func `a time is read as people write it`(written: String) throws {
        #expect(try time(written).text == "09:05")
    }

    @Test(arguments: ["", "9", "905", "24:00", "9:60", "9:5", "9:05 pm", "٩:٠٥", "9:05:00", "-1:05"])
    func `what no clock shows is no time`(written: String) {
        #expect(TimeOfDay(written: written) == nil)
    }
}
