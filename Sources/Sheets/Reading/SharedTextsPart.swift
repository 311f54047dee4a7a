/// The texts that cells refer to by number.
final class SharedTextsPart: MarkupTaker {
    private(set) var texts: [String] = []
    private let limits: SheetLimits
    private var reader = TextReader()
    private var bytes = 0

    init(within limits: SheetLimits) { self.limits = limits }

    func begins(_ name: String, _ attributes: [String: String]) {
        if name == "si" { reader = TextReader() } else { reader.begins(name) }
    }

    func reads(_ text: String) throws(SheetFault) {
        bytes += text.utf8.count
        // Twice the limit, since a sheet need not use all of them.
        guard bytes <= limits.textBytes * 2 else { throw .hasTooMuchText(bytes: limits.textBytes) }
        reader.reads(text)
    }

    func ends(_ name: String) {
        if name == "si" { texts.append(reader.text) } else { reader.ends(name) }
    }
}

/// Puts a text together from its runs, and leaves out how it is spoken.
struct TextReader {
    private var written = ""
    private var isText = false
    private var isSpoken = false

    mutating func begins(_ name: String) {
        if name == "t" { isText = true }
        if name == "rPh" { isSpoken = true }
    }

    mutating func reads(_ text: String) { if isText, !isSpoken { written += text } }

    mutating func ends(_ name: String) {
        if name == "t" { isText = false }
        if name == "rPh" { isSpoken = false }
    }

    var text: String { Self.unescaped(written) }

    /// What XML cannot hold stands as `_x000D_` (ECMA-376 Part 1 §22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "_x") {
            result += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            let escape = rest.prefix(7)
            if escape.count == 7, escape.last == "_",
                let code = UInt32(escape.dropFirst(2).prefix(4), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result += "_x"
                rest = rest.dropFirst(2)
            }
        }
        return result + rest
    }
}
