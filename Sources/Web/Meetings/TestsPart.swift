import CaseReview
import HTML
import Office

/// All tests, question by question.
struct TestsPart {
    let item: Item
    let problems: [Problem]
    /// Answers that were sent and not recorded.
    let reading: QuestionReading?

    func write(into w: inout Writer) {
        let facts = CaseFacts(item.matter, under: item.procedure)
        w.ul(.class("plain")) { w in
            for id in item.deciding.tests {
                guard let criterion = item.procedure.criteria[id] else { continue }
                w.li { w in
                    w.append(CriterionTag(criterion.result(on: facts).verdict))
                    w.text(" \(criterion.name)")
                    w.append(CitationNote(criterion.citation))
                }
            }
        }
        if item.isRunning, item.isKeeper || item.isChair {
            writeForm(into: &w)
        } else {
            for question in item.questions { writeAnswer(question, into: &w) }
        }
    }

    private func writeAnswer(_ id: QuestionID, into w: inout Writer) {
        guard let question = item.procedure.questions[id] else { return }
        w.p { $0.strong(question.text) }
        guard let answer = item.matter.answers[id] else { return w.p("Not answered yet.") }
        w.p("\(answer.value.words). \(answer.evidence)")
        w.p(answer.reason)
    }

    private func writeForm(into w: inout Writer) {
        let address = "\(item.path)/answers\(ItemPart.tests.fragment)"
        w.form(action: address, .id("answering"), .data("unsent", "")) { w in
            w.append(item.visit.token)
            QuestionControls(
                visit: item.visit, matter: item.matter, procedure: item.procedure,
                problems: problems, reading: reading
            ).write(item.questions, into: &w)
            w.append(Button("Save the answers"))
        }
    }
}
