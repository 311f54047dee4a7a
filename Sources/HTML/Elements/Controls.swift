extension Writer {
    /// Writes a button; without a type it sends its form.
    public mutating func button(_ words: String, _ attributes: Attribute...) {
        element("button", attributes: attributes) { $0.text(words) }
    }

    /// Writes a button; without a type it sends its form, with elements inside.
    public mutating func button(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("button", attributes: attributes, content: content)
    }

    /// Writes the name of a group of fields; first inside it.
    public mutating func legend(_ words: String, _ attributes: Attribute...) {
        element("legend", attributes: attributes) { $0.text(words) }
    }

    /// Writes the name of a group of fields; first inside it, with elements inside.
    public mutating func legend(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("legend", attributes: attributes, content: content)
    }

    /// Writes a form.
    public mutating func form(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("form", attributes: attributes, content: content)
    }

    /// Writes a group of fields.
    public mutating func fieldset(_ attributes: Attribute..., content: (inout Writer) -> Void) {
        element("fieldset", attributes: attributes, content: content)
    }
}

extension Writer {
    /// Writes a form that is checked by us, not by the browser, so that all problems come at once.
    public mutating func form(
        action: String, method: String = "post", _ attributes: Attribute...,
        content: (inout Writer) -> Void
    ) {
        let own: [Attribute] = [.action(action), .method(method), .flag("novalidate")]
        element("form", attributes: own + attributes, content: content)
    }

    /// Writes a form that sends a file along with its fields.
    public mutating func formWithFile(
        action: String, _ attributes: Attribute..., content: (inout Writer) -> Void
    ) {
        let own: [Attribute] = [
            .action(action), .method("post"), .attribute("enctype", "multipart/form-data"),
            .flag("novalidate"),
        ]
        element("form", attributes: own + attributes, content: content)
    }

    /// Writes the name of the field that has this id.
    public mutating func label(_ words: String, for id: String, _ attributes: Attribute...) {
        element("label", attributes: [.for(id)] + attributes) { $0.text(words) }
    }

    /// Writes a field; prefer the patterns, which bring their label with them.
    public mutating func input(_ attributes: Attribute...) {
        void("input", attributes: attributes)
    }

    /// Writes something that can be opened to read more; works without script.
    public mutating func details(
        summary: String, _ attributes: Attribute..., content: (inout Writer) -> Void
    ) {
        element("details", attributes: [.class("details")] + attributes) { w in
            w.element("summary") { w in w.span(summary, .class("details-summary")) }
            w.div(.class("details-content"), content: content)
        }
    }
}
