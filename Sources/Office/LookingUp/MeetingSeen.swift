public import CaseReview
import Record

/// What somebody had before them of a meeting, by how much had been recorded of it and of each case on its agenda.
public struct MeetingSeen: Sendable, Hashable {
    public let version: Int
    public let cases: [CaseID: Int]

    init(meeting: Meeting, cases: [CaseID: Int]) {
        version = meeting.version
        self.cases = cases
    }

    /// Another text when anything of it has changed: a case of which as much was recorded is another case all the same.
    public var mark: String {
        (["\(version)"] + cases.sorted { $0.key < $1.key }.map { "\($0.key)-\($0.value)" })
            .joined(separator: ".")
    }

    var streams: [StreamID: Int] {
        Dictionary(
            cases.map { (StreamID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
