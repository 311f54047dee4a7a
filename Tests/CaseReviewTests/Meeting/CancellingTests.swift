import CaseReview
import Clauses
import Testing

@Suite struct `Cancelling a meeting` {
    private let cancel = MeetingAct.cancel(reason: "Nothing to hear.")

    @Test func `is for whoever keeps meetings, and with cases waiting, where the document is silent`()
        throws
    {
        var given = try MeetingInHand()
        #expect(given.procedure.bodies["one-panel"]?.cancellation == nil)
        given.listed = ListedCases(waiting: 2)
        #expect(given.refusal(of: cancel) == nil)
        #expect(given.refusal(of: cancel, by: MeetingInHand.chair) == nil)
        #expect(given.refusal(of: .cancel(reason: " ")) == .meeting(.reasonMissing))
        #expect(
            given.refusal(of: cancel, by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
    }

    @Test(.clause("WO-042"))
    func `is for the vice chair wherever the chair may`() throws {
        let given = try MeetingInHand()
        let vice = Actor(person: "vice", role: "vice-chair", agency: "homes")
        #expect(given.refusal(of: cancel, by: vice) == nil)
    }
}

/// A procedure in which two bodies have rules of their own.
@Suite struct `With two bodies` {
    private let pack: (procedure: Procedure, calendar: WorkingCalendar)

    init() throws { pack = try Shipped.procedure("redbridge-1.5") }

    private func cited(_ section: String) -> Citation {
        Citation(document: "guidance", section: section, says: "So.")
    }

    /// The One Panel of the pack with rules under "mine", and a body before it by name with rules under "not mine".
    private func procedure() throws -> Procedure {
        let mine = try #require(pack.procedure.bodies["one-panel"])
        let given = pack.procedure
        return Procedure(
            id: given.id, partnership: given.partnership, about: given.about,
            agencies: Array(given.agencies.values), sectors: Array(given.sectors.values),
            roles: Array(given.roles.values),
            bodies: [
                body("a-board", like: mine, cited("not mine")),
                body("one-panel", like: mine, cited("mine")),
            ], questions: Array(given.questions.values), criteria: Array(given.criteria.values),
            forms: Array(given.forms.values), pathways: given.pathways, limits: given.limits,
            silences: given.silences, wording: given.wording)
    }

    private func body(_ id: BodyID, like other: Body, _ cite: Citation) -> Body {
        Body(
            id: id, name: other.name, chair: other.chair, memberRole: other.memberRole,
            members: other.members, quorum: other.quorum,
            quorumByCorrespondence: other.quorumByCorrespondence,
            voting: .stated(VotingRule(carriedBy: .majority), cite),
            meets: .stated(Frequency(everyMonths: 1), cite), interests: other.interests,
            papers: PaperRules(
                declaration: Said(text: "Kept.", citation: cite),
                freedomOfInformation: FreedomOfInformationRule(
                    marking: "in confidence", exemptions: [], citation: cite)),
            cancellation: CancellationRule(
                isChairsAlone: true, needsNoCases: true, citation: cite))
    }

    @Test func `a refusal cites the rule of the body that it is about`() throws {
        let procedure = try procedure()
        let refusals: [Refusal] = [
            .meeting(.chairCancels("one-panel")), .meeting(.casesWait(1, "one-panel")),
            .meeting(.notDeclared("one-panel")), .meeting(.exemptionMissing("one-panel")),
            .meeting(.positionMissing(.pack, "one-panel")),
            .deciding(.agencyHasVoted("panel", "nelft")),
            .deciding(.agencyHasNoVote("panel", "nelft")),
            .deciding(.agencyIsNotHere("panel", "nelft")),
            .deciding(.notYourAgency("panel", "nelft")),
        ]
        for refusal in refusals {
            let words = refusal.words(under: procedure)
            #expect(words.citation?.section == "mine", "\(words.rule)")
        }
    }
}
