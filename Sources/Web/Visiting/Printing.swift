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
}
