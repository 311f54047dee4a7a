import CaseReview
import HTML
import ProcedureLibrary

/// The tests of the law and of the procedure, and the questions that they rest on.
struct TestsView {
    let criteria: [Explanation.CriterionPart]
    let questions: [Explanation.QuestionPart]

    func write(into w: inout Writer) {
        w.h2("Tests", .id("tests"))
        for criterion in criteria {
            w.h3(criterion.name, .id("test-\(criterion.id)"))
            w.p("\(criterion.force.words) Leads to: \(criterion.review).")
            if let applies = criterion.applies { w.p("Applies when: \(applies.words).") }
            if criterion.readings.isEmpty { w.p("Met by: \(criterion.test.words).") }
            for reading in criterion.readings {
                w.p("Read as “\(reading.name)”, met by: \(reading.test.words).")
                if let citation = reading.citation { w.append(CitationNote(citation)) }
            }
            w.append(CitationNote(criterion.citation))
        }
        w.h2("Questions", .id("questions"))
        for question in questions {
            w.h3(question.asks, .id("question-\(question.id)"))
            if let help = question.help { w.p(help) }
            if question.kind == .knownOrSuspected { w.p("A suspicion is enough.") }
            w.bullets(question.prompts)
            if let citation = question.citation { w.append(CitationNote(citation)) }
        }
    }
}

extension Criterion.Force {
    /// What being met means.
    fileprivate var words: String {
        switch self {
        case .duty: "A duty."
        case .power: "A power: there may be a review."
        case .advice: "Advice, not law."
        }
    }
}
