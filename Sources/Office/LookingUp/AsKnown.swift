public import CaseReview
import Record

extension Office {
    /// The days on which each body was to meet, as it was known at the end of a day; soonest first.
    ///
    /// Reads every meeting's entries, because "the next meeting" moves as meetings are planned and cancelled.
    public func meetingDays(asKnownOn day: Day) throws(OfficeFailure) -> [BodyID: [Day]] {
        var days: [BodyID: [Day]] = [:]
        for row in meetingRows() where !row.isByCorrespondence && !row.isExtraordinary {
            let meeting = try fold(row.id) { $0.recordedAt.day <= day }
            if let planned = meeting.day, !meeting.isCancelled {
                days[meeting.body, default: []].append(planned)
            }
        }
        return days.mapValues { $0.sorted() }
    }

    /// The meeting as it was when a version of its minutes was approved, and how far the record went then.
    ///
    /// Versions are counted from 1. Throws `notFound` for one that was not approved.
    public func load(
        _ id: MeetingID, asApproved version: Int
    ) throws(OfficeFailure) -> (meeting: Meeting, upTo: Int64) {
        let approvals = try entries(of: StreamID(id)).filter {
            $0.kind == StoredEvent.kindOfApproval
        }
        guard version > 0, version <= approvals.count else { throw .notFound }
        let end = approvals[version - 1].position
        return (try fold(id) { $0.position <= end }, end)
    }

    /// What those of a meeting's entries add up to that were recorded by then.
    func fold(
        _ id: MeetingID, _ isKnown: (Entry) -> Bool = { _ in true }
    ) throws(OfficeFailure) -> Meeting {
        let known = try entries(of: StreamID(id)).filter(isKnown)
        return try reading { () throws in
            Meeting(
                id: id,
                try known.map { try RecordedOfMeeting($0).happening })
        }
    }
}
