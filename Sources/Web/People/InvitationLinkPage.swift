import HTML
import Identity

/// A one-time link for a person, shown this once.
struct InvitationLinkPage {
    let name: String
    /// What it is good for.
    let purpose: String
    let address: String
    let warning: String
    let onward: Link

    func write(into w: inout Writer) {
        w.h1("A link for \(name)")
        w.p("Send this link to \(name), and to nobody else. \(purpose)")
        w.div(.class("field")) { w in
            w.label("Link", for: "link", .class("label"))
            w.p(
                "It works once, for \(Identity.invitationHours) hours, and is not shown again.",
                .class("hint"), .id("link-hint"))
            w.input(
                .class("input"), .id("link"), .type("text"), .value(address), .flag("readonly"),
                .attribute("autocomplete", "off"), .aria("describedby", "link-hint"))
        }
        w.append(WarningText(warning))
        w.p { $0.append(onward) }
    }
}
