/// A Word document made by hand, as Word writes one: paragraphs, tables with merged cells, content controls, boxes.
public struct WordPaper: Sendable {
    private var body = ""
    /// Further things in the file, by name.
    public var further: [(name: String, bytes: [UInt8])] = []

    public init() {}

    /// A cell of a table.
    public struct Cell: ExpressibleByStringLiteral, Sendable {
        var content: String
        var columns = 1
        var merge = ""

        public init(stringLiteral words: String) { content = WordPaper.paragraphs(words) }

        /// The printed name of an entry, in bold.
        public static func name(_ words: String, across columns: Int = 1) -> Cell {
            Cell(content: WordPaper.paragraphs(words, isBold: true), columns: columns)
        }

        /// What somebody typed; a line break begins a new paragraph.
        public static func typed(_ words: String, across columns: Int = 1) -> Cell {
            Cell(content: WordPaper.paragraphs(words), columns: columns)
        }

        /// A name that goes on in the rows below, where `goesOn` stands in its place.
        public static func begins(_ words: String, then guidance: String = "") -> Cell {
            Cell(
                content: WordPaper.paragraph(
                    WordPaper.run(words, "<w:b/>") + WordPaper.run(guidance)),
                merge: "<w:vMerge w:val=\"restart\"/>")
        }

        public static let goesOn = Cell(content: "<w:p/>", merge: "<w:vMerge/>")

        /// What somebody typed into a content control.
        public static func control(_ words: String, across columns: Int = 1) -> Cell {
            let run = WordPaper.run(words)
            let control =
                "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
            return Cell(content: WordPaper.paragraph(control), columns: columns)
        }

        /// Boxes to tick, with their words behind them.
        public static func boxes(_ boxes: [(Bool, String)], across columns: Int = 1) -> Cell {
            let runs = boxes.map { isTicked, words in
                "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"\(isTicked ? 1 : 0)\"/>"
                    + "</w14:checkbox></w:sdtPr><w:sdtContent>"
                    + "\(WordPaper.run(isTicked ? "☒" : "☐"))</w:sdtContent></w:sdt>"
                    + WordPaper.run(" \(words) ")
            }
            return Cell(content: WordPaper.paragraph(runs.joined()), columns: columns)
        }

        /// Words of which the first were struck out.
        public static func struck(_ out: String, then words: String) -> Cell {
            Cell(
                content: WordPaper.paragraph(
                    WordPaper.run(out, "<w:strike/>") + WordPaper.run(words)))
        }

        init(content: String, columns: Int = 1, merge: String = "") {
            self.content = content
            self.columns = columns
            self.merge = merge
        }
    }

    public mutating func add(_ words: String, isBold: Bool = false) {
        body += Self.paragraphs(words, isBold: isBold)
    }

    public mutating func add(table rows: [[Cell]]) {
        let width = rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 1
        let grid = String(repeating: "<w:gridCol w:w=\"900\"/>", count: width)
        let lines = rows.map { row in
            "<w:tr>"
                + row.map { cell in
                    "<w:tc><w:tcPr><w:gridSpan w:val=\"\(cell.columns)\"/>\(cell.merge)</w:tcPr>"
                        + "\(cell.content)</w:tc>"
                }.joined() + "</w:tr>"
        }
        body += "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(lines.joined())</w:tbl>"
    }

    /// Markup as it is, for what no form should hold.
    public mutating func add(markup: String) { body += markup }

    /// The file. `head` stands before the document in its part.
    public func file(head: String = "") -> [UInt8] {
        let spaces =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
        let document =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(head)"
            + "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"
        return StoredZip.file(
            [
                ("[Content_Types].xml", Array(Self.types.utf8)),
                ("_rels/.rels", Array(Self.relations.utf8)),
                ("word/document.xml", Array(document.utf8)),
            ] + further)
    }

    private static let types =
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
        + "document.main+xml\"/></Types>"

    private static let relations =
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
        + "2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org"
        + "/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
        + "</Relationships>"

    static func paragraphs(_ words: String, isBold: Bool = false) -> String {
        words.split(separator: "\n", omittingEmptySubsequences: false)
            .map { paragraph(run(String($0), isBold ? "<w:b/>" : "")) }.joined()
    }

    static func paragraph(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }

    static func run(_ words: String, _ look: String = "") -> String {
        let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return
            "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
    }
}

/// A ZIP file whose contents are stored and not packed.
public enum StoredZip {
    public static func file(_ contents: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for (name, bytes) in contents {
            let facts =
                little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 4)
                + little(Int(checksum(bytes)), 4) + little(bytes.count, 4) + little(bytes.count, 4)
                + little(name.utf8.count, 2) + little(0, 2)
            list +=
                little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 10)
                + little(file.count, 4) + Array(name.utf8)
            file += little(0x0403_4B50, 4) + facts + Array(name.utf8) + bytes
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(contents.count, 2)
            + little(contents.count, 2) + little(list.count, 4) + little(file.count, 4)
            + little(0, 2)
        return file + list + end
    }

    private static func little(_ number: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
    }

    /// CRC-32 as ZIP has it (ISO 3309).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = ~0
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
