import CaseReview
import Clauses
import Foundation
import Papers
import ProcedureLibrary
import Testing

/// Papers of a case beside the decision record, each exempt or open by itself.
@Suite struct `A position of one paper of a case` {
    private let unit = Actor(person: "wo-unit", role: "business-unit")
    private let at = Moment(secondsSinceEpoch: 1_795_172_400)
    private let exempt = FreedomOfInformationPosition(
        isExempt: true, exemptions: "section 41", publicInterest: "Confidence is needed.")
    private let referral = CasePaper.form("referral")

    private func desk() throws -> Desk {
        try Desk("01-a-sar-to-its-group.yaml", of: "wolverhampton-2019", in: "Demo/wolverhampton")
    }

    private func after(_ events: CaseEvent..., in matter: Case) -> Case {
        events.reduce(into: matter) { $0.happened(Happening($1, by: unit, at: at)) }
    }

    @Test(.clause("WO-083", "WO-084"))
    func `is of the referral as it was reviewed, and lapses when that is entered on again`() throws {
        var desk = try desk()
        #expect(desk.matter.papers(under: desk.procedure).contains(referral))
        try desk.keep(.settleFreedomOfInformation(referral, exempt), by: unit)
        #expect(desk.matter.position(of: referral)?.position == exempt)
        #expect(
            desk.matter.exemptMarking(of: referral, under: desk.procedure)
                == "in confidence, not for publication")
        let typed: Answers = ["anything": .text("words")]
        let elsewhere = after(
            .answersSaved("panel", typed), .answersSaved("referral", [:]), in: desk.matter)
        #expect(elsewhere.position(of: referral)?.position == exempt)
        let entered = after(.answersSaved("referral", typed), in: desk.matter)
        #expect(entered.position(of: referral) == nil)
        #expect(entered.exemptMarking(of: referral, under: desk.procedure) == nil)
        let moved = after(
            .moved(to: "wolverhampton-next", from: "wolverhampton-2019", reason: "Newer."),
            in: desk.matter)
        #expect(moved.position(of: referral) == nil)
    }

    @Test(.clause("WO-083"))
    func `is refused for what is no paper yet, and says what has to come first`() throws {
        let desk = try desk()
        for paper in [
            CasePaper.file("none"), .agencyReturn("virtual-ratification", "the-haven"),
            .form("none"), .letter("none", "none", addressee: "none"),
        ] {
            let refused = desk.refusal(
                of: .settleFreedomOfInformation(paper, exempt), by: unit)
            #expect(refused == .keeping(.paperNotThereYet(paper)), "\(paper)")
            #expect(refused?.words(under: desk.procedure).cure.contains("handed in") == true)
        }
    }

    @Test(.clause("WO-084"))
    func `is of a letter that went out, marks it where it is printed, and lapses when it goes again`()
        throws
    {
        let desk = try desk()
        let sent = SentLetter(
            letter: "notice", addressee: "family", to: "The family", how: .posted, on: at.day)
        let letter = CasePaper.letter("tell", "notice", addressee: "family")
        var matter = after(.letterSent("tell", sent), in: desk.matter)
        #expect(matter.papers(under: desk.procedure).last == letter)
        matter = after(.freedomOfInformationSettled(letter, exempt), in: matter)
        let marking = try #require(matter.exemptMarking(of: letter, under: desk.procedure))
        let issue = desk.record(madeFor: "Dilys Marrow").issue
        #expect(issue.marked(exempt: marking).marking == marking)
        #expect(issue.marked(exempt: nil) == issue)
        #expect(after(.letterSent("tell", sent), in: matter).position(of: letter) == nil)
    }

    @Test func `is missing from none of them: they wait for nothing`() throws {
        let desk = try desk()
        #expect(desk.matter.papers(under: desk.procedure).count > 1)
        #expect(desk.matter.papersWithoutPosition(under: desk.procedure) == [.decisionRecord])
    }

    @Test func `is stored under the name of the paper, as it was when there was only one`() throws {
        let papers: [CasePaper] = [
            .decisionRecord, .form("referral"), .agencyReturn("screening", "police"),
            .file("a-b_c"), .letter("tell", "notice", addressee: "agency.x"),
        ]
        let stored = try JSONEncoder().encode(papers)
        #expect(
            String(decoding: stored, as: UTF8.self)
                == #"["decision-record","form.referral","return.screening.police","#
                + #""file.a-b_c","letter.tell.notice.agency.x"]"#)
        #expect(try JSONDecoder().decode([CasePaper].self, from: stored) == papers)
        for name in ["", "pack", "form", "form.", "return.screening", "decision-record.x"] {
            #expect(CasePaper(rawValue: name) == nil, "\(name)")
        }
    }

    @Test(.clause("WO-083", "WO-085"))
    func `is asked of the papers of the Executive Group as of the Panel's`() throws {
        let bodies = try desk().procedure.bodies
        for body in ["one-panel", "executive-group"] as [BodyID] {
            let papers = try #require(bodies[body]).papers
            #expect(papers.freedomOfInformation?.marking == "in confidence, not for publication")
            #expect(papers.freedomOfInformation?.exemptions == ["section 41"])
            #expect(papers.declaration != nil && papers.copying != nil, "\(body)")
        }
    }
}
