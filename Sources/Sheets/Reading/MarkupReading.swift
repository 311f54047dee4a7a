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

    private init(_ taker: any MarkupTaker) { self.taker = taker }

    /// Gives everything to the taker. Throws `isDamaged` for what is not well formed.
    ///
    /// - Parameter isWhole: whether the bytes are all there is; the end of a part that was cut off is no damage.
    static func read(
        _ bytes: [UInt8], isWhole: Bool = true, into taker: any MarkupTaker
    ) throws(SheetFault) {
        try requirePlain(bytes)
        let reading = MarkupReading(taker)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = reading
        let isRead = parser.parse()
        if let fault = reading.fault { throw fault }
        if isWhole, !isRead || reading.depth != 0 { throw .isDamaged }
    }

    /// Looked for in the bytes, before any parser sees them: a document type is where entities are defined,
    /// and a part of a workbook may not have one (ECMA-376 Part 2 §8.1.4).
    private static func requirePlain(_ bytes: [UInt8]) throws(SheetFault) {
        var start = bytes[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        // Whatever is not written in single bytes could hide one from us, and no spreadsheet program writes it.
        guard start.first == UInt8(ascii: "<"), !start.prefix(4).contains(0) else {
            throw .isDamaged
        }
        let declaration = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
        if declaration.hasPrefix("<?xml"), let end = declaration.range(of: "?>"),
            declaration[..<end.lowerBound].contains("encoding")
        {
            let said = declaration[..<end.lowerBound]
            guard said.contains("utf-8") || said.contains("us-ascii") else { throw .isDamaged }
        }
        if start.firstRange(of: Array("<!DOCTYPE".utf8)) != nil { throw .definesEntities }
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
