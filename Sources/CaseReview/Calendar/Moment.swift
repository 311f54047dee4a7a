/// An instant, to the second, in UTC: when something was recorded, or an hour from which hours run.
///
/// Shown in London time. Elapsed hours are added in UTC, so that 24 hours are 24 hours also when
/// the clocks change.
public struct Moment: Hashable, Comparable, Sendable {
    public let secondsSinceEpoch: Int64

    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// Makes the instant at which London clocks show this time on this day.
    ///
    /// An hour that London repeats in October is taken the first time round; an hour that it skips
    /// in March is taken as if the clocks had not yet changed. Hour 24 is the following midnight.
    public init(day: Day, hour: Int, minute: Int) {
        let shown = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60
        let asSummerTime = Moment(secondsSinceEpoch: shown - 3600)
        self.init(
            secondsSinceEpoch: LondonTime.isSummerTime(asSummerTime) ? shown - 3600 : shown)
    }

    /// The day in London at this instant.
    public var day: Day { Day(daysSinceEpoch: secondsInLondon.quotient(roundingDownBy: 86_400)) }

    /// The time on London clocks, such as "14:05".
    public var londonTime: String {
        let minutes = secondsInLondon.remainder(dividingBy: 86_400) / 60
        var bytes: [UInt8] = []
        Ascii.append(minutes / 60, digits: 2, to: &bytes)
        bytes.append(Ascii.colon)
        Ascii.append(minutes % 60, digits: 2, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The instant so many elapsed hours later, or earlier if negative.
    public func plus(hours: Int) -> Moment { plus(seconds: hours * 3600) }

    /// The instant so many elapsed seconds later, or earlier if negative.
    public func plus(seconds: Int) -> Moment {
        Moment(secondsSinceEpoch: secondsSinceEpoch + Int64(seconds))
    }

    private var secondsInLondon: Int {
        Int(secondsSinceEpoch) + (LondonTime.isSummerTime(self) ? 3600 : 0)
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}
