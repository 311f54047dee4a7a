import CaseReview

/// A date as people write it on paper: day first, in figures or with the name of the month.
struct WrittenDay {
    let today: Day
    /// Whether the day can lie far back, so that two figures of a year may mean either century.
    let isBirth: Bool

    /// A day and what stands behind it, or why the words are none. What has two meanings is not guessed.
    enum Reading: Equatable {
        case day(Day, rest: String)
        case none(why: String)
    }

    func read(_ words: String) -> Reading {
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
        if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        {
            return made(year, month, day)
        }
        let (first, second) = (Self.number(parts[0]), Self.number(parts[1]))
        let months = (Self.month(parts[0]), Self.month(parts[1]))
        guard let year = Int(parts[2]), [2, 4].contains(parts[2].count) else {
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
        if parts[2].count == 4 { return made(year, month, day) }
        return made(inCentury: year, month, day)
    }

    /// Two figures mean the latest such year that is not ahead; of a birth only where the other is out of reach.
    private func made(inCentury year: Int, _ month: Int, _ day: Int) -> Result<Day, Problem> {
        let late = Day(year: 2000 + year, month: month, day: day)
        let early = Day(year: 1900 + year, month: month, day: day)
        if isBirth {
            switch (late, early) {
            case (let late?, let early?) where late <= today && early.age(at: today) < 115:
                return .failure(
                    Problem(why: "The year can be \(late.year) or \(early.year). Ask which"))
            case (let late?, _) where late <= today: return .success(late)
            default: return made(1900 + year, month, day)
            }
        }
        let latest = today.year % 100 + 1
        return made((year <= latest ? 2000 : 1900) + year, month, day)
    }

    private func made(_ year: Int, _ month: Int, _ day: Int) -> Result<Day, Problem> {
        guard let made = Day(year: year, month: month, day: day), (1900...2100).contains(year)
        else {
            return .failure(Problem(why: "There is no such day, the day being read first"))
        }
        return .success(made)
    }

    /// Words and numbers; a time keeps its colon, and numbers lose what makes them "3rd".
    private static func tokens(_ words: String) -> [String] {
        let tokens = words.lowercased().split { " \n\t\u{A0},/.-–‑".contains($0) }.map(String.init)
        return tokens.filter { !["the", "of", "on"].contains($0) }
    }

    private static func number(_ token: String) -> Int? {
        let digits = token.prefix { $0.isASCII && $0.isNumber }
        let isOrdinal = ["", "st", "nd", "rd", "th"].contains(String(token.dropFirst(digits.count)))
        return digits.count <= 2 && isOrdinal ? Int(digits) : nil
    }

    private static func month(_ token: String) -> Int? {
        guard token.count >= 3 else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        let found = names.firstIndex {
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
