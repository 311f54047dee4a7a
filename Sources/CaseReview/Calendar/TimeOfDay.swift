/// A time on London clocks, to the minute, without the day that it is of.
public struct TimeOfDay: Sendable, Hashable {
    public let hour: Int
    public let minute: Int

    /// Nil for a time that no clock shows.
    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads "14:05", "14.05" or "9:05"; nil for anything else.
    public init?(written: String) {
        let parts = written.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// As a clock shows it, such as "14:05".
    public var text: String {
        var bytes: [UInt8] = []
        Ascii.append(hour, digits: 2, to: &bytes)
        bytes.append(Ascii.colon)
        Ascii.append(minute, digits: 2, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Moment {
    /// The instant at which London clocks show a time on a day.
    public init(day: Day, at time: TimeOfDay) {
        self.init(day: day, hour: time.hour, minute: time.minute)
    }
}
