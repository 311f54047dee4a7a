import CaseReview
import HTML
import Office

/// The questions of tests, each with its answer, the evidence and the reason.
///
/// The form says what it shows, so that what somebody else answers meanwhile is not put back by it.
struct QuestionControls {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let problems: [Problem]
    /// What was sent and could not be recorded; nil where the form is shown for the first time.
    var reading: QuestionReading?

    func write(_ questions: [QuestionID], into w: inout Writer) {
        w.append(HiddenField(name: QuestionReading.shown, value: String(matter.version)))
        // A question that is asked no longer is shown while words that were typed for it are not recorded.
        let further = reading?.kept.keys.filter { !questions.contains($0) }.sorted() ?? []
        for question in questions + further { write(question, into: &w) }
    }

    private func write(_ id: QuestionID, into w: inout Writer) {
        guard let question = procedure.questions[id] else { return }
        let held = matter.answers[id]
        let form = visit.form
        let isTyped = reading?.kept[id] != nil
        let values = Answer.Value.allCases.filter {
            $0 != .suspected || question.kind == .knownOrSuspected
        }
        writeBeside(question, into: &w)
        if let shown = reading?.kept[id] {
            w.append(HiddenField(name: "\(QuestionReading.shown)-\(id)", value: String(shown)))
        }
        if reading?.clashing.contains(id) == true { writeClash(question, held, into: &w) }
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

    /// What somebody else answered meanwhile, and the choice between that and what was typed.
    private func writeClash(_ question: Question, _ held: Answer?, into w: inout Writer) {
        guard let held else { return }
        let name = visit.name(held.by)
        w.append(
            InsetText(
                Fragment { w in
                    w.p { w in
                        w.strong(
                            "\(name) answered on \(held.at.day.longText) at \(held.at.londonTime): "
                                + question.text)
                    }
                    w.p(held.value.words)
                    if !held.evidence.isEmpty { w.paragraphs(of: "Evidence: \(held.evidence)") }
                    w.paragraphs(of: "Reason: \(held.reason)")
                }))
        w.append(HiddenField(name: "beside-\(question.id)", value: String(matter.version)))
        let field = "stands-\(question.id)"
        w.append(
            Radios(
                name: field, label: "Two answers were given. Which one stands?",
                choices: [
                    Choice(QuestionReading.own, "Mine, as it is below"),
                    Choice(QuestionReading.others, "The answer of \(name)"),
                ], problem: problems.message(for: field)))
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
