import CaseReview
import Clauses
import Papers
import ProcedureLibrary
import Testing

/// A position is of the decision record as it was reviewed; whatever more is printed makes it another paper.
@Suite struct `A position of a decision record lapses` {
    private let unit = Actor(person: "wo-unit", role: "business-unit")
    private let at = Moment(secondsSinceEpoch: 1_795_172_400)
    private let open = FreedomOfInformationPosition(
        isExempt: false, exemptions: "section 40", publicInterest: "Nothing in it is personal.")

    private func settled() throws -> Desk {
        var desk = try Desk(
            "01-a-sar-to-its-group.yaml", of: "wolverhampton-2019", in: "Demo/wolverhampton")
        try desk.keep(.settleFreedomOfInformation(.decisionRecord, open), by: unit)
        #expect(desk.matter.position(of: .decisionRecord)?.position == open)
        return desk
    }

    private func position(
        of desk: Desk, after event: CaseEvent
    ) -> FreedomOfInformationPosition? {
        var matter = desk.matter
        matter.happened(Happening(event, by: unit, at: at))
        return matter.position(of: .decisionRecord)?.position
    }

    @Test(.clause("WO-083"))
    func `with each thing that comes to be printed on it`() throws {
        let desk = try settled()
        let again = try #require(
            desk.happenings.map(\.happening.event).last {
                if case .decided = $0 { true } else { false }
            })
        let step = try #require(desk.procedure.steps.keys.sorted().first)
        let typed: Answers = ["anything": .text("words")]
        let events: [CaseEvent] = [
            again, .settled(step, "agreed", reason: "It was asked for.", [:]),
            .handedIn(step, "handed-in"),
            .jointAnswerGiven(step, "business-unit", "agreed", reason: "It is right.", [:]),
            .told(step, recipient: "family", Notice(on: at.day, how: "By letter")),
            .answersSaved(step, typed), .requested(step, of: [], typed),
            .pathwayOpened("another", because: nil),
            .moved(to: "wolverhampton-next", from: "wolverhampton-2019", reason: "Newer."),
        ]
        for event in events { #expect(position(of: desk, after: event) == nil, "\(event)") }
    }

    @Test func `with nothing else, for the paper is the one that was reviewed`() throws {
        let desk = try settled()
        let step = try #require(desk.procedure.steps.keys.sorted().first)
        let file = AttachedFile(
            id: "f", title: "Chronology", name: "c.pdf", kind: .pdf, length: 1, digest: "5ad0")
        let events: [CaseEvent] = [
            .requested(step, of: [], [:]), .answersSaved(step, [:]), .chased(step, "nobody"),
            .linked("another", reason: "The same people."), .fileAttached(step, for: nil, file),
            .minuted(step, at: "meeting", "It was spoken of."),
            .letterSent(
                step,
                SentLetter(
                    letter: "notice", addressee: "family", to: "The family", how: .posted,
                    on: at.day)),
        ]
        for event in events { #expect(position(of: desk, after: event) == open, "\(event)") }
    }

    @Test func `when those who were told are to be told again, for that stands on it no longer`() throws {
        let desk = try settled()
        var matter = desk.matter
        let step: StepID = "notice"
        let notice = Notice(on: at.day, how: "By letter")
        matter.happened(Happening(.told(step, recipient: "family", notice), by: unit, at: at))
        matter.happened(
            Happening(.freedomOfInformationSettled(.decisionRecord, open), by: unit, at: at))
        #expect(matter.position(of: .decisionRecord)?.position == open)
        matter.happened(Happening(.stepOpened(step), by: unit, at: at))
        #expect(matter.position(of: .decisionRecord) == nil)
    }

    /// A law over every case of the demonstration that goes through the core alone: told one thing after another, the
    /// record is never another one while its version is the same.
    @Test(arguments: [
        ("wolverhampton-2019", "wolverhampton", "01-a-sar-to-its-group.yaml"),
        ("wolverhampton-2019", "wolverhampton", "03-a-single-agency-declines.yaml"),
        ("wolverhampton-2019", "wolverhampton", "06-members-disagree.yaml"),
        ("redbridge-1.5", "redbridge", "01-a-review-decided.yaml"),
        ("redbridge-1.5", "redbridge", "02-not-for-the-panel.yaml"),
        ("bexley-1.03", "bexley", "01-a-serious-case-review.yaml"),
        ("darlington-1.2.1", "darlington", "08-an-action-is-late.yaml"),
        ("darlington-1.2.1", "darlington", "02-the-partners-differ.yaml"),
    ])
    func `whenever the record as it is printed is another one`(
        id: String, folder: String, file: String
    ) throws {
        let desk = try Desk(file, of: ProcedureID(id), in: "Demo/" + folder)
        let issue = desk.record(madeFor: "Dilys Marrow").issue
        var matter = Case(id: "case")
        var last: (record: DecisionRecord, version: Int)?
        var growths = 0
        for count in desk.happenings.indices {
            matter.happened(desk.happenings[count].happening)
            let record = DecisionRecord(
                of: matter, under: desk.procedure,
                happenings: Array(desk.happenings[...count]), issue: issue,
                name: { $0.rawValue })
            let version = matter.version(of: .decisionRecord)
            if let last, last.record != record {
                growths += 1
                #expect(
                    last.version != version, "\(desk.happenings[count].happening.event)")
            }
            last = (record, version)
        }
        #expect(growths > 2)
    }
}
