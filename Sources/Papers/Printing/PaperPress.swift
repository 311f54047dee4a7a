/// Makes PDFs of papers: tagged for assistive technology, as PDF/UA has it (ISO 14289-1).
///
/// Runs WeasyPrint by itself, with no network, no files and no base address: a paper holds all that it shows.
public struct PaperPress: Sendable {
    /// The path of WeasyPrint.
    public let program: String

    public init(program: String) { self.program = program }

    /// The paper as a PDF. Takes about a second a page, in a process of its own.
    ///
    /// In the background it gives way to everything else on the machine. Throws a fault when the program is
    /// missing, fails, or is not done in time.
    public func pdf(
        of sheet: PaperSheet, within patience: Duration = .seconds(60), inBackground: Bool = false
    ) async throws(PaperFault) -> [UInt8] {
        let faults = PaperProgram.Faults(missing: .missing, late: .late, broken: .broken)
        let program = PaperProgram(
            path: program, faults: faults, patience: patience, givesWay: inBackground)
        return try await program.make(
            Self.arguments, from: sheet.html, beginning: Array("%PDF-".utf8))
    }

    private static let arguments = [
        "--quiet", "--pdf-variant", "pdf/ua-1", "--encoding", "utf-8", "--allowed-protocols",
        "data", "--no-http-redirects", "--timeout", "1", "-", "-",
    ]
}
