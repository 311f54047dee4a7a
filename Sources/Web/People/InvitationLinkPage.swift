import HTML
import Identity

/// A one-time link with which a person chooses a password, shown this once.
struct InvitationLinkPage {
    let name: String
    let address: String
    let person: Link

    func write(into w: inout Writer) {
        w.h1("A link for \(name)")
        w.p("Send this link to \(name), and to nobody else. With it a password is chosen.")
        w.div(.class("field")) { w in
            w.label("Link", for: "link", .class("label"))
            w.p(
                "It works once, for \(Identity.invitationHours) hours, and is not shown again.",
                .class("hint"), .id("link-hint"))
            w.input(
                .class("input"), .id("link"), .type("text"), .value(address), .flag("readonly"),
                .attribute("autocomplete", "off"), .aria("describedby", "link-hint"))
        }
        w.append(WarningText("Whoever opens the link first can sign in as \(name)."))
        w.p { $0.append(person) }
    }
}
