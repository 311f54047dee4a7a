import CaseReview
import HTML
import Office

/// A page on which a file is taken from its readers, with the reason.
struct FileReasonPage {
    let visit: Visit
    let title: String
    let heading: String
    /// What becomes of the file, and who may do this.
    let explanation: [String]
    var hint: String?
    let button: String
    /// Where the visitor finds the file among others, and goes when it is done.
    let back: Link

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            title, problems: problems, crumbs: [back], status: refusal == nil ? 200 : 409
        ) { w in
            w.h1(heading)
            if let refusal { return w.append(RefusalBox(refusal)) }
            for paragraph in explanation { w.p(paragraph) }
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(
                    TextArea(
                        name: "reason", label: "Why?", hint: hint,
                        value: visit.form.text("reason"),
                        problem: problems.message(for: "reason")))
                w.append(Button(button, kind: .warning))
            }
        }
    }

    /// Does it with the reason that was typed.
    func take(
        under procedure: Procedure, _ act: (_ reason: String) throws -> Void
    ) throws -> Reply {
        do {
            try act(visit.form.text("reason"))
            return .see(back.href)
        } catch OfficeFailure.refused(.filing(.reasonMissing)) {
            return reply(problems: [Problem(field: "reason", message: "Enter the reason")])
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }
}
