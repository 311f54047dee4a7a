import CaseReview

/// What is looked up from the record, in memory: throwing it away loses nothing.
struct Lookups: Sendable {
    private(set) var rows: [CaseID: CaseRow] = [:]
    private(set) var meetings: [MeetingID: MeetingRow] = [:]
    /// The position in the record up to which it is read.
    var position: Int64 = 0
    private(set) var meetingDays: [BodyID: [Day]] = [:]
    private var referencesGiven: Int

    /// Holds nothing yet, of a record in which so many cases were opened, those disposed of included.
    init(casesOpened: Int = 0) { referencesGiven = casesOpened }

    mutating func forget(_ id: CaseID) { rows[id] = nil }

    mutating func put(_ row: CaseRow) { rows[row.id] = row }

    mutating func put(_ row: MeetingRow) {
        meetings[row.id] = row
        let held = meetings.values.filter { !$0.isCancelled && !$0.isByCorrespondence }
        meetingDays = Dictionary(grouping: held, by: \.body).mapValues { $0.map(\.day).sorted() }
    }

    /// The next number of a reference; a number once given is never given again.
    mutating func nextReference() -> Int {
        referencesGiven = max(referencesGiven, rows.count) + 1
        return referencesGiven
    }
}
