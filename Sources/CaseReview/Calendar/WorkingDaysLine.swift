/// One question put to the calendar as a line of text, such as `2026-12-18 +15wd`.
///
/// An ISO day, one space, and a signed amount in working days `wd`, calendar days `d`, months `m` or
/// years `y`. Read from bytes without allocating, so that a million lines take about a second.
public struct WorkingDaysLine: Hashable, Sendable {
    public let day: Day
    public let period: Period
    public let direction: Direction

    /// What is wrong with a line, in the order in which it is looked for.
    public enum Problem: String, Error, Hashable, Sendable, CaseIterable {
        case noSuchDay = "start the line with a day, such as 2026-12-18"
        case noAmount = "after the day put a space, + or -, and a number, such as 2026-12-18 +15wd"
        case noSuchUnit = "end the line with wd, d, m or y"
        case outOfReach = "give an amount that stays between the years 1 and 9999"
    }

    /// Reads a line that has no line end; a carriage return at its end is passed over.
    public init(_ line: UnsafeBufferPointer<UInt8>) throws(Problem) {
        let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
        guard length >= 10,
            let day = Day(isoBytes: UnsafeBufferPointer(rebasing: line[0..<10]))
        else { throw .noSuchDay }
        guard length >= 13, line[10] == UInt8(ascii: " "),
            let direction = Direction(sign: line[11])
        else { throw .noAmount }
        let digits = line[12..<length].prefix { $0 &- UInt8(ascii: "0") <= 9 }
        guard let count = Ascii.number(digits) else { throw .noAmount }
        // Longer than the calendar itself; also keeps the arithmetic from overflowing.
        guard count < 4_000_000 else { throw .outOfReach }
        guard let period = Period(count, unit: line[digits.endIndex..<length])
        else { throw .noSuchUnit }
        (self.day, self.period, self.direction) = (day, period, direction)
    }
}

extension WorkingCalendar {
    /// Answers one line with the ISO day that is due, or says what is wrong with the line.
    ///
    /// Appends the ten bytes of the day, or the sentence of the problem, with no line end. False
    /// where there was a problem.
    public func answer(
        line: UnsafeBufferPointer<UInt8>, appendingTo bytes: inout [UInt8]
    ) -> Bool {
        do throws(WorkingDaysLine.Problem) {
            let asked = try WorkingDaysLine(line)
            let due = due(asked.period, asked.direction, from: asked.day)
            guard WorkingDaysLine.reach.contains(due) else { throw .outOfReach }
            due.appendISO(to: &bytes)
            return true
        } catch {
            bytes.append(contentsOf: error.rawValue.utf8)
            return false
        }
    }
}

extension WorkingDaysLine {
    /// Every day that can be written with a year of four digits.
    fileprivate static let reach =
        Day(checkedYear: 1, month: 1, day: 1)...Day(checkedYear: 9999, month: 12, day: 31)
}

extension Direction {
    fileprivate init?(sign: UInt8) {
        switch sign {
        case UInt8(ascii: "+"): self = .after
        case UInt8(ascii: "-"): self = .before
        default: return nil
        }
    }
}

extension Period {
    fileprivate init?(_ count: Int, unit: Slice<UnsafeBufferPointer<UInt8>>) {
        switch (unit.count, unit.first) {
        case (1, UInt8(ascii: "d")): self = .calendarDays(CalendarDays(count))
        case (1, UInt8(ascii: "m")): self = .months(Months(count))
        case (1, UInt8(ascii: "y")): self = .years(Years(count))
        case (2, UInt8(ascii: "w")) where unit.last == UInt8(ascii: "d"):
            self = .workingDays(WorkingDays(count))
        default: return nil
        }
    }
}
