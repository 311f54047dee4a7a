/// Buttons side by side, and links that lead away from the form.
public struct ButtonRow: Pattern {
    public var buttons: [Button]
    public var links: [Link]

    /// Puts the main button first.
    public init(_ buttons: [Button], links: [Link] = []) {
        self.buttons = buttons
        self.links = links
    }

    public func write(into w: inout Writer) {
        w.div(.class("button-row")) { w in
            for button in buttons { w.append(button) }
            for link in links { w.append(link) }
        }
    }
}
