import HTML

/// Words that stand pale and slanting across every page of a paper, behind its text.
///
/// A picture in the background of the page, so that a reader by ear does not hear it between two lines.
struct Watermark: Pattern {
    private let words: String

    init(_ words: String) { self.words = words }

    func write(into w: inout Writer) {
        w.raw("@page { background: url(\"data:image/svg+xml,")
        for byte in picture { Self.write(byte, into: &w) }
        w.raw("\") center / cover no-repeat; }")
    }

    private var picture: [UInt8] {
        var w = Writer()
        w.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\">")
        w.raw("<g font-family=\"Liberation Sans, DejaVu Sans\" fill=\"#e3e5e6\" ")
        w.raw("font-size=\"9\" text-anchor=\"middle\">")
        for line in [75, 150, 225] {
            w.element(
                "text", .attribute("x", 105), .attribute("y", line),
                .attribute("transform", "rotate(-35 105 \(line))")
            ) { $0.text(words) }
        }
        w.raw("</g></svg>")
        return w.bytes
    }

    /// Every byte in hexadecimal (RFC 3986, section 2.1), so that no name can end the address or the style.
    private static func write(_ byte: UInt8, into w: inout Writer) {
        let digits = Array("0123456789ABCDEF")
        w.text("%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])")
    }
}
