public import CaseReview
import Record

extension Office {
    /// The days on which each body was to meet, as it was known at the end of a day; soonest first.
    ///
    /// Reads every meeting's entries, because "the next meeting" moves as meetings are planned and cancelled.
    public func meetingDays(asKnownOn day: Day) throws(OfficeFailure) -> [BodyID: [Day]] {
        var days: [BodyID: [Day]] = [:]
        for row in meetingRows() where !row.isByCorrespondence {
            let known = try entries(of: StreamID(row.id)).filter { $0.recordedAt.day <= day }
            let meeting = try reading { () throws in
                Meeting(
                    id: row.id,
                    try known.map {
                        MeetingHappening(
                            try StoredEvent.read(MeetingEvent.self, from: $0), by: $0.author,
                            at: $0.recordedAt)
                    })
            }
            if let planned = meeting.day, !meeting.isCancelled {
                days[meeting.body, default: []].append(planned)
            }
        }
        return days.mapValues { $0.sorted() }
    }
}
