/// What the rows of the old tracker become, and what is wrong with those that cannot be brought in.
public struct TrackerReading: Sendable, Hashable {
    /// Rows without a flaw, top to bottom.
    public private(set) var rows: [TrackerRow] = []
    /// Top to bottom, and in a row from left to right.
    public private(set) var flaws: [FlawedCell] = []
    /// Rows that were left out because their reference is in the log.
    public private(set) var leftOut: [TrackerRow] = []

    private let columns: [TrackerColumn]
    private let today: Day

    /// Reads every row; `columns` stand in the order of the list's.
    ///
    /// - Parameters:
    ///   - taken: the references in the log, as `TrackerReading.key` has them.
    ///   - isLeavingOut: whether rows whose reference is taken are left out, and not flawed for it.
    public init(
        _ list: TrackerList, columns: [TrackerColumn], taken: Set<String>, isLeavingOut: Bool,
        today: Day
    ) {
        self.columns = columns
        self.today = today
        var seen: [String: Int] = [:]
        for row in list.rows {
            let (read, found) = read(row)
            var flaws = found
            let key = Self.key(read.reference)
            if !key.isEmpty, let earlier = seen[key] {
                flaws.append(flaw(row, .reference, .standsTwice(read.reference, row: earlier)))
            }
            seen[key] = seen[key] ?? row.number
            if taken.contains(key) {
                if isLeavingOut, flaws.isEmpty {
                    leftOut.append(read)
                    continue
                }
                flaws.append(flaw(row, .reference, .isInTheLog(read.reference)))
            }
            if flaws.isEmpty { rows.append(read) } else { self.flaws += flaws }
        }
    }

    /// A reference as it is compared.
    public static func key(_ reference: String) -> String {
        reference.lowercased().filter { !$0.isWhitespace }
    }

    /// How many rows have a flaw.
    public var flawedRows: Int { Set(flaws.map(\.row)).count }

    private func flaw(
        _ row: TrackerList.Row, _ field: TrackerField, _ flaw: TrackerFlaw
    ) -> FlawedCell {
        let heading = columns.first { $0.field == field }?.heading ?? field.title
        return FlawedCell(row: row.number, heading: heading, flaw: flaw)
    }

    private func read(_ row: TrackerList.Row) -> (TrackerRow, [FlawedCell]) {
        var words: [TrackerField: String] = [:]
        var days: [TrackerField: Day] = [:]
        var notes: [TrackerRow.Note] = []
        var flaws: [FlawedCell] = []
        for (column, cell) in zip(columns, row.cells) where !cell.isEmpty {
            switch read(cell, as: column.field) {
            case .nothing: continue
            case .flaw(let flaw):
                flaws.append(FlawedCell(row: row.number, heading: column.heading, flaw: flaw))
                // What is flawed is not missing as well.
                words[column.field] = cell.words
            case .day(let day): days[column.field] = day
            case .words(let read):
                if column.field == .note {
                    notes.append(TrackerRow.Note(heading: column.heading, words: read))
                } else {
                    words[column.field] = read
                }
            }
        }
        for field in [TrackerField.reference, .subject] where words[field] == nil {
            flaws.append(flaw(row, field, .isMissing(field)))
        }
        for field in [TrackerField.decided, .closed] {
            if let received = days[.received], let day = days[field], day < received {
                flaws.append(flaw(row, field, .isBefore(day, received: received)))
            }
        }
        let read = TrackerRow(
            row: row.number, reference: words[.reference] ?? "", subject: words[.subject] ?? "",
            kind: words[.kind] ?? "", referredBy: words[.referredBy] ?? "",
            received: days[.received], status: words[.status] ?? "",
            outcome: words[.outcome] ?? "", decided: days[.decided], closed: days[.closed],
            notes: notes)
        return (read, flaws)
    }

    private enum Read {
        case nothing
        case words(String)
        case day(Day)
        case flaw(TrackerFlaw)
    }

    private func read(_ cell: TrackerCell, as field: TrackerField) -> Read {
        if field == .leftOut { return .nothing }
        let words = cell.words.trimmed
        if Self.nothings.contains(words) { return .flaw(.cameToNothing(words)) }
        guard field.isDay else {
            return words.count > field.longest
                ? .flaw(.isTooLong(letters: field.longest)) : .words(words)
        }
        let day: Day
        switch cell {
        case .day(let shown): day = shown
        case .number: return .flaw(.numberForDay(words))
        case .text:
            switch WrittenDay(today: today, of: .past).read(words) {
            case .day(let written, let rest) where rest.isEmpty || Self.isTime(rest):
                day = written
            case .day: return .flaw(.noDay(shown(words), why: "More than a date is written there"))
            case .none(let why): return .flaw(.noDay(shown(words), why: why))
            }
        }
        return day > today ? .flaw(.dayIsAhead(day)) : .day(day)
    }

    private func shown(_ words: String) -> String { String(words.prefix(60)) }

    /// Whether a time of day follows a date, as spreadsheets write one: "14:30", "00:00:00", "2:30 pm". Only the
    /// day is kept.
    private static func isTime(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        guard let clock = parts.first, parts.count == 1 || ["am", "pm"].contains(parts[1]),
            parts.count <= 2
        else { return false }
        let figures = clock.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(figures.count)
            && figures.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }

    /// What spreadsheets show where a formula fails.
    private static let nothings: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    ]
}
