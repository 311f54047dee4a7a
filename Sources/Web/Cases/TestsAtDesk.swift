import CaseReview
import HTML
import Office

/// The tests that office-holders look at before they settle a step, question by question.
struct TestsAtDesk {
    let page: StepPage
    let problems: [Problem]
    /// Answers that were sent and not recorded.
    var reading: QuestionReading?

    var questions: [QuestionID] {
        Self.questions(at: page.step, of: page.matter, under: page.procedure)
    }

    static func questions(
        at step: Step, of matter: Case, under procedure: Procedure
    ) -> [QuestionID] {
        guard let examining = step.activity.examining else { return [] }
        return CaseFacts(matter, under: procedure).questions(of: examining, under: procedure)
    }

    func write(into w: inout Writer) {
        guard page.step.activity.isSettled, let examining = page.step.activity.examining else {
            return
        }
        let facts = CaseFacts(page.matter, under: page.procedure)
        w.h2("The tests", .id("tests"))
        w.ul(.class("plain")) { w in
            for criterion in examining.tests.compactMap({ page.procedure.criteria[$0] }) {
                w.li { w in
                    w.append(CriterionTag(criterion.result(on: facts).verdict))
                    w.text(" \(criterion.name)")
                    w.append(CitationNote(criterion.citation))
                }
            }
        }
        let path = "cases/\(page.matter.id)/steps/\(page.step.id)/answers"
        w.form(action: page.visit.link(path)) { w in
            w.append(page.visit.token)
            QuestionControls(
                visit: page.visit, matter: page.matter, procedure: page.procedure,
                problems: problems, reading: reading
            ).write(questions, into: &w)
            w.append(Button("Save the answers"))
        }
        w.h2("The decision")
    }
}

/// The outcomes that are open to a case, and those that the procedure forbids for what is known of it.
struct OfferedOutcomes {
    let open: [Outcome]
    private let forbidden: [Outcome]

    init(_ step: Step, of matter: Case, under procedure: Procedure) {
        let facts = CaseFacts(matter, under: procedure)
        func isOpen(_ outcome: Outcome) -> Bool {
            outcome.onlyWhen.map { facts.judge($0).value != .no } ?? true
        }
        open = step.outcomes.filter(isOpen)
        forbidden = step.outcomes.filter { !isOpen($0) }
    }

    func writeForbidden(into w: inout Writer) {
        if forbidden.isEmpty { return }
        w.append(
            InsetText(
                Fragment { w in
                    w.p("Not open to this case, for what is known of it:")
                    w.ul { w in
                        for outcome in forbidden {
                            w.li { w in
                                w.text(outcome.name)
                                if let citation = outcome.citation {
                                    w.append(CitationNote(citation))
                                }
                            }
                        }
                    }
                }))
    }
}
