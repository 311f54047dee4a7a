import CaseReview
import Office
import Record

/// The files of a case: attaching, opening, taking back, and closing to readers.
enum FileRoutes {
    static let all: [Route] = [
        .get("/:partnership/cases/:case/files", for: .here) { try CaseFilesPage($0).reply() },
        .attach("/:partnership/cases/:case/files") { try CaseFilesPage($0).take() },
        .get("/:partnership/cases/:case/requests/:step/:agency/files", for: .here) { visit in
            try AnswerFilesPage(visit).reply()
        },
        .attach("/:partnership/cases/:case/requests/:step/:agency/files") { visit in
            try AnswerFilesPage(visit).take()
        },
        .attach("/:partnership/cases/:case/requests/:step/:agency/with-file") { visit in
            try ReplyPage(visit).attach()
        },
        .attach("/:partnership/cases/:case/steps/:step/with-file") { visit in
            try StepPage(visit).attach()
        },
        .get("/:partnership/referrals/:case/files", for: .here) { visit in
            try ReferralFilesPage(visit).reply()
        },
        .attach("/:partnership/referrals/:case/files") { visit in
            try ReferralFilesPage(visit).take()
        },
        .attach("/:partnership/referrals/:case/steps/:step/with-file") { visit in
            try OwnStep(visit).attach()
        },
        .get("/:partnership/cases/:case/files/:file", for: .here) { try FileAnswer($0).reply() },
        .get("/:partnership/cases/:case/files/:file/withdrawal", for: .here) { visit in
            try WithdrawalPage(visit).reply()
        },
        .post("/:partnership/cases/:case/files/:file/withdrawal", for: .here) { visit in
            try WithdrawalPage(visit).take()
        },
        .get("/:partnership/cases/:case/files/:file/closure", for: .here) { visit in
            try ClosurePage(visit).reply()
        },
        .post("/:partnership/cases/:case/files/:file/closure", for: .here) { visit in
            try ClosurePage(visit).take()
        },
    ]
}

/// A file as somebody takes it away. Whoever may not open it is answered as if there were none, and so is everybody
/// once it was withdrawn or closed to readers.
struct FileAnswer {
    private let file: CaseFile
    private let id: CaseID
    private let office: Office
    /// What the file is marked with if it is exempt from release.
    private let marking: String?

    init(_ visit: Visit) throws {
        let wanted = FileID(visit.parameter("file"))
        let (matter, procedure) = try visit.matter(.file(wanted)) { matter, _ in
            matter.file(wanted)?.isStanding ?? false
        }
        guard let file = matter.file(wanted) else { throw OfficeFailure.notFound }
        (self.file, id, office) = (file, matter.id, try visit.here())
        marking = matter.exemptMarking(of: .file(wanted), under: procedure)
    }

    func reply() throws -> Reply {
        let contents = try office.contents(of: file, in: id)
        // Read before anything is sent: what does not open is then said on a page.
        let first = try office.piece(1, of: contents)
        let office = office
        let pieces = ReplyPieces(count: contents.pieces, length: file.file.length) { number in
            number == 1 ? first : try office.piece(number, of: contents)
        }
        return .attachment(
            pieces, type: file.file.kind.type, name: DownloadName(file.file, marked: marking))
    }
}
