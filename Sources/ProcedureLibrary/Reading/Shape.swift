/// How names in a pack are written.
enum Shape {
    /// Small letters and digits, in words joined by single hyphens.
    static func isID(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.count <= 80
            && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { isSmall($0) || isDigit($0) }
            }
    }

    /// An area and a version: an id whose last word may have full stops, such as `north-1.03`.
    static func isProcedureID(_ text: String) -> Bool {
        isID(text.replacing(".", with: "0")) && !text.hasPrefix(".") && !text.hasSuffix(".")
    }

    /// Two capitals, a hyphen and three digits, such as `AB-012`.
    static func isClause(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && bytes[..<2].allSatisfy(isCapital)
            && bytes[2] == UInt8(ascii: "-") && bytes[3...].allSatisfy(isDigit)
    }

    /// A moment: an id, or a step's id, a full stop and what happens at it.
    static func isMoment(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy(isID)
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
