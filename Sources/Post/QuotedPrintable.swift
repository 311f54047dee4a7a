/// Words as they stand in the body of a message: RFC 2045 §6.7, in lines of at most 76 bytes.
enum QuotedPrintable {
    /// Lines may end in any of the usual ways; other controls than the tab are left out.
    static func encoded(_ text: String) -> String {
        lines(of: text).map(line).joined(separator: "\r\n") + "\r\n"
    }

    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        // A carriage return and a line feed are one Character, and one end of a line.
        for character in text {
            if character.isNewline {
                lines.append([])
            } else {
                let bytes = character.utf8.filter { $0 >= 32 && $0 != 127 || $0 == 9 }
                lines[lines.count - 1] += bytes
            }
        }
        if lines.last == [] { lines.removeLast() }
        return lines
    }

    private static func line(_ bytes: [UInt8]) -> String {
        var line = ""
        var length = 0
        for (place, byte) in bytes.enumerated() {
            let written = written(byte, isLast: place == bytes.count - 1)
            // One place is kept for the sign that says that the line goes on.
            if length + written.utf8.count > 75 {
                line += "=\r\n"
                length = 0
            }
            line += written
            length += written.utf8.count
        }
        return line
    }

    private static func written(_ byte: UInt8, isLast: Bool) -> String {
        let isBlank = byte == 32 || byte == 9
        if isBlank ? !isLast : (33...126).contains(byte) && byte != UInt8(ascii: "=") {
            return String(UnicodeScalar(byte))
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return "=" + (digits.count < 2 ? "0" : "") + digits
    }
}
