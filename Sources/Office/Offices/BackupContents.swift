import CaseReview
import Foundation

/// The list of records that a backup was made with, so that a record that is missing from it is missed.
struct BackupContents {
    private let path: String

    init(in folder: DataFolder) { path = folder.path + "/contents.txt" }

    /// Writes the partnerships down, one a line.
    func write(_ partnerships: [PartnershipID]) throws {
        let lines = partnerships.map { $0.rawValue + "\n" }.joined()
        try Data(lines.utf8).write(to: URL(filePath: path), options: .atomic)
    }

    /// The partnerships whose records the backup ought to have; none when the list itself is not there.
    func read() -> [PartnershipID] {
        // A backup without its list is looked at by what is in it.
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
            .map { PartnershipID(String($0)) }
    }
}
