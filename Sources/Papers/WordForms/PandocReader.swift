import Foundation

/// Reads the document tree that pandoc writes as JSON: words, tables, and what was struck out.
///
/// Anything that is not known is passed over on the way to the words inside it. Pictures hold no words.
struct PandocReader {
    /// A deeper nesting than any form has; below it nothing is read, and that is said.
    private static let deepest = 40

    private(set) var blocks: [WordBlock] = []

    /// Throws `damaged` when these bytes are no such tree.
    static func read(_ json: [UInt8]) throws(WordFormFault) -> WordDocument {
        // What exactly is wrong with the bytes helps nobody: they come from a program of ours.
        guard let tree = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
            let blocks = tree["blocks"] as? [Any]
        else { throw .damaged }
        var reader = PandocReader()
        reader.read(blocks, depth: 0)
        return WordDocument(blocks: reader.blocks)
    }

    private mutating func read(_ nodes: [Any], depth: Int) {
        guard depth < Self.deepest else {
            blocks.append(.lost("Something that is nested too deep"))
            return
        }
        for node in nodes {
            guard let node = node as? [String: Any], let kind = node["t"] as? String else {
                continue
            }
            read(kind, node["c"], depth: depth)
        }
    }

    private mutating func read(_ kind: String, _ content: Any?, depth: Int) {
        let parts = content as? [Any] ?? []
        switch kind {
        case "Para", "Plain": add(parts, isHeading: false)
        case "Header": add(parts.last as? [Any] ?? [], isHeading: true)
        case "LineBlock": for line in parts { add(line as? [Any] ?? [], isHeading: false) }
        case "CodeBlock", "RawBlock": add(text: parts.last as? String ?? "")
        case "BlockQuote": read(parts, depth: depth + 1)
        case "Div": read(parts.last as? [Any] ?? [], depth: depth + 1)
        case "BulletList": for item in parts { read(item as? [Any] ?? [], depth: depth + 1) }
        case "OrderedList":
            for item in parts.last as? [Any] ?? [] { read(item as? [Any] ?? [], depth: depth + 1) }
        case "Table": readTable(parts, depth: depth)
        case "HorizontalRule", "Null": return
        default: blocks.append(.lost("Something of the kind “\(kind)”"))
        }
    }

    private mutating func add(_ inlines: [Any], isHeading: Bool) {
        var words = PandocWords()
        words.read(inlines, depth: 0)
        let text = words.text
        if !text.isBlank { blocks.append(.words(text, isHeading: isHeading)) }
        if words.hasPicture { blocks.append(.lost("A picture")) }
    }

    private mutating func add(text: String) {
        let text = WordText(shown: text, kept: text)
        if !text.isBlank { blocks.append(.words(text, isHeading: false)) }
    }

    // MARK: Tables

    /// Head, bodies and foot of a table are all rows to a form.
    private mutating func readTable(_ parts: [Any], depth: Int) {
        guard parts.count == 6, let head = parts[3] as? [Any], let bodies = parts[4] as? [Any],
            let foot = parts[5] as? [Any]
        else { return blocks.append(.lost("A table")) }
        let rows =
            (head.last as? [Any] ?? [])
            + bodies.flatMap { body -> [Any] in
                (body as? [Any] ?? []).suffix(2).flatMap { $0 as? [Any] ?? [] }
            } + (foot.last as? [Any] ?? [])
        var cells: [WordCell] = []
        var columns = FreeColumns()
        for (number, row) in rows.enumerated() {
            let parts = (row as? [Any])?.last as? [Any] ?? []
            cells += place(parts, inRow: number, of: &columns, depth: depth)
        }
        if cells.isEmpty, !rows.isEmpty { return blocks.append(.lost("A table")) }
        blocks.append(.table(cells))
    }

    /// Puts the cells of a row where cells from above have left room, as a browser does.
    private mutating func place(
        _ parts: [Any], inRow row: Int, of free: inout FreeColumns, depth: Int
    ) -> [WordCell] {
        var cells: [WordCell] = []
        var column = 0
        for part in parts {
            guard let part = part as? [Any], part.count == 5 else { continue }
            let rows = min(max(part[2] as? Int ?? 1, 1), 1_000)
            let columns = min(max(part[3] as? Int ?? 1, 1), 100)
            column = free.next(from: column, inRow: row)
            free.take(column..<column + columns, until: row + rows)
            cells.append(
                WordCell(
                    row: row, column: column, rows: rows, columns: columns,
                    text: text(of: part[4] as? [Any] ?? [], depth: depth)))
            column += columns
        }
        return cells
    }

    /// The words of a cell; a table inside it becomes lines.
    private mutating func text(of nodes: [Any], depth: Int) -> WordText {
        var inner = PandocReader()
        inner.read(nodes, depth: depth + 1)
        var text = WordText()
        for block in inner.blocks {
            switch block {
            case .words(let words, _): text.addLine(words)
            case .table(let cells): for cell in cells { text.addLine(cell.text) }
            case .lost: blocks.append(block)
            }
        }
        return text
    }
}

/// Which columns of a table a cell from above still covers, however far above it begins.
private struct FreeColumns {
    /// Further to the right nothing is followed: a table that wide is not read in the end.
    private static let widest = 100
    /// The row from which on each column is free again.
    private var rows = [Int](repeating: 0, count: widest)

    /// The first free column in a row, from one on.
    func next(from start: Int, inRow row: Int) -> Int {
        var column = start
        while column < rows.count, rows[column] > row { column += 1 }
        return column
    }

    mutating func take(_ columns: Range<Int>, until row: Int) {
        for column in columns.clamped(to: rows.indices) { rows[column] = max(rows[column], row) }
    }
}

/// The words of one paragraph.
struct PandocWords {
    private(set) var text = WordText()
    private(set) var hasPicture = false
    private var isLeading = true

    mutating func read(_ nodes: [Any], depth: Int, isBold: Bool = false, isStruck: Bool = false) {
        guard depth < 40 else { return }
        for node in nodes {
            guard let node = node as? [String: Any], let kind = node["t"] as? String else {
                continue
            }
            read(kind, node["c"], depth: depth, isBold: isBold, isStruck: isStruck)
        }
    }

    private mutating func read(
        _ kind: String, _ content: Any?, depth: Int, isBold: Bool, isStruck: Bool
    ) {
        let parts = content as? [Any] ?? []
        switch kind {
        case "Str": add(content as? String ?? "", isBold, isStruck)
        case "Space": add(" ", nil, isStruck)
        case "SoftBreak", "LineBreak": add("\n", nil, isStruck)
        case "Code", "Math", "RawInline": add(parts.last as? String ?? "", isBold, isStruck)
        case "Image": hasPicture = true
        case "Strong": read(parts, depth: depth + 1, isBold: true, isStruck: isStruck)
        case "Strikeout":
            text.shown += "[struck out: "
            read(parts, depth: depth + 1, isBold: isBold, isStruck: true)
            text.shown += "]"
        case "Note":
            var inner = PandocReader.words(of: parts)
            if !inner.isEmpty { inner = " [note: \(inner)]" }
            add(inner, isBold, isStruck)
        case "Emph", "Underline", "Superscript", "Subscript", "SmallCaps":
            read(parts, depth: depth + 1, isBold: isBold, isStruck: isStruck)
        default:
            // A link, a quotation, a span: the words are a list among its parts.
            for part in parts {
                guard let part = part as? [Any] else { continue }
                read(part, depth: depth + 1, isBold: isBold, isStruck: isStruck)
            }
        }
    }

    /// A blank belongs to whatever stands around it, and so is neither bold nor not.
    private mutating func add(_ words: String, _ isBold: Bool?, _ isStruck: Bool) {
        text.shown += words
        if isStruck { return }
        text.kept += words
        if isBold == false { isLeading = false }
        if isLeading { text.lead += words }
    }
}

extension PandocReader {
    /// All the words of some blocks, on one line.
    fileprivate static func words(of nodes: [Any]) -> String {
        var reader = PandocReader()
        reader.read(nodes, depth: 30)
        return reader.blocks.compactMap { block in
            if case .words(let text, _) = block { text.shown } else { nil }
        }.joined(separator: " ")
    }
}
