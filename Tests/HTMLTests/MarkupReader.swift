/// Reads tags and attributes back, as little as the tests need.
struct MarkupReader {
    struct Element {
        var name: String
        var attributes: [String: String]
    }

    var elements: [Element] = []

    /// By Unicode scalar, as a browser does: an accent after a quotation mark does not hide it.
    init(_ markup: String) {
        for piece in markup.unicodeScalars.split(separator: "<") {
            let tag = piece.prefix { $0 != ">" }
            guard let first = tag.first, first.properties.isAlphabetic else { continue }
            let name = tag.prefix { $0 != " " }
            elements.append(
                Element(
                    name: String(name), attributes: Self.attributes(tag.dropFirst(name.count))))
        }
    }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// Every id that something on the page points to.
    var references: [String] {
        elements.flatMap { element -> [String] in
            let lists = ["aria-describedby", "aria-labelledby", "for"].compactMap {
                element.attributes[$0]
            }
            let link = element.attributes["href"].flatMap { $0.hasPrefix("#") ? $0 : nil }
            return lists.flatMap { $0.split(separator: " ").map(String.init) }
                + (link.map { [String($0.dropFirst())] } ?? [])
        }
    }

    /// The elements that a person can fill in.
    var controls: [Element] {
        elements.filter {
            ["input", "select", "textarea"].contains($0.name) && $0.attributes["type"] != "hidden"
        }
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Escaped words as a browser shows them.
    static func unescape(_ markup: String) -> String {
        let names: [(String, UInt8)] = [("&lt;", 60), ("&gt;", 62), ("&quot;", 34), ("&amp;", 38)]
        var shown: [UInt8] = []
        var rest = Array(markup.utf8)[...]
        while let byte = rest.first {
            let name = names.first { rest.starts(with: $0.0.utf8) }
            shown.append(name?.1 ?? byte)
            rest = rest.dropFirst(name?.0.utf8.count ?? 1)
        }
        return String(decoding: shown, as: UTF8.self)
    }

    private static func attributes(_ text: Substring.UnicodeScalarView) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text.drop { $0 == " " }
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(name.count)
            found[String(name)] = ""
            if rest.starts(with: "=\"".unicodeScalars) {
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
                found[String(name)] = unescape(String(value))
            }
            rest = rest.drop { $0 == " " }
        }
        return found
    }
}
