import CaseReview

/// What is looked up from the record, in memory: throwing it away loses nothing.
struct Lookups: Sendable {
    private(set) var rows: [CaseID: CaseRow] = [:]
    private(set) var meetings: [MeetingID: MeetingRow] = [:]
    private(set) var former: [CaseID: FormerCase] = [:]
    /// What was disposed of: nothing of it is put back, however late somebody comes with what they read before.
    private(set) var disposals: [CaseID: Disposal] = [:]
    /// Another number whenever something changes that the days of every case rest on.
    private(set) var basis = 0
    /// The position in the record up to which it is read.
    var position: Int64 = 0
    private(set) var meetingDays: [BodyID: [Day]] = [:]
    private(set) var daysHeld: [BodyID: [Day]] = [:]
    private var referencesGiven: Int
    /// Every running limit of the open cases, in order; nil until it is first asked for.
    private var due: [DueEntry]?
    private var audiences: Set<Audience> = []

    /// Holds nothing yet, of a record in which so many cases were opened, those disposed of included.
    init(casesOpened: Int = 0) { referencesGiven = casesOpened }

    /// Forgets a case for good.
    mutating func forget(_ id: CaseID, _ disposal: Disposal) {
        disposals[id] = disposal
        if let row = rows.removeValue(forKey: id) { takeOut(row) }
        former[id] = nil
    }

    /// Notes that readings or holidays changed: a row that is being made is made anew.
    mutating func restsOnSomethingElse() { basis += 1 }

    mutating func put(_ told: FormerCase) {
        if disposals[told.id] == nil { former[told.id] = told }
    }

    /// Puts a row in its place, unless a newer one is there or its case was disposed of. False where what it was worked
    /// out under has changed since.
    mutating func put(_ row: CaseRow, workedOutOn basis: Int) -> Bool {
        guard basis == self.basis else { return false }
        if disposals[row.id] == nil, rows[row.id].map({ $0.version <= row.version }) ?? true {
            put(row)
        }
        return true
    }

    private mutating func put(_ new: CaseRow) {
        let row = new.sharing(audiences.insert(new.audience).memberAfterInsert)
        if let old = rows.updateValue(row, forKey: row.id) { takeOut(old) }
        for entry in row.dueEntries where due != nil { putIn(entry) }
    }

    /// Puts a row in its place, unless a newer one is there.
    mutating func put(_ row: MeetingRow) {
        guard meetings[row.id].map({ $0.version < row.version }) ?? true else { return }
        meetings[row.id] = row
        let before = meetingDays
        defer { if meetingDays != before { restsOnSomethingElse() } }
        let sittings = meetings.values.filter(\.isOfTheCalendar)
        meetingDays = Self.days(of: sittings)
        daysHeld = Self.days(of: sittings.filter(\.isHeld))
    }

    private static func days(of rows: [MeetingRow]) -> [BodyID: [Day]] {
        Dictionary(grouping: rows, by: \.body).mapValues { $0.map(\.day).sorted() }
    }

    /// The next number of a reference; a number once given is never given again.
    mutating func nextReference() -> Int {
        referencesGiven = max(referencesGiven, rows.count) + 1
        return referencesGiven
    }

    /// Every running limit of the open cases, the earliest due first. Sorts them all the first time.
    mutating func dueEntries() -> [DueEntry] {
        if let due { return due }
        let sorted = rows.values.flatMap(\.dueEntries).sorted(by: <)
        due = sorted
        return sorted
    }

    private mutating func putIn(_ entry: DueEntry) {
        guard let place = due?.firstPlace(notBefore: entry) else { return }
        due?.insert(entry, at: place)
    }

    private mutating func takeOut(_ row: CaseRow) {
        for entry in row.dueEntries {
            guard let place = due?.firstPlace(notBefore: entry) else { return }
            due?.remove(at: place)
        }
    }
}

extension CaseRow {
    fileprivate var dueEntries: [DueEntry] {
        closedAt == nil ? running.indices.map { DueEntry(self, $0) } : []
    }
}

extension [DueEntry] {
    /// Where an entry stands, or would stand, found by halving.
    fileprivate func firstPlace(notBefore entry: DueEntry) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
