/// How long a time limit is, in the unit that the document uses.
public enum Period: Hashable, Sendable, Codable {
    case hours(Hours)
    case calendarDays(CalendarDays)
    case workingDays(WorkingDays)
    case months(Months)
    case years(Years)
    /// To the last day of the month after the one in which the event falls.
    case endOfFollowingMonth

    /// The period as a page says it: "15 working days", "1 month".
    public var text: String {
        switch self {
        case .hours(let hours): hours.text("hour")
        case .calendarDays(let days): days.text("calendar day")
        case .workingDays(let days): days.text("working day")
        case .months(let months): months.text("month")
        case .years(let years): years.text("year")
        case .endOfFollowingMonth: "the end of the following month"
        }
    }
}

/// Whether a time limit runs on from an event or back from one.
public enum Direction: String, Hashable, Sendable, Codable {
    case after, before
}
