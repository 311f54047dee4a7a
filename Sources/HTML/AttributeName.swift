/// What an attribute's name says about how far its value may be trusted.
enum AttributeName {
    /// Whether the pages' content security policy has a use for it.
    static func isAllowed(_ name: StaticString) -> Bool {
        let text = String(describing: name).lowercased()
        return text != "style" && text != "srcdoc" && !text.hasPrefix("on")
    }

    /// Whether a browser would follow or load its value.
    static func holdsAddress(_ name: StaticString) -> Bool {
        let text = String(describing: name).lowercased()
        return ["href", "src", "action", "formaction", "xlink:href", "poster", "cite"]
            .contains(text)
    }
}
