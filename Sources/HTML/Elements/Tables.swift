extension Writer {
    /// Writes a header cell; say with `scope` what it heads.
    public mutating func th(_ words: String, _ attributes: Attribute...) {
        element("th", attributes: attributes) { $0.text(words) }
    }

    /// Writes a header cell; say with `scope` what it heads, with elements inside.
    public mutating func th(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("th", attributes: attributes, content: content)
    }

    /// Writes a cell.
    public mutating func td(_ words: String, _ attributes: Attribute...) {
        element("td", attributes: attributes) { $0.text(words) }
    }

    /// Writes a cell, with elements inside.
    public mutating func td(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("td", attributes: attributes, content: content)
    }

    /// Writes what a table shows; first inside it.
    public mutating func caption(_ words: String, _ attributes: Attribute...) {
        element("caption", attributes: attributes) { $0.text(words) }
    }

    /// Writes what a table shows; first inside it, with elements inside.
    public mutating func caption(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("caption", attributes: attributes, content: content)
    }

    /// Writes a table.
    public mutating func table(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("table", attributes: attributes, content: content)
    }

    /// Writes the header rows of a table.
    public mutating func thead(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("thead", attributes: attributes, content: content)
    }

    /// Writes the rows of a table.
    public mutating func tbody(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("tbody", attributes: attributes, content: content)
    }

    /// Writes a row.
    public mutating func tr(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("tr", attributes: attributes, content: content)
    }
}
