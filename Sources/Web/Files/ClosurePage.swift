import CaseReview
import HTML
import Office

/// Closing a file to everybody, with the reason: by those who keep the cases, for one that nobody should have read.
struct ClosurePage {
    private let visit: Visit
    private let matter: Case
    private let procedure: Procedure
    private let file: CaseFile

    /// Throws `notFound` for whoever may not open the file, or does not keep the cases.
    init(_ visit: Visit) throws {
        self.visit = visit
        let wanted = FileID(visit.parameter("file"))
        (matter, procedure) = try visit.matter(.file(wanted))
        guard visit.has(.keepCases, under: procedure), matter.hasBeenHandedIn,
            let file = matter.file(wanted)
        else { throw OfficeFailure.notFound }
        self.file = file
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            "Close a file to readers", problems: problems, crumbs: [back],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.h1("Close “\(file.title)” to readers")
            if let refusal { return w.append(RefusalBox(refusal)) }
            w.p(
                "This is for a file that nobody should read, such as one about the wrong person. Nobody "
                    + "can open it from then on, neither you nor whoever attached it, and it cannot be "
                    + "opened to readers again.")
            w.p(
                "That it was attached, by whom, and why it was closed stays in the history. A decision "
                    + "that was taken with it goes on naming it. Its content stays sealed in the record "
                    + "until the case is disposed of.")
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(
                    TextArea(
                        name: "reason", label: "Why?",
                        hint: "Everybody who sees the case reads it: name nobody.",
                        value: visit.form.text("reason"),
                        problem: problems.message(for: "reason")))
                w.append(Button("Close the file to readers", kind: .warning))
            }
        }
    }

    func take() throws -> Reply {
        do {
            try visit.here().closeToReaders(
                file.id, because: visit.form.text("reason"), on: matter.id,
                by: visit.actor(with: .keepCases, under: procedure))
            return .see(back.href)
        } catch OfficeFailure.refused(.filing(.reasonMissing)) {
            return reply(problems: [Problem(field: "reason", message: "Enter the reason")])
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    private var back: Link { Link("Files", href: visit.link("cases/\(matter.id)/files")) }
}
