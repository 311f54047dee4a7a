import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, screening` {
    private var members: [AgencyID] {
        CaseInHand.pack.procedure.bodies["one-panel"]?.members ?? []
    }

    @Test(.clause("RB-011", "RB-089"))
    func `one request asks all fourteen partners`() throws {
        let given = try CaseInHand.sent()
        #expect(members.count == 14)
        let asked = try #require(given.matter.gatherings["screening"]?.asked)
        #expect(Set(asked.keys) == Set(members))
    }

    @Test(.clause("RB-089"))
    func `nobody is left out of the request, whomever it names`() throws {
        var given = try CaseInHand.appropriate()
        try given.act(.request("screening", of: ["nelft"], CaseInHand.request), by: .business)
        #expect(given.matter.gatherings["screening"]?.outstanding == members.sorted())
    }

    @Test(.clause("RB-038"))
    func `an agency beyond the members is asked on the same tracker`() throws {
        var given = try CaseInHand.sent()
        try given.act(
            .request("screening", of: ["fire-brigade"], CaseInHand.request), by: .secretariat)
        #expect(given.matter.gatherings["screening"]?.asked.count == 15)
        #expect(
            given.refusal(of: .request("screening", of: [], CaseInHand.request), by: .business)
                == .gathering(.askedAlready("screening")))
    }

    @Test(.clause("RB-032"))
    func `an agency answers with a chronology, or says that the person is not known`() throws {
        var given = try CaseInHand.sent()
        let nelft = Actor.respondent("nelft")
        #expect(
            given.refusal(of: .reply("screening", "nelft", [:]), by: nelft)
                == .gathering(.incomplete("screening", ["known-to-agency"])))
        let known: Answers = ["known-to-agency": .chosen(["known"])]
        #expect(
            given.refusal(of: .reply("screening", "nelft", known), by: nelft)
                == .gathering(
                    .incomplete(
                        "screening", ["return-chronology", "return-what-happened", "return-why"])))
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: nelft)
        #expect(given.matter.gatherings["screening"]?.asked["nelft"]?.reply?.by == nelft)
    }

    @Test(.clause("RB-033"))
    func `a chronology without why it happened is not a return`() throws {
        let given = try CaseInHand.sent()
        let answers: Answers = [
            "known-to-agency": .chosen(["known"]), "return-chronology": .text("Seen twice."),
            "return-what-happened": .text("Discharged."),
        ]
        #expect(
            given.refusal(of: .reply("screening", "nelft", answers), by: .member("nelft"))
                == .gathering(.incomplete("screening", ["return-why"])))
    }

    @Test(.clause("RB-032"))
    func `an agency answers for itself and once`() throws {
        var given = try CaseInHand.sent()
        let reply = CaseAct.reply("screening", "nelft", CaseInHand.notKnown)
        #expect(
            given.refusal(of: reply, by: .member("bhrut"))
                == .gathering(.notYourAgency("nelft")))
        try given.act(reply, by: .member("nelft"))
        #expect(
            given.refusal(of: reply, by: .member("nelft"))
                == .gathering(.repliedAlready("screening", "nelft")))
    }

    @Test(.clause("RB-032", "RB-038"))
    func `silence is never taken for not known, collated or not`() throws {
        var given = try CaseInHand.sent()
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: .member("nelft"))
        try given.act(.settle("screening", "collated", reason: "", [:]), by: .secretariat)
        let requests = try #require(given.matter.gatherings["screening"])
        #expect(requests.outstanding == members.filter { $0 != "nelft" }.sorted())
        #expect(requests.asked["bhrut"]?.reply == nil)
        try given.act(.reply("screening", "bhrut", CaseInHand.notKnown), by: .member("bhrut"))
        #expect(given.matter.gatherings["screening"]?.outstanding.contains("bhrut") == false)
    }

    @Test(.clause("RB-038"))
    func `an agency is chased until it answers, and each chaser is kept`() throws {
        var given = try CaseInHand.sent()
        try given.act(.chase("screening", "dwp"), by: .secretariat)
        #expect(
            given.refusal(of: .chase("screening", "dwp"), by: .business)
                == .gathering(.chasedToday("screening", "dwp")), "two on one day are one sent twice")
        given.now = given.now.plus(hours: 24)
        try given.act(.chase("screening", "dwp"), by: .business)
        #expect(given.matter.gatherings["screening"]?.asked["dwp"]?.chasedAt.count == 2)
        try given.act(.reply("screening", "dwp", CaseInHand.notKnown), by: .respondent("dwp"))
        #expect(
            given.refusal(of: .chase("screening", "dwp"), by: .secretariat)
                == .gathering(.repliedAlready("screening", "dwp")))
    }

    @Test(.clause("RB-089"))
    func `nothing is collated before anybody was asked`() throws {
        let given = try CaseInHand.appropriate()
        #expect(
            given.refusal(
                of: .settle("screening", "collated", reason: "", [:]), by: .secretariat)
                == .settling(.nothingSent("screening")))
    }

    @Test(
        .clause("RB-090"),
        arguments: [
            ("2026-09-17T08:30:00Z", "2026-10-01"),  // an ordinary Thursday
            ("2026-09-18T22:30:00Z", "2026-10-02"),  // late on a Friday, still Friday in London
            ("2026-09-18T23:30:00Z", "2026-10-02"),  // past midnight in London: Saturday
            ("2026-12-18T16:00:00Z", "2027-01-06"),  // over Christmas, with Boxing Day moved
            ("2026-12-24T10:00:00Z", "2027-01-12"),
            ("2026-12-25T10:00:00Z", "2027-01-12"),  // from Christmas Day itself
            ("2027-12-17T10:00:00Z", "2028-01-05"),  // two substitute days and New Year on a Monday
            ("2027-03-22T10:00:00Z", "2027-04-07"),  // over Easter
        ])
    func `each agency has ten working days from the sending`(_ sent: String, _ due: String) throws {
        var given = try CaseInHand.appropriate()
        given.now = moment(sent)
        try given.act(.request("screening", of: [], CaseInHand.request), by: .business)
        let clocks = Clocks(of: given.matter, in: given.setting).all()
            .filter { $0.limit == "screening-return" }
        #expect(clocks.count == 14)
        #expect(Set(clocks.compactMap(\.due)) == [day(due)])
    }

    @Test(.clause("RB-090"))
    func `a return is running to the end of its day, then overdue, then met late`() throws {
        var given = try CaseInHand.sent()
        func state() -> Clock.State? {
            Clocks(of: given.matter, in: given.setting).all()
                .first { $0.limit == "screening-return" && $0.agency == "dwp" }?.state
        }
        given.now = moment("2026-09-28T22:59:00Z")
        #expect(state() == .running)
        given.now = moment("2026-09-28T23:00:00Z")
        #expect(state() == .overdue)
        try given.act(.reply("screening", "dwp", CaseInHand.notKnown), by: .respondent("dwp"))
        #expect(state() == .metLate)
    }

    @Test(.clause("RB-090"))
    func `an agency that is asked later has its own ten working days`() throws {
        var given = try CaseInHand.sent()
        given.now = moment("2026-09-21T09:00:00Z")
        try given.act(
            .request("screening", of: ["fire-brigade"], CaseInHand.request), by: .secretariat)
        let due = Clocks(of: given.matter, in: given.setting).all()
            .filter { $0.limit == "screening-return" }
        #expect(due.first { $0.agency == "fire-brigade" }?.due == day("2026-10-05"))
        #expect(due.first { $0.agency == "dwp" }?.due == day("2026-09-28"))
    }
}
