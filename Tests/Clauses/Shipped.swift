public import CaseReview
import Foundation
public import ProcedureLibrary

/// What ships with the program, found from where this file stands.
public enum Shipped {
    /// The folder of a name at the root of the package.
    public static func folder(_ name: String) -> String {
        URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: name).path
    }

    /// Every pack and the calendar, read once.
    public static func library() throws(PackFaults) -> Library { try read.get() }

    private static let read: Result<Library, PackFaults> = Result { () throws(PackFaults) in
        try Library(folder: folder("Procedures"))
    }

    /// One procedure and the calendar that it counts in; a slip in the name stops the test by its name.
    public static func procedure(
        _ id: ProcedureID
    ) throws(PackFaults) -> (procedure: Procedure, calendar: WorkingCalendar) {
        let library = try library()
        guard let procedure = library.procedure(id) else {
            preconditionFailure("\(id) does not ship")
        }
        return (procedure, library.calendar)
    }

    /// The scenarios in a folder and the folders in it, by path.
    public static func scenarios(in name: String) -> [String] {
        let path = folder(name)
        let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().map { path + "/" + $0 }
    }

    /// Every clause that the packs cite, anywhere.
    public static func citedClauses() throws -> Set<ClauseID> {
        let path = folder("Procedures")
        let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        var found: Set<ClauseID> = []
        for file in files where file.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
            for match in text.matches(of: #/\b[A-Z]{2}-[0-9]{3}\b/#) {
                found.insert(ClauseID(String(match.output)))
            }
        }
        return found
    }
}
