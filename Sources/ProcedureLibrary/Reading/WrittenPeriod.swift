import CaseReview

extension Period {
    /// Reads a period as a pack writes it: `24h`, `10wd`, `15d`, `6m`, `1y`, `end-of-following-month`.
    ///
    /// Nil if it is none; the number is from 1 to 9999.
    init?(written text: String) {
        if text == "end-of-following-month" {
            self = .endOfFollowingMonth
            return
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 4, let count = Int(digits), count > 0 else { return nil }
        switch text.dropFirst(digits.count) {
        case "h": self = .hours(Hours(count))
        case "wd": self = .workingDays(WorkingDays(count))
        case "d": self = .calendarDays(CalendarDays(count))
        case "m": self = .months(Months(count))
        case "y": self = .years(Years(count))
        default: return nil
        }
    }
}
