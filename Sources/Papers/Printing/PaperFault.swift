/// Why a paper could not be printed: what is broken, where, and what would mend it. Carries no personal data.
public struct PaperFault: Error, Sendable, Hashable {
    public let what: String
    public let `where`: String
    public let cure: String

    static let missing = PaperFault(
        what: "The program that makes PDFs is missing or cannot be run", where: "WeasyPrint",
        cure: "Run make setup, and start the service with the path of WeasyPrint.")

    static let late = PaperFault(
        what: "A paper was not finished in time", where: "WeasyPrint",
        cure: "Try again; if it happens again, read the paper as a page and tell the maintainers.")

    static let broken = PaperFault(
        what: "The program that makes PDFs stopped without making one", where: "WeasyPrint",
        cure: "Run make setup again, which installs the version that is known to work.")
}

extension PaperFault {
    static let wordMissing = PaperFault(
        what: "The program that makes Word files is missing or cannot be run", where: "pandoc",
        cure: "Run make setup, or install pandoc and start the service with its path.")

    static let wordLate = PaperFault(
        what: "A Word file was not finished in time", where: "pandoc",
        cure: "Try again; if it happens again, take the PDF and tell the maintainers.")

    static let wordBroken = PaperFault(
        what: "The program that makes Word files stopped without making one", where: "pandoc",
        cure: "Run make setup again; the PDF can be made without it.")

    static let pictured = PaperFault(
        what: "A paper with a picture cannot be made into a Word file", where: "pandoc",
        cure: "Take the PDF, and tell the maintainers which paper it is.")

    static let noRoom = PaperFault(
        what: "The frame of a Word file could not be written to the temporary folder",
        where: "the temporary folder", cure: "Make room on the disk, or set TMPDIR.")
}
