internal import CaseReview
public import HTML

/// The decision record as it is read: the same on the page and on paper.
public struct DecisionRecordPaper: Pattern {
    private let record: DecisionRecord

    public init(_ record: DecisionRecord) { self.record = record }

    public func write(into w: inout Writer) {
        writeMatter(into: &w)
        writeCourse(into: &w)
        for (number, decision) in record.decisions.enumerated() {
            w.h2("\(decision.step), \(decision.heldOn.longText)")
            w.append(BodyDecisionPaper(decision, number: number + 1))
            if let place = decision.place {
                w.p("Entry \(place.position): \(place.hash)", .class("hash"))
            }
        }
        if !record.later.isEmpty {
            w.h2("What followed")
            for step in record.later { w.append(LaterStepPaper(step)) }
        }
        writeTold(into: &w)
        writeProof(into: &w)
    }

    private func writeMatter(into w: inout Writer) {
        w.h2("The matter")
        w.append(SummaryList(record.facts.map { .init($0.label, text: $0.text) }))
        for mandate in record.mandates {
            w.p("Mandate: \(mandate.citation.says) (\(mandate.citation.reference))")
        }
    }

    /// Recommendation, ratification and decision are records of their own, each with its day and place.
    private func writeCourse(into w: inout Writer) {
        w.h2("In short")
        w.append(
            Table(
                caption: "Each step that settled something",
                columns: ["Day", "Step", "Outcome", "By", "Entry"],
                rows: record.course.map { stage in
                    [
                        .text(stage.on.shortText),
                        .text(stage.step),
                        .text(stage.outcome + (stage.isLatestDecision ? " (latest)" : "")),
                        .text(stage.by),
                        .text(stage.place.map { "\($0.position)" } ?? ""),
                    ]
                }, hasRowHeaders: false, isCaptionHidden: true, id: "course"))
    }

    private func writeTold(into w: inout Writer) {
        w.h2("Who was told")
        if record.told.isEmpty { w.p("Nobody has been told yet.") }
        w.ul { w in
            for told in record.told {
                let reference = told.reference.isEmpty ? "" : ", reference \(told.reference)"
                w.li("\(told.recipient): \(told.on.longText), \(told.how)\(reference)")
            }
        }
    }

    private func writeProof(into w: inout Writer) {
        w.h2("The record")
        w.p("Procedure: \(record.issue.procedure) (\(record.issue.procedureID)).")
        if let head = record.issue.head {
            w.p("When this was made the record ended with entry \(head.position):")
            w.p(head.hash, .class("hash"))
        }
    }
}
