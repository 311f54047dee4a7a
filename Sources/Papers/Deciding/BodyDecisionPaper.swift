import CaseReview
import HTML

/// One decision of a body laid out, from its outcome to its time limits.
struct BodyDecisionPaper: Pattern {
    let decision: BodyDecision
    /// Keeps the ids of several decisions on one page apart.
    let number: Int

    init(_ decision: BodyDecision, number: Int) {
        self.decision = decision
        self.number = number
    }

    func write(into w: inout Writer) {
        writeOutcome(into: &w)
        writeTests(into: &w)
        writeQuestions(into: &w)
        w.append(RoomPaper(decision, number: number))
        writeViews(into: &w)
        writeVotes(into: &w)
        writePapers(into: &w)
        writeClocks(into: &w)
    }

    private func writePapers(into w: inout Writer) {
        guard !decision.papers.isEmpty else { return }
        w.h3("The papers before the body")
        w.entries(decision.papers)
    }

    private func writeOutcome(into w: inout Writer) {
        w.p(.class("outcome")) { w in
            w.strong("\(decision.kind): \(decision.outcome)")
        }
        let how = decision.isByCorrespondence ? "decided by correspondence" : "at its meeting"
        w.p("\(decision.body), \(how) on \(decision.heldOn.longText).")
        if !decision.reason.isEmpty { w.inset(decision.reason) }
        w.entries(decision.entries)
        if let citation = decision.citation { w.rule(citation) }
        w.p(
            "Recorded by \(decision.recordedBy), \(decision.recordedAt.paperText).",
            .class("muted"))
    }

    private func writeTests(into w: inout Writer) {
        guard !decision.tests.isEmpty else { return }
        w.h3("The tests")
        w.append(TestsTable(decision.tests, id: "tests-\(number)"))
    }

    private func writeQuestions(into w: inout Writer) {
        guard !decision.questions.isEmpty else { return }
        w.h3("The questions of the tests")
        for question in decision.questions { write(question, into: &w) }
    }

    private func write(_ question: BodyDecision.Question, into w: inout Writer) {
        guard let answer = question.answer else {
            w.div(.class("item")) { w in
                w.h4(question.text)
                w.p("Not answered: no test that applied needed it.", .class("muted"))
            }
            return
        }
        w.div(.class("item")) { w in
            w.h4(question.text)
            w.p { $0.strong(answer) }
            labelled("Evidence", question.evidence, into: &w)
            labelled("Reason", question.reason, into: &w)
            let when = question.at.map { ", \($0.paperText)" } ?? ""
            w.p("Recorded by \(question.by)\(when).", .class("muted"))
        }
    }

    private func labelled(_ label: String, _ words: String, into w: inout Writer) {
        guard !words.isEmpty else { return }
        w.p { w in
            w.strong("\(label): ")
            w.text(words)
        }
    }

    private func writeViews(into w: inout Writer) {
        guard !decision.views.isEmpty else { return }
        w.h3("The agencies' views")
        w.entries(decision.views)
    }

    private func writeVotes(into w: inout Writer) {
        guard decision.effect != .defers else { return }
        w.h3("Votes by agency")
        guard !decision.votes.isEmpty || !decision.silent.isEmpty else {
            return w.p("No vote is recorded.")
        }
        let rule =
            decision.votingRule == nil
            ? "" : " Each agency has one vote, however many of its people attend."
        w.p("\(decision.count).\(rule)")
        let cast = decision.votes.map { vote -> [Fragment] in
            [
                .text(vote.agency), .text(vote.words),
                .text(vote.reason.isEmpty ? "None given" : vote.reason),
                .text("\(vote.recordedBy), \(vote.at.paperText)"),
            ]
        }
        let silent = decision.silent.map { agency -> [Fragment] in
            [.text(agency), "Did not vote", "", ""]
        }
        w.append(
            Table(
                caption: "Votes by agency", columns: ["Agency", "Vote", "Reason", "Recorded by"],
                rows: cast + silent, isCaptionHidden: true, id: "votes-\(number)"))
        if let rule = decision.votingRule { w.rule(rule) }
    }

    private func writeClocks(into w: inout Writer) {
        guard !decision.clocks.isEmpty else { return }
        w.h3("Time limits as they stood at the decision")
        w.append(
            Table(
                caption: "Time limits", columns: ["Limit", "From", "Due", "State", "Rule"],
                rows: decision.clocks.map { clock in
                    let agency = clock.agency.map { ": \($0)" } ?? ""
                    return [
                        .text(clock.name + agency), .text(clock.from?.shortText ?? ""),
                        .text(clock.due?.shortText ?? "No day set"), .text(clock.state),
                        .text(clock.citation.reference),
                    ]
                }, isCaptionHidden: true, id: "clocks-\(number)"))
    }
}
