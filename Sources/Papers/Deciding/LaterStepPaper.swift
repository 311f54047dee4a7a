import CaseReview
import HTML

/// One later step: its outcome, day, author, reason and entries, as a record of its own.
struct LaterStepPaper: Pattern {
    let step: LaterStep

    init(_ step: LaterStep) { self.step = step }

    func write(into w: inout Writer) {
        w.h3("\(step.step), \(step.at.day.longText)")
        w.p(step.outcome, .class("outcome"))
        let verb = step.jointly.isEmpty ? "Recorded" : "Decided jointly"
        w.p("\(verb) by \(step.by), \(step.at.paperText).", .class("muted"))
        if !step.reason.isEmpty { w.inset(step.reason) }
        w.entries(step.entries)
        for answer in step.jointly { write(answer, into: &w) }
        if let citation = step.citation { w.rule(citation) }
    }

    private func write(_ answer: LaterStep.JointAnswer, into w: inout Writer) {
        w.div(.class("item")) { w in
            w.h4("\(answer.by): \(answer.outcome)")
            w.p("Answered on \(answer.at.paperText).", .class("muted"))
            if !answer.reason.isEmpty { w.paragraphs(of: answer.reason) }
            w.entries(answer.entries)
        }
    }
}

extension Writer {
    /// Writes a rule as a paper cites it: where it stands, and our statement of it.
    mutating func rule(_ citation: Citation) {
        p(.class("rule muted small")) { w in
            w.text("Rule: \(citation.reference). \(citation.says)")
            if citation.authority != .localProcedure { w.text(" (\(citation.authority.words))") }
        }
    }

    /// Writes somebody's own words set apart.
    mutating func inset(_ words: String) {
        append(InsetText(Fragment { $0.paragraphs(of: words) }))
    }

    /// Writes labels with what was entered beside them; nothing when there are none.
    mutating func entries(_ lines: [RecordLine]) {
        guard !lines.isEmpty else { return }
        append(
            SummaryList(
                lines.map { line in
                    .init(line.label, Fragment { $0.paragraphs(of: line.text) })
                }))
    }
}
