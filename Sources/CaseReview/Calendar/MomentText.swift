extension Moment: CustomStringConvertible, Codable {
    /// Reads an instant written as `2026-11-21T00:51:00Z`; nil if it is not one.
    ///
    /// UTC only, to the second: the one form in which moments are stored.
    public init?(iso text: some StringProtocol) {
        let found = Array(text.utf8).withUnsafeBufferPointer { bytes -> Int64? in
            guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == Ascii.colon,
                bytes[16] == Ascii.colon, bytes[19] == UInt8(ascii: "Z"),
                let day = Day(isoBytes: UnsafeBufferPointer(rebasing: bytes[0..<10])),
                let hour = Ascii.number(bytes[11..<13]), hour < 24,
                let minute = Ascii.number(bytes[14..<16]), minute < 60,
                let second = Ascii.number(bytes[17..<19]), second < 60
            else { return nil }
            return Int64(day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
        }
        guard let seconds = found else { return nil }
        self.init(secondsSinceEpoch: seconds)
    }

    /// The instant in UTC as ISO 8601 writes it: `2026-11-21T00:51:00Z`.
    public var iso: String {
        let seconds = Int(secondsSinceEpoch)
        let ofDay = seconds.remainder(dividingBy: 86_400)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20)
        Day(daysSinceEpoch: seconds.quotient(roundingDownBy: 86_400)).appendISO(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        Ascii.append(ofDay / 3600, digits: 2, to: &bytes)
        bytes.append(Ascii.colon)
        Ascii.append(ofDay / 60 % 60, digits: 2, to: &bytes)
        bytes.append(Ascii.colon)
        Ascii.append(ofDay % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { iso }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A moment is written as 2026-11-21T00:51:00Z.")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
