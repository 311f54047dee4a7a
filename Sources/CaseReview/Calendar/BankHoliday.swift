/// A day on which offices in England are closed by law or by proclamation.
public struct BankHoliday: Hashable, Comparable, Sendable, Codable {
    public let day: Day
    /// What the holiday is called, such as "Easter Monday".
    public let name: String

    public init(day: Day, name: String) {
        self.day = day
        self.name = name
    }

    public static func < (left: BankHoliday, right: BankHoliday) -> Bool {
        (left.day, left.name) < (right.day, right.name)
    }
}
