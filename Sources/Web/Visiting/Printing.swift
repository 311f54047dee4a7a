import CaseReview
import HTML
import Office
import Papers

extension Visit {
    /// A long paper as a tagged PDF: at once when it is ready soon, else a page that says how far it has come.
    ///
    /// Whether the visitor may have it is asked before this, each time they look whether it is ready.
    func printedSoon(
        _ name: String, at address: String? = nil, holding contents: [String], crumbs: [Link],
        sheet: () throws -> PaperSheet
    ) async throws -> Reply {
        guard let room = site.printRoom, let office else { throw Self.noPaperMaker }
        let job = PrintRoom.Job(
            reader: viewer.person.rawValue, paper: "\(office.partnership)\(address ?? path)",
            contents: contents)
        var progress = await room.progress(of: job)
        if progress == nil { progress = await room.begin(job, try sheet()) }
        for _ in 0..<20 {
            guard case .waiting? = progress else { break }
            try await Task.sleep(for: .milliseconds(100))
            progress = await room.progress(of: job)
        }
        switch progress ?? .waiting(ahead: 0) {
        case .done(let bytes): return .file(bytes, type: "application/pdf", name: name)
        case .failed(let fault):
            throw OfficeFailure.fault(
                OfficeFault(what: fault.what, place: fault.where, cure: fault.cure))
        case .waiting(let ahead): return beingPrinted(ahead, at: address ?? path, crumbs)
        case .full: return tooManyPapers(crumbs)
        }
    }

    private func tooManyPapers(_ crumbs: [Link] = []) -> Reply {
        page("Too many papers are being made", crumbs: crumbs, status: 503) { w in
            w.h1("Too many papers are being made")
            w.p("Try again in a few minutes, or read the paper on the screen meanwhile.")
        }
    }

    private func beingPrinted(_ ahead: Int, at address: String, _ crumbs: [Link]) -> Reply {
        var reply = page("Your papers are being made", crumbs: crumbs, status: 202) { w in
            w.h1("Your papers are being made")
            let before = ahead == 1 ? "One other is made first." : "\(ahead) others are made first."
            w.p(ahead == 0 ? "They are being made now. Some hundred pages take minutes." : before)
            w.p("You can go on working, and come back to this page.")
            w.p { $0.a("See whether they are ready", href: address) }
        }
        // The page looks for itself now and then; the link does it for whoever has that switched off.
        reply.headers.append(("Refresh", "5"))
        return reply
    }

    private static let noPaperMaker = OfficeFailure.fault(
        OfficeFault(
            what: "There is no program that makes PDFs", place: "Papers",
            cure: "Give --weasyprint the path of WeasyPrint."))

    /// A paper as a tagged PDF, made by the program that the settings name.
    func printed(_ sheet: PaperSheet, name: String) async throws -> Reply {
        guard let program = site.settings.paperMaker else {
            throw Self.noPaperMaker
        }
        return try await whileThereIsRoom { () async throws(PaperFault) in
            let bytes = try await PaperPress(program: program).pdf(of: sheet)
            return .file(bytes, type: "application/pdf", name: name)
        }
    }

    /// Makes a paper for which somebody waits, unless so many are being made that the machine would suffer.
    private func whileThereIsRoom(
        _ make: () async throws(PaperFault) -> Reply
    ) async throws -> Reply {
        try await site.papers.withOne(of: viewer.person) { hasRoom in
            guard hasRoom else { return tooManyPapers() }
            do throws(PaperFault) {
                return try await make()
            } catch {
                throw OfficeFailure.fault(
                    OfficeFault(what: error.what, place: error.where, cure: error.cure))
            }
        }
    }

    /// A paper as a Word file, made by the program that the settings name; the browser keeps it as a file.
    func typed(_ sheet: PaperSheet, name: String) async throws -> Reply {
        guard let program = site.settings.wordMaker else {
            throw OfficeFailure.fault(
                OfficeFault(
                    what: "There is no program that makes Word files", place: "Papers",
                    cure: "Install pandoc, or give --pandoc its path."))
        }
        return try await whileThereIsRoom { () async throws(PaperFault) in
            let bytes = try await WordMaker(program: program).docx(of: sheet)
            return .download(bytes, type: Self.wordType, name: name)
        }
    }

    private static let wordType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
