extension Day: CustomStringConvertible, Codable {
    /// Reads a day written as ISO 8601 has it, such as `2026-11-20`; nil if it is not one.
    ///
    /// Exactly ten characters; a day that the calendar does not have is refused.
    public init?(iso text: some StringProtocol) {
        let found: Day?? = text.utf8.withContiguousStorageIfAvailable { Day(isoBytes: $0) }
        guard let day = found ?? Array(text.utf8).withUnsafeBufferPointer(Day.init(isoBytes:))
        else { return nil }
        self = day
    }

    /// The day as ISO 8601 writes it: `2026-11-20`.
    public var iso: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        appendISO(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { iso }

    /// The day as a letter has it: "Friday 20 November 2026".
    public var longText: String {
        let (year, month, day) = civil
        return "\(weekday.name) \(day) \(Day.monthNames[month - 1]) \(year)"
    }

    /// The day as a table has it: "20 Nov 2026".
    public var shortText: String {
        let (year, month, day) = civil
        return "\(day) \(Day.monthNames[month - 1].prefix(3)) \(year)"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A day is written as 2026-11-20.")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
