/// A list of text: a row a line, its cells between commas, semicolons or tabs (RFC 4180, and what is met besides).
///
/// A mark of the byte order, line ends of every kind, quotes over several lines, Excel's line `sep=;`, and the
/// letters of Windows where the text is not UTF-8.
struct SeparatedText {
    private let limits: SheetLimits
    private var text: ArraySlice<UInt8>
    private var separator: UInt8

    init(_ file: [UInt8], within limits: SheetLimits) throws(SheetFault) {
        self.limits = limits
        let letters = try Letters.utf8(of: file)
        text = letters[...]
        let first = text.prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
        if first.count == 5, first.starts(with: Array("sep=".utf8)), let last = first.last {
            separator = last
            text = text.dropFirst(5)
        } else {
            separator = Self.separator(in: text)
        }
    }

    func sheet() throws(SheetFault) -> ReadSheet {
        var scanner = Scanner(rest: text, separator: separator, limits: limits)
        return ReadSheet(name: "", rows: try scanner.rows())
    }

    /// The one that stands most often outside quotes in the first lines.
    private static func separator(in text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text.prefix(4_096) {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, candidates.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }

    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Goes through the bytes once. Only a letter of ASCII ever ends a cell, so that no letter is divided.
    private struct Scanner {
        var rest: ArraySlice<UInt8>
        let separator: UInt8
        let limits: SheetLimits
        private var line = 1

        init(rest: ArraySlice<UInt8>, separator: UInt8, limits: SheetLimits) {
            self.rest = rest
            self.separator = separator
            self.limits = limits
        }

        mutating func rows() throws(SheetFault) -> [ReadSheet.Row] {
            var keeper = CellKeeper(within: limits)
            while !rest.isEmpty {
                let row = line
                keeper.begin(row: row)
                var column = 0
                repeat {
                    try keeper.put(Cell(cell(of: row)), in: column)
                    column += 1
                } while takeSeparator()
                takeLineEnd()
                try keeper.endRow()
            }
            return keeper.rows
        }

        private mutating func cell(of row: Int) throws(SheetFault) -> String {
            rest.first == SeparatedText.quote ? try quoted(row) : plain()
        }

        private mutating func plain() -> String {
            let end = rest.firstIndex { $0 == separator || Self.endsLine($0) } ?? rest.endIndex
            defer { rest = rest[end...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }

        /// Between quotes; a doubled quote stands for one. What follows the closing quote belongs to the cell too.
        private mutating func quoted(_ row: Int) throws(SheetFault) -> String {
            var bytes: [UInt8] = []
            rest = rest.dropFirst()
            while true {
                guard let end = rest.firstIndex(of: SeparatedText.quote) else {
                    throw .quoteIsOpen(row: row)
                }
                guard bytes.count + (end - rest.startIndex) <= limits.cellLetters * 4 else {
                    throw .quoteIsOpen(row: row)
                }
                line += Self.lines(in: rest[..<end])
                bytes += rest[..<end]
                rest = rest[(end + 1)...]
                guard rest.first == SeparatedText.quote else { break }
                bytes.append(SeparatedText.quote)
                rest = rest.dropFirst()
            }
            return String(decoding: bytes, as: UTF8.self) + plain()
        }

        private mutating func takeSeparator() -> Bool {
            guard rest.first == separator else { return false }
            rest = rest.dropFirst()
            return true
        }

        private mutating func takeLineEnd() {
            guard let end = rest.popFirst() else { return }
            if end == SeparatedText.carriageReturn, rest.first == SeparatedText.lineFeed {
                rest = rest.dropFirst()
            }
            line += 1
        }

        private static func endsLine(_ byte: UInt8) -> Bool {
            byte == SeparatedText.lineFeed || byte == SeparatedText.carriageReturn
        }

        private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
            bytes.reduce(0) { $0 + ($1 == SeparatedText.lineFeed ? 1 : 0) }
        }
    }
}
