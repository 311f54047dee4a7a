import CaseReview
import HTML
import ProcedureLibrary

/// A pathway step by step: whose each is, what it consists of, how it ends, and what follows.
struct PathwayView {
    let pathway: Explanation.PathwayPart
    let names: ProcedureNames
    /// Where the pathway is drawn.
    let drawing: String

    func write(into w: inout Writer) {
        w.h2(pathway.name, .id("pathway-\(pathway.id)"))
        w.p { $0.a("See it drawn", href: drawing, .aria("label", "See \(pathway.name) drawn")) }
        for citation in [pathway.citation, pathway.mandate].compactMap(\.self) {
            w.append(CitationNote(citation))
        }
        for step in pathway.steps {
            w.div(.class("card"), .id("step-\(step.id)")) { write(step, into: &$0) }
        }
    }

    private func write(_ step: Explanation.StepPart, into w: inout Writer) {
        w.h3(step.name)
        if let guidance = step.guidance { w.p(guidance) }
        var rows: [SummaryList.Row] = [
            .init("Who", text: step.by.asSentence),
            .init("What", text: step.consistsOf.asSentence),
        ]
        if let opens = step.opens {
            let title = step.isOnRequest ? "May be begun when" : "Opens when"
            rows.append(.init(title, text: opens.words.asSentence))
        } else if step.isOnRequest {
            rows.append(.init("Opens", text: "On request."))
        }
        if let again = step.comesBack { rows.append(.init("Comes back after", text: again)) }
        if step.filesStand {
            rows.append(.init("Its files", text: "Nobody closes them to readers"))
        }
        rows.append(.init("Ends with", Fragment { write(step.outcomes, into: &$0) }))
        w.append(SummaryList(rows))
        w.append(CitationNote(step.citation))
    }

    private func write(_ outcomes: [Explanation.OutcomePart], into w: inout Writer) {
        w.ul(.class("bullets")) { w in
            for outcome in outcomes {
                w.li { w in
                    w.text(outcome.name + (outcome.needsReason ? ", with a reason" : ""))
                    if let follows = follows(outcome) { w.text(": \(follows)") }
                    if let citation = outcome.citation { w.append(CitationNote(citation)) }
                }
            }
        }
    }

    private func follows(_ outcome: Explanation.OutcomePart) -> String? {
        var parts = outcome.opens.map { opening in
            let condition = opening.when.map { ", when \($0.words)" } ?? ""
            return "opens “\(names.step(opening.step))”\(condition)"
        }
        switch outcome.closes {
        case .pathway: parts.append("ends the pathway")
        case .matter: parts.append("closes the case")
        case nil: break
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
