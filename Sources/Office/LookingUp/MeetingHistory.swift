public import CaseReview
import Record

extension Office {
    /// Everything that happened to a meeting, oldest first, with its place in the record: what was taken back, too.
    public func happenings(of id: MeetingID) throws(OfficeFailure) -> [RecordedOfMeeting] {
        let entries = try entries(of: StreamID(id))
        return try reading { () throws in try entries.map(RecordedOfMeeting.init) }
    }
}

/// One thing that happened to a meeting, and where it stands in the record.
public struct RecordedOfMeeting: Sendable {
    public let position: Int64
    /// The entry's hash, in hexadecimal.
    public let hash: String
    public let happening: MeetingHappening

    init(_ entry: Entry) throws {
        position = entry.position
        hash = entry.hash.hex
        happening = MeetingHappening(
            try StoredEvent.read(MeetingEvent.self, from: entry), by: entry.author,
            at: entry.recordedAt)
    }
}
