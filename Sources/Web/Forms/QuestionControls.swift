import CaseReview
import HTML
import Office

/// The questions of tests, each with its answer, the evidence and the reason.
struct QuestionControls {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let problems: [Problem]

    func write(_ questions: [QuestionID], into w: inout Writer) {
        for question in questions { write(question, into: &w) }
    }

    private func write(_ id: QuestionID, into w: inout Writer) {
        guard let question = procedure.questions[id] else { return }
        let held = matter.answers[id]
        let form = visit.form
        let isTyped = form.has("reason-\(id)")
        let values = Answer.Value.allCases.filter {
            $0 != .suspected || question.kind == .knownOrSuspected
        }
        writeBeside(question, into: &w)
        w.append(
            Radios(
                name: "answer-\(id)", label: question.text,
                choices: values.map { Choice($0.rawValue, $0.words) },
                hint: ([question.help].compactMap(\.self) + question.prompts).joined(
                    separator: " "),
                value: isTyped ? form.text("answer-\(id)") : held?.value.rawValue,
                problem: problems.message(for: "answer-\(id)"), isInline: true))
        w.append(
            TextArea(
                name: "evidence-\(id)", label: "Evidence",
                value: isTyped ? form.text("evidence-\(id)") : held?.evidence,
                problem: problems.message(for: "evidence-\(id)"), rows: 2))
        w.append(
            TextArea(
                name: "reason-\(id)", label: "Reason",
                value: isTyped ? form.text("reason-\(id)") : held?.reason,
                problem: problems.message(for: "reason-\(id)"), rows: 2))
        if let citation = question.citation { w.append(CitationNote(citation)) }
    }

    /// What the referral says of it, next to the question.
    private func writeBeside(_ question: Question, into w: inout Writer) {
        var shown: Set<FieldID> = []
        for form in procedure.forms.values.sorted(by: { $0.id < $1.id }) {
            for field in form.fields where question.beside.contains(field.id) {
                guard let said = matter.entries[field.id], !said.isEmpty,
                    shown.insert(field.id).inserted
                else { continue }
                w.append(
                    InsetText(
                        Fragment { w in
                            w.p { $0.strong("The referral: \(field.label)") }
                            w.append(AnswerWords(visit).value(said, of: field))
                        }))
            }
        }
    }
}

/// The answers that were typed: those that are new or changed, and what is wrong with the others.
struct QuestionReading {
    struct Wanted {
        let question: QuestionID
        let value: Answer.Value
        let evidence: String
        let reason: String
    }

    private(set) var wanted: [Wanted] = []
    private(set) var problems: [Problem] = []

    init(_ form: FormData, questions: [QuestionID], held: [QuestionID: Answer]) {
        for question in questions { read(question, form, held[question]) }
    }

    private mutating func read(_ question: QuestionID, _ form: FormData, _ held: Answer?) {
        let evidence = form.text("evidence-\(question)")
        let reason = form.text("reason-\(question)")
        guard let value = Answer.Value(rawValue: form.text("answer-\(question)")) else {
            if !evidence.isEmpty || !reason.isEmpty {
                complain("answer-\(question)", "Choose an answer as well")
            }
            return
        }
        if held?.value == value, held?.evidence == evidence, held?.reason == reason { return }
        let found = problems.count
        if value != .notKnown, evidence.isEmpty {
            complain("evidence-\(question)", "Say what the answer rests on")
        }
        if reason.isEmpty { complain("reason-\(question)", "Enter the reason for the answer") }
        guard problems.count == found else { return }
        wanted.append(
            Wanted(question: question, value: value, evidence: evidence, reason: reason))
    }

    private mutating func complain(_ field: String, _ message: String) {
        problems.append(Problem(field: field, message: message))
    }
}
