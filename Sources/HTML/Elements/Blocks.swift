extension Writer {
    /// Writes a block without a meaning of its own.
    public mutating func div(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("div", attributes: attributes, content: content)
    }

    /// Writes a part of the page with a heading.
    public mutating func section(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("section", attributes: attributes, content: content)
    }

    /// Writes a part that stands alone.
    public mutating func article(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("article", attributes: attributes, content: content)
    }

    /// Writes what stands beside the main matter.
    public mutating func aside(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("aside", attributes: attributes, content: content)
    }

    /// Writes a set of links to find one's way; give it a label.
    public mutating func nav(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("nav", attributes: attributes, content: content)
    }

    /// Writes the main matter: one a page.
    public mutating func main(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("main", attributes: attributes, content: content)
    }

    /// Writes what stands at the head.
    public mutating func header(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("header", attributes: attributes, content: content)
    }

    /// Writes what stands at the foot.
    public mutating func footer(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("footer", attributes: attributes, content: content)
    }

    /// Writes a picture with its caption.
    public mutating func figure(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("figure", attributes: attributes, content: content)
    }
}
