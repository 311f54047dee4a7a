public import CaseReview
import Foundation

/// Where everything is kept: one folder, one record a partnership, one file of people.
public struct DataFolder: Sendable, Hashable {
    public let path: String

    public init(path: String) { self.path = path }

    public var identity: String { path + "/people.sqlite" }

    public func record(of partnership: PartnershipID) -> String {
        path + "/\(partnership).record.sqlite"
    }

    public func accessLog(of partnership: PartnershipID) -> String {
        path + "/\(partnership).access.sqlite"
    }

    /// The partnerships whose records are in the folder, by id.
    public var partnerships: [PartnershipID] {
        let suffix = ".record.sqlite"
        // An unreadable folder has no records; opening one of them is what says why.
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(suffix) }
            .map { PartnershipID(String($0.dropLast(suffix.count))) }.sorted()
    }

    /// Makes the folder, for its owner alone, if there is none.
    public func makeIfMissing() throws(OfficeFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .fault(
                OfficeFault(
                    what: "The data folder cannot be made", place: path,
                    cure: "Choose a folder that the program may write to."))
        }
    }
}
