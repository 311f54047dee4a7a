extension Day {
    /// Reads ten UTF-8 bytes such as `2026-11-20`, without allocating; nil if they are no day.
    init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == Ascii.hyphen, bytes[7] == Ascii.hyphen,
            let year = Ascii.number(bytes[0..<4]),
            let month = Ascii.number(bytes[5..<7]),
            let day = Ascii.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Writes the day as ISO 8601 has it, at the end of a buffer.
    func appendISO(to bytes: inout [UInt8]) {
        let (year, month, day) = civil
        Ascii.append(year, digits: 4, to: &bytes)
        bytes.append(Ascii.hyphen)
        Ascii.append(month, digits: 2, to: &bytes)
        bytes.append(Ascii.hyphen)
        Ascii.append(day, digits: 2, to: &bytes)
    }
}

/// Reading and writing numbers as bytes, for dates and times.
enum Ascii {
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")

    /// The number that these digits write; nil if there are none, more than nine, or others.
    static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// Writes a number with at least so many digits, zeros in front.
    static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(hyphen) }
        var scale: UInt = 1
        for _ in 1..<max(digits, 1) { scale *= 10 }
        while number.magnitude / scale >= 10 { scale *= 10 }
        while scale > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / scale % 10))
            scale /= 10
        }
    }
}
