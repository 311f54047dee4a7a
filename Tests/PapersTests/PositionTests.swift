import CaseReview
import Clauses
import HTML
import Papers
import ProcedureLibrary
import Testing

/// The decision record of a case under a procedure that asks how each paper stands to requests for information.
@Suite struct `The position of a decision record` {
    private let unit = Actor(person: "wo-unit", role: "business-unit")
    private let exempt = FreedomOfInformationPosition(
        isExempt: true, exemptions: "section 41", publicInterest: "Confidence is needed.")
    private let open = FreedomOfInformationPosition(
        isExempt: false, exemptions: "section 40", publicInterest: "Nothing in it is personal.")

    private func decided() throws -> Desk {
        try Desk("01-a-sar-to-its-group.yaml", of: "wolverhampton-2019", in: "Demo/wolverhampton")
    }

    private func settling(_ position: FreedomOfInformationPosition) -> KeepingAct {
        .settleFreedomOfInformation(.decisionRecord, position)
    }

    @Test(.clause("WO-083"))
    func `is missing until it is settled, with who reviewed it and when`() throws {
        var desk = try decided()
        #expect(desk.matter.papersWithoutPosition(under: desk.procedure) == [.decisionRecord])
        try desk.keep(settling(exempt), by: unit)
        #expect(desk.matter.papersWithoutPosition(under: desk.procedure) == [])
        let settled = try #require(desk.matter.position(of: .decisionRecord))
        #expect(settled.position == exempt && settled.by == unit)
        #expect(settled.at == Moment(secondsSinceEpoch: 1_795_168_800))
    }

    @Test(.clause("WO-083", "WO-086"))
    func `names its exemption and how the public interest was weighed, or is refused`() throws {
        let desk = try decided()
        func refusal(_ isExempt: Bool, _ exemptions: String, _ interest: String) -> Refusal? {
            desk.refusal(
                of: settling(
                    FreedomOfInformationPosition(
                        isExempt: isExempt, exemptions: exemptions, publicInterest: interest)),
                by: unit)
        }
        #expect(refusal(true, " ", "Confidence.") == .keeping(.exemptionMissing))
        #expect(refusal(true, "section 41", " ") == .keeping(.publicInterestMissing))
        #expect(refusal(false, "", "") == .keeping(.publicInterestMissing))
        #expect(refusal(false, "", "Nothing in it is personal.") == nil)
        let words = try #require(refusal(true, "", "x")).words(under: desk.procedure)
        #expect(words.citation?.clauses.contains("WO-086") == true && !words.cure.isEmpty)
    }

    @Test func `is settled by those who keep the cases or the meetings, and by nobody else`() throws {
        let desk = try decided()
        for role in desk.procedure.roles.values {
            let actor = Actor(person: "somebody", role: role.id)
            let keeps = !role.duties.isDisjoint(with: [.keepCases, .keepMeetings])
            #expect(
                desk.refusal(of: settling(exempt), by: actor)
                    == (keeps ? nil : .keeping(.positionIsForKeepers)), "\(role.id)")
        }
    }

    @Test func `gives way to a later one, and both stay`() throws {
        var desk = try decided()
        try desk.keep(settling(exempt), by: unit)
        try desk.keep(settling(open), by: unit, minutes: 5)
        #expect(desk.matter.position(of: .decisionRecord)?.position == open)
        let all = desk.matter.positions[.decisionRecord]?.all.map(\.position)
        #expect(all == [exempt, open])
        let history = desk.happenings.compactMap { placed -> FreedomOfInformationPosition? in
            guard case .freedomOfInformationSettled(_, let position) = placed.happening.event else {
                return nil
            }
            return position
        }
        #expect(history == [exempt, open])
    }

    @Test func `holds no longer once a body has decided again, for the record is another one`() throws {
        var desk = try decided()
        try desk.keep(settling(open), by: unit)
        let decided = try #require(
            desk.happenings.first {
                if case .decided = $0.happening.event { true } else { false }
            })
        var matter = desk.matter
        matter.happened(decided.happening)
        #expect(matter.position(of: .decisionRecord) == nil)
        #expect(matter.papersWithoutPosition(under: desk.procedure) == [.decisionRecord])
        #expect(matter.positions[.decisionRecord]?.all.count == 1)
    }

    @Test func `is not asked for by a procedure that says nothing of it, nor before a decision`() throws {
        let elsewhere = try Desk("01-a-review-decided.yaml")
        #expect(!elsewhere.matter.decisions.isEmpty)
        #expect(elsewhere.matter.papersWithoutPosition(under: elsewhere.procedure) == [])
        #expect(
            elsewhere.refusal(
                of: settling(exempt), by: Actor(person: "priya", role: "secretariat"))
                == .keeping(.positionNotAsked))
        let procedure = try decided().procedure
        let undecided = Case(id: "undecided")
        #expect(undecided.papersWithoutPosition(under: procedure) == [])
    }

    // MARK: On paper

    private func printed(_ desk: Desk) -> String {
        let settled = desk.matter.position(of: .decisionRecord)
        let rule = desk.matter.freedomOfInformationRule(under: desk.procedure)
        let record = desk.record(madeFor: "Dilys Marrow")
        let sheet = PaperSheet(
            title: "Decision record", issue: record.issue.marked(under: rule, settled?.position),
            content: .pattern(PositionNote(settled, reviewer: "Dilys Marrow")))
        return String(decoding: sheet.html, as: UTF8.self)
    }

    /// The style sheet repeats this element at the head of every page.
    private func head(_ html: String) -> Substring? {
        html.firstMatch(of: /<p class="issue-marking">([^<]*)<\/p>/)?.output.1
    }

    @Test(.clause("WO-084"))
    func `is printed as the terms prescribe it and alone on each page of an exempt one, and an open one bears none`()
        throws
    {
        var desk = try decided()
        let prescribed = "in confidence, not for publication"
        try desk.keep(settling(exempt), by: unit)
        #expect(try #require(head(printed(desk))) == prescribed)
        #expect(printed(desk).contains("exempt from release. Exemptions considered: section 41."))
        try desk.keep(settling(open), by: unit, minutes: 5)
        #expect(head(printed(desk)) == nil)
        #expect(!printed(desk).contains(desk.procedure.about.marking))
        #expect(printed(desk).contains("open to a request. Exemptions considered: section 40."))
        #expect(printed(desk).contains("Reviewed by Dilys Marrow, "))
    }

    @Test(.clause("WO-083"))
    func `is said to be missing in the head of a paper that has none, on each page`() throws {
        let html = printed(try decided())
        let marking = try #require(head(html))
        #expect(marking.contains("no position on freedom of information is settled"))
        #expect(html.contains("no position is settled for this paper."))
        // The terms have exempt papers marked, and say nothing of waiting.
        #expect(html.contains("OnePanel's way, and no rule of the procedure."))
        #expect(!html.contains("must not leave"))
    }
}
