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
        (matter, procedure) = try visit.matter(.file(wanted)) { matter, procedure in
            visit.has(.keepCases, under: procedure) && matter.hasBeenHandedIn
        }
        guard let file = matter.file(wanted) else { throw OfficeFailure.notFound }
        self.file = file
    }

    func reply() -> Reply { page.reply() }

    func take() throws -> Reply {
        try page.take(under: procedure) { reason in
            try visit.here().closeToReaders(
                file.id, because: reason, on: matter.id,
                by: visit.actor(with: .keepCases, under: procedure))
        }
    }

    private var page: FileReasonPage {
        FileReasonPage(
            visit: visit, title: "Close a file to readers",
            heading: "Close “\(file.title)” to readers",
            explanation: [
                "This is for a file that nobody should read, such as one about the wrong person. Nobody "
                    + "can open it from then on, neither you nor whoever attached it, and it cannot be "
                    + "opened to readers again.",
                "That it was attached, by whom, and why it was closed stays in the history. A decision "
                    + "that was taken with it goes on naming it. Its content stays sealed in the record "
                    + "until the case is disposed of.",
            ],
            hint:
                "Everybody who sees the case reads it, and so does whoever attached the file: name nobody.",
            button: "Close the file to readers",
            back: Link("Files", href: visit.link("cases/\(matter.id)/files")))
    }
}
