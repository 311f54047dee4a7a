/// Which styles of cells show a number as a day.
final class StylesPart: MarkupTaker {
    /// Whether a format of the workbook's own shows a day, by its number.
    private var own: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var isInCells = false

    /// Whether a style, by its place in the list, shows a day.
    func showsDay(_ style: Int) -> Bool {
        guard formats.indices.contains(style) else { return false }
        let format = formats[style]
        return own[format] ?? Self.builtIn.contains { $0.contains(format) }
    }

    /// The formats with a day that need no code (ECMA-376 Part 1 §18.8.30), those of East Asia included.
    private static let builtIn = [14...17, 22...22, 27...36, 50...58]

    /// The most letters of a format that a spreadsheet itself takes.
    private static let longestCode = 255

    /// Whether a code of a format has a year, a month or a day outside quotes, brackets and escapes.
    static func isOfDays(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        var letters: Set<Character> = []
        for letter in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = letter != "\""
            } else if isBracketed {
                isBracketed = letter != "]"
            } else {
                switch letter {
                case "\\", "_", "*": isEscaped = true
                case "\"": isQuoted = true
                case "[": isBracketed = true
                default: letters.insert(letter)
                }
            }
        }
        letters = Set(letters.flatMap { $0.lowercased() })
        if !letters.isDisjoint(with: ["d", "y"]) { return true }
        return letters.contains("m") && letters.isDisjoint(with: ["h", "s"])
    }

    func begins(_ name: String, _ attributes: [String: String]) throws(SheetFault) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                let code = attributes["formatCode"] ?? ""
                guard code.utf8.count <= Self.longestCode * 4 else { throw .isDamaged }
                own[id] = Self.isOfDays(code)
            }
        case "cellXfs": isInCells = true
        case "xf":
            if isInCells { formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
        default: break
        }
    }

    func reads(_ text: String) {}

    func ends(_ name: String) { if name == "cellXfs" { isInCells = false } }
}
