/// Why a paper could not be printed: what is broken, where, and what would mend it. Carries no personal data.
public struct PaperFault: Error, Sendable, Hashable {
    public let what: String
    public let `where`: String
    public let cure: String

    static let missing = PaperFault(
        what: "The program that makes PDFs is missing or cannot be run", where: "WeasyPrint",
        cure: "Run make setup, and start the service with the path of WeasyPrint.")

    static let late = PaperFault(
        what: "A paper was not finished in a minute", where: "WeasyPrint",
        cure: "Try again; if it happens again, read the paper as a page and tell the maintainers.")

    static let broken = PaperFault(
        what: "The program that makes PDFs stopped without making one", where: "WeasyPrint",
        cure: "Run make setup again, which installs the version that is known to work.")
}
