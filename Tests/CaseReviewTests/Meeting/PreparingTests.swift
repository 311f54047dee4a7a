import CaseReview
import Clauses
import Testing

@Suite struct `Preparing a meeting` {
    private let exempt = FreedomOfInformationPosition(
        isExempt: true, exemptions: "section 41", publicInterest: "Confidence is needed.")

    @Test func `no exchange by correspondence is planned for a body that decides nothing so`() throws {
        var given = try MeetingInHand()
        given.meeting = Meeting(id: "m2")
        let plan = MeetingPlan(
            body: "one-panel", day: day("2026-12-03"), time: "", place: "", isByCorrespondence: true)
        #expect(given.refusal(of: .plan(plan)) == .meeting(.noCorrespondence("one-panel")))
    }

    @Test(.clause("WO-066", "WO-068", "WO-069", "WO-070", "WO-071"))
    func `the standing items are on the agenda in the order of the terms`() throws {
        let given = try MeetingInHand()
        let agenda = given.meeting.agenda(under: given.procedure, listed: [])
        #expect(
            agenda.map(\.id) == [
                "think-family", "matters-arising", "case-tracker", "new-referrals",
                "panel-business", "national-learning",
            ])
        #expect(agenda.first?.holds == .statement)
    }

    @Test(.clause("WO-069", "WO-070"))
    func `a new case stands with the new referrals, one that comes back with the panel's business`()
        throws
    {
        let given = try MeetingInHand()
        let listed = [("c1", AgendaEntry.Standing.new), ("c2", .back), ("c3", .putOff)].map {
            AgendaEntry(matter: CaseID($0.0), step: "panel", reference: $0.0, standing: $0.1)
        }
        let agenda = given.meeting.agenda(under: given.procedure, listed: listed)
        func cases(_ line: AgendaLineID) -> [CaseID] {
            agenda.first { $0.id == line }?.entries.map(\.matter) ?? []
        }
        #expect(cases("new-referrals") == ["c1"])
        #expect(cases("panel-business") == ["c2"])
        // The terms have no item for a case that was put off: it has a line of its own, and is not lost.
        #expect(cases("put-off") == ["c3"])
    }

    @Test(.clause("WO-041"))
    func `the unit puts the agenda in order, and what it does not name keeps its place after`() throws {
        var given = try MeetingInHand()
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        try given.act(.order(["new-referrals", "visit"]))
        let agenda = given.meeting.agenda(under: given.procedure, listed: [])
        #expect(agenda.map(\.id).prefix(3) == ["new-referrals", "visit", "think-family"])
        #expect(
            given.refusal(of: .order([]), by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
        #expect(
            given.refusal(of: .add(AgendaItem(id: "x", title: " "))) == .meeting(.titleMissing))
    }

    @Test(.clause("WO-041", "WO-061"))
    func `the chair alone ratifies the agenda, once, and the day is kept`() throws {
        var given = try MeetingInHand()
        #expect(given.refusal(of: .ratifyAgenda) == .meeting(.chairAlone("panel-chair")))
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        #expect(given.meeting.ratified?.by == MeetingInHand.chair)
        #expect(given.meeting.marks["meeting.agenda-ratified"] == [given.now])
        #expect(
            given.refusal(of: .ratifyAgenda, by: MeetingInHand.chair)
                == .meeting(.agendaIsRatified))
    }

    @Test(.clause("WO-061"))
    func `an agenda that is changed after it was ratified is ratified again`() throws {
        var given = try MeetingInHand()
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        #expect(!given.isChanged)
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        #expect(given.isChanged)
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        #expect(!given.isChanged)
        try given.act(.order(["visit"]))
        #expect(given.isChanged)
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        let listed = ListedCases(changedAt: given.now.plus(seconds: 1))
        #expect(given.meeting.isChangedSinceRatified(casesChangedAt: listed.changedAt))
        given.listed = listed
        #expect(given.refusal(of: .ratifyAgenda, by: MeetingInHand.chair) == nil)
    }

    @Test(.clause("WO-083", "WO-084"))
    func `no papers go out before it is settled whether they are exempt, and why`() throws {
        var given = try MeetingInHand()
        let circulate = MeetingAct.circulatePapers(to: ["member"])
        #expect(given.refusal(of: circulate) == .meeting(.positionMissing(.pack, "one-panel")))
        #expect(
            given.refusal(
                of: .settleFreedomOfInformation(
                    .pack,
                    FreedomOfInformationPosition(
                        isExempt: true, exemptions: " ", publicInterest: "Confidence.")))
                == .meeting(.exemptionMissing("one-panel")))
        #expect(
            given.refusal(
                of: .settleFreedomOfInformation(
                    .pack,
                    FreedomOfInformationPosition(
                        isExempt: false, exemptions: "", publicInterest: "")))
                == .meeting(.reasonMissing))
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        try given.act(circulate)
        #expect(given.meeting.recipients == ["member"])
    }

    @Test(.clause("WO-083", "WO-084"))
    func `a position on the papers holds until the agenda is another one`() throws {
        var given = try MeetingInHand()
        let circulate = MeetingAct.circulatePapers(to: ["member"])
        func isRefused() -> Bool {
            given.refusal(of: circulate) == .meeting(.positionMissing(.pack, "one-panel"))
        }
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        #expect(isRefused())
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        #expect(!isRefused())
        try given.act(.order(["visit"]))
        #expect(isRefused())
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        given.listed = ListedCases(waiting: 1, changedAt: given.now)
        #expect(!isRefused())
        given.listed = ListedCases(waiting: 1, changedAt: given.now.plus(seconds: 1))
        #expect(isRefused())
        #expect(given.meeting.positions[.pack]?.all.count == 3)
    }

    @Test(.clause("WO-062", "WO-064"))
    func `circulating the papers is what the time limit for the papers waits for`() throws {
        var given = try MeetingInHand()
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        func papers() throws -> Clock {
            try #require(
                clocks(of: given.meeting, in: given.setting).first { $0.limit == "papers" })
        }
        #expect(try papers().due == day("2026-11-26"))
        #expect(try papers().isRunning)
        try given.act(.circulatePapers(to: ["member"]))
        #expect(try papers().state == .met)
    }

    @Test(.clause("WO-044"))
    func `whoever has the papers says that they have read them, and nobody else does`() throws {
        var given = try MeetingInHand()
        #expect(
            given.refusal(of: .sayRead, by: MeetingInHand.member) == .meeting(.notCirculatedToYou("one-panel")))
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        try given.act(.circulatePapers(to: ["member"]))
        #expect(given.refusal(of: .sayRead, by: MeetingInHand.member) == .meeting(.notDeclared("one-panel")))
        try given.act(.declare, by: MeetingInHand.member)
        try given.act(.sayRead, by: MeetingInHand.member)
        let version = given.meeting.version
        try given.act(.sayRead, by: MeetingInHand.member)
        #expect(given.meeting.readBy.keys.sorted() == ["member"])
        #expect(given.meeting.version == version)
    }

    @Test(.clause("WO-044"))
    func `a reading before the papers were changed is of the older ones, and they are read again`()
        throws
    {
        var given = try MeetingInHand()
        try given.act(.settleFreedomOfInformation(.pack, exempt))
        try given.act(.circulatePapers(to: ["member"]))
        try given.act(.declare, by: MeetingInHand.member)
        try given.act(.sayRead, by: MeetingInHand.member)
        let first = given.now
        #expect(given.meeting.hasRead("member", papersChangedAt: given.meeting.arrangedAt))
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        #expect(!given.meeting.hasRead("member", papersChangedAt: given.meeting.arrangedAt))
        try given.act(.sayRead, by: MeetingInHand.member)
        let second = try #require(given.meeting.readBy["member"])
        #expect(second > first)
        given.listed = ListedCases(papersChangedAt: given.now.plus(seconds: 1))
        try given.act(.sayRead, by: MeetingInHand.member)
        #expect(try #require(given.meeting.readBy["member"]) > second)
    }

    @Test(.clause("WO-073", "WO-085"))
    func `the chair alone allows copying and passing on, to somebody, for a reason`() throws {
        var given = try MeetingInHand()
        let allow = MeetingAct.allowCopying(to: "The coroner", reason: "An inquest.")
        #expect(given.refusal(of: allow) == .meeting(.chairAlone("panel-chair")))
        #expect(
            given.refusal(of: .allowCopying(to: "", reason: "x"), by: MeetingInHand.chair)
                == .meeting(.nameMissing))
        #expect(
            given.refusal(of: .allowCopying(to: "x", reason: ""), by: MeetingInHand.chair)
                == .meeting(.reasonMissing))
        try given.act(allow, by: MeetingInHand.chair)
        #expect(given.meeting.copying.map(\.to) == ["The coroner"])
    }

    @Test(.clause("WO-030", "WO-074"))
    func `attendance is kept by agency: member, deputy, apologies or nobody`() throws {
        var given = try MeetingInHand()
        given.now = moment("2026-12-03T14:00:00Z")
        func arrive(_ agency: AgencyID, _ capacity: Attendance.Capacity) throws {
            try given.act(
                .recordArrival(
                    Attendance(
                        id: agency.rawValue, name: "Somebody", person: nil, agency: agency,
                        capacity: capacity, arrived: given.now)))
        }
        try arrive("fire", .member)
        try arrive("education", .deputy)
        try given.act(
            .sendApologies(Apologies(name: "Kit Larch", agency: "probation", deputy: "")))
        let body = try #require(given.procedure.bodies["one-panel"])
        let year = AttendanceOfYear(of: body, at: [given.meeting])
        func came(_ agency: AgencyID) -> AttendanceOfYear.Came? {
            year.agencies.first { $0.agency == agency }?.came.first
        }
        #expect(came("fire") == .member && came("education") == .deputy)
        #expect(came("probation") == .apologies && came("homes") == .nobody)
        #expect(year.agencies.first { $0.agency == "homes" }?.missedInARow == 1)
        #expect(year.agencies.first { $0.agency == "fire" }?.missedInARow == 0)
        #expect(
            given.refusal(
                of: .sendApologies(Apologies(name: "Kit", agency: "nobody", deputy: "")))
                == .meeting(.notAMember("nobody")))
    }
}
