extension Writer {
    /// Writes the heading of the page: one a page.
    public mutating func h1(_ words: String, _ attributes: Attribute...) {
        element("h1", attributes: attributes) { $0.text(words) }
    }

    /// Writes the heading of the page: one a page, with elements inside.
    public mutating func h1(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("h1", attributes: attributes, content: content)
    }

    /// Writes a heading of the second level.
    public mutating func h2(_ words: String, _ attributes: Attribute...) {
        element("h2", attributes: attributes) { $0.text(words) }
    }

    /// Writes a heading of the second level, with elements inside.
    public mutating func h2(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("h2", attributes: attributes, content: content)
    }

    /// Writes a heading of the third level.
    public mutating func h3(_ words: String, _ attributes: Attribute...) {
        element("h3", attributes: attributes) { $0.text(words) }
    }

    /// Writes a heading of the third level, with elements inside.
    public mutating func h3(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("h3", attributes: attributes, content: content)
    }

    /// Writes a heading of the fourth level.
    public mutating func h4(_ words: String, _ attributes: Attribute...) {
        element("h4", attributes: attributes) { $0.text(words) }
    }

    /// Writes a heading of the fourth level, with elements inside.
    public mutating func h4(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("h4", attributes: attributes, content: content)
    }
}
