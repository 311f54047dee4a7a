/// Why a row of the old tracker cannot be brought in as it stands.
public enum TrackerFlaw: Sendable, Hashable {
    case isMissing(TrackerField)
    /// No day can be read out of these words, with the reason as `WrittenDay` gives it.
    case noDay(String, why: String)
    /// A number stands where a day should be: the cell is not formatted as one.
    case numberForDay(String)
    case dayIsAhead(Day)
    case isBefore(Day, received: Day)
    case isTooLong(letters: Int)
    /// The reference stands in an earlier row as well.
    case standsTwice(String, row: Int)
    /// The reference is in the Case Referral Log.
    case isInTheLog(String)
    /// What a spreadsheet shows where a formula came to nothing.
    case cameToNothing(String)

    /// What is wrong, and what to do.
    public var words: (what: String, cure: String) {
        switch self {
        case .isMissing(.reference):
            ("There is no reference.", "Give the row one that no other has, such as T-12.")
        case .isMissing:
            ("There is no name.", "Enter whom the case is about, or “not known”.")
        case .noDay(let words, let why):
            ("“\(words)” is no day. \(why).", "Write it as 12/03/2021, or leave the cell empty.")
        case .numberForDay(let words):
            ("\(words) is a number.", "Format the cell as a date, or leave it empty.")
        case .dayIsAhead(let day):
            ("\(day.longText) has not come yet.", "Correct the day, or leave the cell empty.")
        case .isBefore(let day, let received):
            (
                "\(day.longText) is before the case was received, on \(received.longText).",
                "Correct whichever of the two is wrong."
            )
        case .isTooLong(let letters):
            ("There are more than \(letters) letters.", "Shorten it.")
        case .standsTwice(let reference, let row):
            (
                "“\(reference)” stands in row \(row) as well.",
                "Give one of the two another reference, or take one out."
            )
        case .isInTheLog(let reference):
            (
                "“\(reference)” is in the Case Referral Log already.",
                "Take the row out, or leave such rows out below."
            )
        case .cameToNothing(let words):
            ("The cell shows \(words).", "Correct its formula, or leave the cell empty.")
        }
    }
}

/// A flaw, and where it stands.
public struct FlawedCell: Sendable, Hashable {
    public let row: Int
    public let heading: String
    public let flaw: TrackerFlaw
}
