import Foundation

/// Makes Word files of papers, to be worked on before they are sent: Office Open XML (ISO/IEC 29500).
///
/// Runs pandoc twice, each time by itself, with bounded memory and none of our surroundings. What a person may have
/// written is read in pandoc's sandbox, where it can reach no file and no network. Debian's pandoc cannot write a Word
/// file in its sandbox (it looks for parts of its own on disk), so the second run is given a document that has no
/// picture in it, which is the one thing for which it would fetch anything.
public struct WordMaker: Sendable {
    /// The path of pandoc.
    public let program: String

    public init(program: String) { self.program = program }

    /// The paper as a Word file, with its marking and page numbers on every page.
    ///
    /// Throws a fault when the program is missing, fails, or is not done in a minute, or when there is a picture.
    public func docx(of sheet: PaperSheet) async throws(PaperFault) -> [UInt8] {
        let pandoc = PaperProgram(path: program, faults: Self.faults)
        let read = try await pandoc.make(
            Self.memory + ["--sandbox", "--from", "html", "--to", "json"], from: sheet.wordHTML,
            beginning: Array("{".utf8))
        // Words cannot look like this: every quotation mark in them is escaped.
        guard Data(read).firstRange(of: Data(#""t":"Image""#.utf8)) == nil else { throw .pictured }
        let frame = try write(WordFrame(of: sheet).bytes)
        // It lies in the temporary folder; what cannot be removed now goes with the machine's own clearing.
        defer { try? FileManager.default.removeItem(at: frame) }
        return try await pandoc.make(
            Self.memory + [
                "--from", "json", "--to", "docx", "--reference-doc", frame.path, "--output", "-",
            ], from: read, beginning: Array("PK".utf8))
    }

    /// The frame on disk, readable to nobody else; it says nothing about a person.
    private func write(_ frame: [UInt8]) throws(PaperFault) -> URL {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-frame-\(UUID().uuidString).docx")
        let isWritten = FileManager.default.createFile(
            atPath: file.path, contents: Data(frame), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw .noRoom }
        return file
    }

    /// For the run-time system of Haskell: half a gigabyte is some hundred times what a letter needs.
    private static let memory = ["+RTS", "-M512m", "-RTS"]

    private static let faults = PaperProgram.Faults(
        missing: .wordMissing, late: .wordLate, broken: .wordBroken)
}
