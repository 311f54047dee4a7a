import CaseReview
import HTML
import Office

/// Taking back a file, with the reason: by whoever attached it, and by nobody else.
struct WithdrawalPage {
    private let visit: Visit
    private let matter: Case
    private let procedure: Procedure
    private let file: CaseFile

    /// Throws `notFound` for whoever may not open the file.
    init(_ visit: Visit) throws {
        self.visit = visit
        let wanted = FileID(visit.parameter("file"))
        (matter, procedure) = try visit.matter(.file(wanted))
        guard let file = matter.file(wanted) else { throw OfficeFailure.notFound }
        self.file = file
    }

    func reply() -> Reply { page.reply() }

    func take() throws -> Reply {
        let setting = try visit.here().setting(procedure)
        let actor =
            visit.viewer.actors.first { file.place.isOpen(to: $0, on: matter, in: setting) }
            ?? visit.actor(with: .keepCases, under: procedure)
        return try page.take(under: procedure) { reason in
            try visit.here().withdraw(file.id, because: reason, on: matter.id, by: actor)
        }
    }

    private var page: FileReasonPage {
        FileReasonPage(
            visit: visit, title: "Withdraw a file", heading: "Withdraw “\(file.title)”",
            explanation: [
                "Nobody can open it from then on. That it was attached, by whom, and why it was "
                    + "withdrawn stays in the history.",
                "Only whoever attached a file can withdraw it, and only until what it belongs to is "
                    + "handed in or a body decides with it.",
            ],
            button: "Withdraw the file", back: back)
    }

    /// The page on which the visitor finds the file among the others.
    private var back: Link {
        let isWhole = access(to: .wholeCase, of: matter, for: visit.viewer, under: procedure)
            .isGranted
        if isWhole && matter.hasBeenHandedIn {
            return Link("Files", href: visit.link("cases/\(matter.id)/files"))
        }
        guard let agency = file.agency else {
            return Link("Files", href: visit.link("referrals/\(matter.id)/files"))
        }
        return Link(
            "Files", href: visit.link("cases/\(matter.id)/requests/\(file.step)/\(agency)/files"))
    }
}
