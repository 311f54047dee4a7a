/// Which letters the bytes of a text stand for: UTF-8, UTF-16 with its mark, else those of Windows in Western Europe.
enum Letters {
    /// The text as UTF-8. Throws `isNoSpreadsheet` for bytes that are no text.
    static func utf8(of file: [UInt8]) throws(SheetFault) -> [UInt8] {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(file.dropFirst(3)) }
        if file.starts(with: [0xFF, 0xFE]) { return utf16(file.dropFirst(2), lowFirst: true) }
        if file.starts(with: [0xFE, 0xFF]) { return utf16(file.dropFirst(2), lowFirst: false) }
        // A control sign other than a tab and the ends of lines stands in no list.
        guard !file.contains(where: { $0 < 9 || (14..<32).contains($0) }) else {
            throw .isNoSpreadsheet
        }
        if String(validating: file, as: UTF8.self) != nil { return file }
        return file.flatMap { byte in
            switch byte {
            case 0x80..<0xA0: Array(windows[Int(byte - 0x80)].utf8)
            case 0xA0...: Array(String(Unicode.Scalar(byte)).utf8)
            default: [byte]
            }
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var rest = bytes
        while let first = rest.popFirst(), let second = rest.popFirst() {
            let (low, high) = lowFirst ? (first, second) : (second, first)
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What 0x80 to 0x9F stand for in Windows-1252; the five that stand for nothing become a mark of doubt.
    private static let windows: [String] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
        "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
        "\u{FFFD}", "ž", "Ÿ",
    ]
}
