/// The buffer that a page is written into, once, from top to bottom.
///
/// Whatever comes from a person goes through `text(_:)` or an attribute's value and is escaped on
/// the way; only a literal of the program can be written as it stands.
///
///     var w = Writer()
///     w.div(.class("card")) { w in w.p(nameOfCase) }
public struct Writer: Sendable {
    /// UTF-8, as it goes to the browser.
    public private(set) var bytes: [UInt8]

    /// Makes an empty buffer with room for `capacity` bytes before it has to grow.
    public init(reserving capacity: Int = 16_384) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// What has been written so far, for tests and for papers; copies the whole buffer.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes words that may hold anything: mark-up in them is shown, never obeyed.
    ///
    /// Control characters are dropped; every kind of line break becomes one newline. What turns the direction of reading
    /// in them turns nothing that follows.
    public mutating func text(_ words: String) {
        escape(words, inAttribute: false)
    }

    /// Writes a literal of the program as it stands.
    public mutating func raw(_ trusted: StaticString) {
        trusted.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a piece that was written before, as it stands.
    public mutating func append(_ fragment: Fragment) {
        bytes.append(contentsOf: fragment.bytes)
    }

    /// Writes an element with what it contains.
    public mutating func element(
        _ name: StaticString, _ attributes: Attribute..., content: (inout Writer) -> Void
    ) {
        element(name, attributes: attributes, content: content)
    }

    /// Writes an element with what it contains, its attributes given as a list.
    public mutating func element(
        _ name: StaticString, attributes: [Attribute], content: (inout Writer) -> Void
    ) {
        void(name, attributes: attributes)
        content(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    /// Writes an element that has no content and no end tag, such as `input`, `br` or `meta`.
    public mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        void(name, attributes: attributes)
    }

    /// Writes an element that has no end tag, its attributes given as a list.
    public mutating func void(_ name: StaticString, attributes: [Attribute]) {
        raw("<")
        raw(name)
        for attribute in attributes { attribute.write(into: &self) }
        raw(">")
    }

    /// Writes the inside of a quoted attribute.
    mutating func attributeValue(_ value: String) {
        escape(value, inAttribute: true)
    }

    private mutating func escape(_ words: String, inAttribute: Bool) {
        var words = words
        words.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let replacement = Escaping.replacement(at: index, of: source, inAttribute)
                else { continue }
                bytes.append(contentsOf: source[start..<index])
                raw(replacement)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
        if let endings = Turn.endings(of: words) { bytes.append(contentsOf: endings.utf8) }
    }
}
