extension Day {
    /// Reads a day as people in England write one; nil for what can be read in no way.
    ///
    /// "12/03/2021", "12.3.21", "12-Mar-2021", "Friday 12th March 2021", "March 12, 2021", "2021-03-12". The day
    /// comes before the month. Two digits are a year from 1970 to 2069. A time of day is passed over.
    public init?(written text: String) {
        let parts = text.lowercased().split { $0.isWhitespace || ",/.-".contains($0) }
            .map(String.init).filter { !$0.contains(":") && !Self.isWeekday($0) && $0 != "of" }
        guard parts.count == 3 else { return nil }
        let found: (year: Int?, month: Int?, day: Int?)
        if parts[0].count == 4, let year = Int(parts[0]) {
            found = (year, Self.month(parts[1]), Self.dayOfMonth(parts[2]))
        } else if Int(parts[0]) == nil, let month = Self.month(parts[0]) {
            found = (Self.year(parts[2]), month, Self.dayOfMonth(parts[1]))
        } else {
            found = (Self.year(parts[2]), Self.month(parts[1]), Self.dayOfMonth(parts[0]))
        }
        guard let year = found.year, let month = found.month, let day = found.day else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    private static func isWeekday(_ word: String) -> Bool {
        word.count >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
                .contains { $0.hasPrefix(word) }
    }

    private static func year(_ word: String) -> Int? {
        guard let number = Int(word) else { return nil }
        switch word.count {
        case 4: return number
        case 2: return number < 70 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return word.count <= 2 ? number : nil }
        if word == "sept" { return 9 }
        guard word.count >= 3 else { return nil }
        return monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    /// "12", "2nd", "1st".
    private static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count),
            ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }
}
