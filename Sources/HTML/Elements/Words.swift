extension Writer {
    /// Writes a paragraph.
    public mutating func p(_ words: String, _ attributes: Attribute...) {
        element("p", attributes: attributes) { $0.text(words) }
    }

    /// Writes a paragraph, with elements inside.
    public mutating func p(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("p", attributes: attributes, content: content)
    }

    /// Writes a run of words.
    public mutating func span(_ words: String, _ attributes: Attribute...) {
        element("span", attributes: attributes) { $0.text(words) }
    }

    /// Writes a run of words, with elements inside.
    public mutating func span(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("span", attributes: attributes, content: content)
    }

    /// Writes words from elsewhere, whose direction of reading leaves the words around them alone.
    public mutating func bdi(_ words: String) {
        element("bdi", attributes: []) { $0.text(words) }
    }

    /// Writes words of weight.
    public mutating func strong(_ words: String, _ attributes: Attribute...) {
        element("strong", attributes: attributes) { $0.text(words) }
    }

    /// Writes words of weight, with elements inside.
    public mutating func strong(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("strong", attributes: attributes, content: content)
    }

    /// Writes words with stress.
    public mutating func em(_ words: String, _ attributes: Attribute...) {
        element("em", attributes: attributes) { $0.text(words) }
    }

    /// Writes words with stress, with elements inside.
    public mutating func em(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("em", attributes: attributes, content: content)
    }

    /// Writes small print.
    public mutating func small(_ words: String, _ attributes: Attribute...) {
        element("small", attributes: attributes) { $0.text(words) }
    }

    /// Writes small print, with elements inside.
    public mutating func small(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("small", attributes: attributes, content: content)
    }
}

extension Writer {
    /// Writes a link; an address that could run a script becomes `#`.
    public mutating func a(_ words: String, href: String, _ attributes: Attribute...) {
        element("a", attributes: [.href(href)] + attributes) { $0.text(words) }
    }

    /// Writes a link with elements inside.
    public mutating func a(
        href: String, _ attributes: Attribute..., content: (inout Writer) -> Void
    ) {
        element("a", attributes: [.href(href)] + attributes, content: content)
    }

    /// Writes a day or moment for people, with the same in ISO 8601 for machines.
    public mutating func time(_ words: String, datetime: String, _ attributes: Attribute...) {
        element("time", attributes: [.datetime(datetime)] + attributes) { $0.text(words) }
    }

    /// Writes words that are heard but not seen.
    public mutating func hidden(_ words: String) {
        span(words, .class("visually-hidden"))
    }

    /// Writes what a person typed: a paragraph for each block between blank lines, with its
    /// line breaks.
    public mutating func paragraphs(of words: String, _ attributes: Attribute...) {
        for lines in Paragraphs.split(words) {
            element("p", attributes: attributes) { w in
                for (number, line) in lines.enumerated() {
                    if number > 0 { w.void("br") }
                    w.text(line)
                }
            }
        }
    }
}
