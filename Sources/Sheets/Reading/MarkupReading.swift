import Foundation
import FoundationXML

/// What takes in the elements of a part of a workbook as they are read.
protocol MarkupTaker: AnyObject {
    /// Attributes by their names without prefix.
    func begins(_ name: String, _ attributes: [String: String]) throws(SheetFault)
    func reads(_ text: String) throws(SheetFault)
    func ends(_ name: String) throws(SheetFault)
}

/// Reads a part of a workbook element by element, without ever holding it as a tree.
final class MarkupReading: NSObject, XMLParserDelegate {
    private let taker: any MarkupTaker
    private var fault: SheetFault?
    /// How many elements are open: the parser does not say that a part ends too soon.
    private var depth = 0
    /// How often the parser has complained, and how often it may.
    private var complaints = 0
    private static let mostComplaints = 100

    private init(_ taker: any MarkupTaker) { self.taker = taker }

    /// Gives everything to the taker. Throws `isDamaged` for what is not well formed.
    ///
    /// - Parameter isWhole: whether the bytes are all there is; the end of a part that was cut off is no damage.
    static func read(
        _ bytes: [UInt8], isWhole: Bool = true, into taker: any MarkupTaker
    ) throws(SheetFault) {
        let bytes = isWhole ? bytes : upToWholeLetter(bytes)
        try requirePlain(bytes)
        let reading = MarkupReading(taker)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = reading
        let isRead = parser.parse()
        if let fault = reading.fault { throw fault }
        if isWhole, !isRead || reading.depth != 0 { throw .isDamaged }
    }

    /// Without the last letter, of which a part that was cut off may have only some bytes.
    private static func upToWholeLetter(_ bytes: [UInt8]) -> [UInt8] {
        guard let last = bytes.last, last >= 0x80 else { return bytes }
        let first = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        return Array(bytes[..<first])
    }

    /// What no parser of ours may see, looked for in the bytes before it does: a document type, where entities are
    /// defined and which a part of a workbook may not have (ECMA-376 Part 2 §8.1.4), and instructions to programs,
    /// which no spreadsheet program writes.
    private static func requirePlain(_ bytes: [UInt8]) throws(SheetFault) {
        var start = bytes[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        // Whatever is not written in single bytes could hide one from us, and no spreadsheet program writes it.
        guard start.first == UInt8(ascii: "<"), !start.prefix(4).contains(0) else {
            throw .isDamaged
        }
        let head = Array("<?xml".utf8)
        if start.starts(with: head), let next = start.dropFirst(head.count).first,
            [UInt8(ascii: " "), 9, 10, 13].contains(next)
        {
            try requireSingleBytes(start)
            start = start.dropFirst(head.count)
        }
        // 2026-11: Foundation's parser ends the whole program at an instruction without words, such as <?a?>.
        if start.firstRange(of: Array("<?".utf8)) != nil { throw .isDamaged }
        if start.firstRange(of: Array("<!DOCTYPE".utf8)) != nil { throw .definesEntities }
        // 2026-11: And so it does at a name with bytes that are no letters.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .isDamaged }
    }

    /// The letters that a part says it is written in are those of single bytes, and it says so where we look.
    private static func requireSingleBytes(_ start: ArraySlice<UInt8>) throws(SheetFault) {
        let words = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
        guard let end = words.firstRange(of: "?>") else { throw .isDamaged }
        let said = String(words[..<end.lowerBound].filter { !$0.isWhitespace })
            .replacing("'", with: "\"")
        if !said.contains("encoding") { return }
        guard said.ranges(of: "encoding").count == 1,
            ["utf-8", "us-ascii"].contains(where: { said.contains("encoding=\"\($0)\"") })
        else { throw .isDamaged }
    }

    /// Most complaints do no harm, such as one about a prefix that nothing declares. But of each Foundation's parser
    /// keeps some bytes for ever, and a part can hold millions.
    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        complaints += 1
        attempt(parser) { () throws(SheetFault) in
            guard complaints <= Self.mostComplaints else { throw .isDamaged }
        }
    }

    private func attempt(_ parser: XMLParser, _ body: () throws(SheetFault) -> Void) {
        guard fault == nil else { return }
        do {
            try body()
        } catch {
            fault = error
            parser.abortParsing()
        }
    }

    /// A name without its prefix: programs differ in whether they write one.
    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        depth += 1
        attempt(parser) { () throws(SheetFault) in
            let plain = Dictionary(
                attributes.map { (Self.local($0.key), $0.value) }, uniquingKeysWith: { $1 })
            try taker.begins(Self.local(name), plain)
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        depth -= 1
        attempt(parser) { () throws(SheetFault) in try taker.ends(Self.local(name)) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        attempt(parser) { () throws(SheetFault) in try taker.reads(text) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        let text = String(decoding: block, as: UTF8.self)
        attempt(parser) { () throws(SheetFault) in try taker.reads(text) }
    }
}
