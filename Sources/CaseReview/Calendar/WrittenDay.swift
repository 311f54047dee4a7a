/// A date as people in England write it: day first, in figures or with the name of the month.
///
/// "12/03/2021", "12.3.21", "12-Mar-2021", "Friday 12th of March 2021", "March 12, 2021", "2021-03-12". What has two
/// meanings is not guessed, and what does not fit together, such as a date and another day of the week, is refused.
public struct WrittenDay: Sendable {
    /// What the date is of: by this a year in two figures is read, and by nothing else.
    public enum Occasion: Sendable {
        /// Something that may lie ahead: two figures mean the latest such year up to the next.
        case anything
        /// Something that has happened: two figures mean the latest such year up to this one.
        case past
        /// A birth, which can lie far back: two figures are read only where the other century is out of reach.
        case birth
    }

    /// A day and what stands behind it, in small letters, or why the words are none.
    public enum Reading: Sendable, Equatable {
        case day(Day, rest: String)
        /// A sentence without its full stop.
        case none(why: String)
    }

    private let today: Day
    private let occasion: Occasion

    public init(today: Day, of occasion: Occasion) {
        self.today = today
        self.occasion = occasion
    }

    public func read(_ words: String) -> Reading {
        var tokens = Self.tokens(words)
        let weekday = Weekday.allCases.first { tokens.first.map($0.isMeant(by:)) == true }
        if weekday != nil { tokens.removeFirst() }
        guard tokens.count >= 3 else { return .none(why: "It is not a whole date") }
        let rest = tokens.dropFirst(3).joined(separator: " ")
        let day: Day
        switch figures(Array(tokens.prefix(3))) {
        case .success(let found): day = found
        case .failure(let problem): return .none(why: problem.why)
        }
        if let weekday, weekday != day.weekday {
            let said = "It says \(weekday.name)"
            return .none(why: "\(said), and that day is a \(day.weekday.name)")
        }
        return .day(day, rest: rest)
    }

    private struct Problem: Error { let why: String }

    private func figures(_ parts: [String]) -> Result<Day, Problem> {
        let (first, second) = (Self.number(parts[0]), Self.number(parts[1]))
        if let year = Self.year(parts[0]), let second, let third = Self.number(parts[2]) {
            return made(year, second, third)
        }
        let months = (Self.month(parts[0]), Self.month(parts[1]))
        let year = Self.year(parts[2])
        let inCentury = parts[2].count == 2 ? Self.number(parts[2]) : nil
        guard let years = year ?? inCentury else {
            return .failure(Problem(why: "The year is missing or not in figures"))
        }
        let day: Int
        let month: Int
        switch (first, second, months.0, months.1) {
        case (let number?, let other?, _, _): (day, month) = (number, other)
        case (let number?, nil, _, let named?): (day, month) = (number, named)
        case (nil, let number?, let named?, _): (day, month) = (number, named)
        default: return .failure(Problem(why: "It is not a date in figures or with a month's name"))
        }
        return year == nil ? made(inCentury: years, month, day) : made(years, month, day)
    }

    /// A day of a year that was written in two figures.
    private func made(inCentury year: Int, _ month: Int, _ day: Int) -> Result<Day, Problem> {
        switch occasion {
        case .birth: return born(inCentury: year, month, day)
        case .past: return made(Self.latest(year, upTo: today.year), month, day)
        case .anything: return made(Self.latest(year, upTo: today.year + 1), month, day)
        }
    }

    private func born(inCentury year: Int, _ month: Int, _ day: Int) -> Result<Day, Problem> {
        let late = Day(year: 2000 + year, month: month, day: day)
        let early = Day(year: 1900 + year, month: month, day: day)
        guard let late, late <= today else { return made(1900 + year, month, day) }
        if let early, early.age(at: today) < 115 {
            return .failure(
                Problem(why: "The year can be \(late.year) or \(early.year). Ask which"))
        }
        return .success(late)
    }

    /// The latest year up to another that ends in two figures.
    private static func latest(_ figures: Int, upTo last: Int) -> Int {
        let inCentury = last - last % 100 + figures
        return inCentury <= last ? inCentury : inCentury - 100
    }

    private func made(_ year: Int, _ month: Int, _ day: Int) -> Result<Day, Problem> {
        guard let made = Day(year: year, month: month, day: day), (1900...2100).contains(year)
        else {
            return .failure(Problem(why: "There is no such day, the day being read first"))
        }
        return .success(made)
    }

    /// Words and numbers; a time keeps its colon.
    private static func tokens(_ words: String) -> [String] {
        let tokens = words.lowercased().split { $0.isWhitespace || ",/.-–‑".contains($0) }
        return tokens.map(String.init).filter { !["the", "of", "on"].contains($0) }
    }

    /// One or two figures: "3", "03", "3rd".
    private static func number(_ token: String) -> Int? {
        let digits = token.prefix { $0.isASCII && $0.isNumber }
        let isOrdinal = ["", "st", "nd", "rd", "th"].contains(String(token.dropFirst(digits.count)))
        return digits.count <= 2 && isOrdinal ? Int(digits) : nil
    }

    /// Four figures.
    private static func year(_ token: String) -> Int? {
        token.count == 4 && token.allSatisfy({ $0.isASCII && $0.isNumber }) ? Int(token) : nil
    }

    private static func month(_ token: String) -> Int? {
        guard token.count >= 3 else { return nil }
        let found = Day.monthNames.map { $0.lowercased() }.firstIndex {
            $0.hasPrefix(token) || (token == "sept" && $0 == "september")
        }
        return found.map { $0 + 1 }
    }
}

extension Weekday {
    fileprivate func isMeant(by token: String) -> Bool {
        token.count >= 3 && name.lowercased().hasPrefix(token)
    }
}
