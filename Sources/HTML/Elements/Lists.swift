extension Writer {
    /// Writes one item of a list.
    public mutating func li(_ words: String, _ attributes: Attribute...) {
        element("li", attributes: attributes) { $0.text(words) }
    }

    /// Writes one item of a list, with elements inside.
    public mutating func li(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("li", attributes: attributes, content: content)
    }

    /// Writes the term of a description.
    public mutating func dt(_ words: String, _ attributes: Attribute...) {
        element("dt", attributes: attributes) { $0.text(words) }
    }

    /// Writes the term of a description, with elements inside.
    public mutating func dt(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("dt", attributes: attributes, content: content)
    }

    /// Writes what a term is described by.
    public mutating func dd(_ words: String, _ attributes: Attribute...) {
        element("dd", attributes: attributes) { $0.text(words) }
    }

    /// Writes what a term is described by, with elements inside.
    public mutating func dd(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("dd", attributes: attributes, content: content)
    }

    /// Writes a list in no order.
    public mutating func ul(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("ul", attributes: attributes, content: content)
    }

    /// Writes a list in order.
    public mutating func ol(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("ol", attributes: attributes, content: content)
    }

    /// Writes a list of terms and descriptions.
    public mutating func dl(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("dl", attributes: attributes, content: content)
    }
}

extension Writer {
    /// Writes a list of plain sentences with a mark before each; nothing when there are none.
    public mutating func bullets(_ sentences: [String]) {
        guard !sentences.isEmpty else { return }
        ul(.class("bullets")) { w in
            for sentence in sentences { w.li(sentence) }
        }
    }
}
