/// The words of a paper as a reader meets them: without markup, blanks run together.
struct PaperText {
    let words: String

    init(_ html: [UInt8]) {
        let text = String(decoding: html, as: UTF8.self)
        let body = text.firstRange(of: "<body").map { text[$0.lowerBound...] } ?? text[...]
        var plain = ""
        var isInTag = false
        for character in body {
            switch character {
            case "<": isInTag = true
            case ">":
                isInTag = false
                plain.append(" ")
            default: if !isInTag { plain.append(character) }
            }
        }
        words = plain.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
