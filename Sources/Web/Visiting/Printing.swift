import Office
import Papers

extension Visit {
    /// A paper as a tagged PDF, made by the program that the settings name.
    func printed(_ sheet: PaperSheet, name: String) async throws -> Reply {
        guard let program = site.settings.paperMaker else {
            throw OfficeFailure.fault(
                OfficeFault(
                    what: "There is no program that makes PDFs", place: "Papers",
                    cure: "Give --weasyprint the path of WeasyPrint."))
        }
        do {
            let bytes = try await PaperPress(program: program).pdf(of: sheet)
            return .file(bytes, type: "application/pdf", name: name)
        } catch {
            throw OfficeFailure.fault(
                OfficeFault(what: error.what, place: error.where, cure: error.cure))
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
        do {
            let bytes = try await WordMaker(program: program).docx(of: sheet)
            return .download(bytes, type: Self.wordType, name: name)
        } catch {
            throw OfficeFailure.fault(
                OfficeFault(what: error.what, place: error.where, cure: error.cure))
        }
    }

    private static let wordType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
