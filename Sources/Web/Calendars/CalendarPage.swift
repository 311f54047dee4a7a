import HTML

/// Where a person gets the address of their calendar, or stops it.
struct CalendarPage {
    enum State {
        case none
        /// There is one; its address was shown when it was made and is not kept.
        case made
        case new(String)
    }

    let token: HiddenField
    let root: String
    let state: State

    func write(into w: inout Writer) {
        w.h1("Your days in your own calendar")
        w.p(
            "Your calendar program can show your meetings, and the days by which your cases need you. "
                + "It reads references and rules, and nobody's name.")
        switch state {
        case .none: writeMaking("Make an address", into: &w)
        case .made:
            w.p("You have an address. It was shown when it was made, and is kept nowhere.")
            writeMaking("Make a new address; the old one stops", into: &w)
            writeEnding(into: &w)
        case .new(let address):
            writeNew(address, into: &w)
            writeEnding(into: &w)
        }
    }

    private func writeNew(_ address: String, into w: inout Writer) {
        w.append(
            NotificationBanner(
                .success,
                Fragment { w in
                    w.p { $0.strong("This is the address. It is shown only now.") }
                    w.p(address, .class("hash"))
                }))
        w.h2("What to do with it")
        w.ol(.class("bullets")) { w in
            w.li("Copy the address.")
            w.li("In your calendar program, choose to add or subscribe to a calendar from the web.")
            w.li("Paste the address, and save.")
        }
        w.append(
            InsetText(
                "Whoever has the address sees these days. Give it to nobody. If it has got out, make a new one."
            ))
    }

    private func writeMaking(_ words: String, into w: inout Writer) {
        w.form(action: root) { w in
            w.append(token)
            w.append(Button(words))
        }
    }

    private func writeEnding(into w: inout Writer) {
        w.form(action: root + "/end") { w in
            w.append(token)
            w.append(Button("Stop the calendar", kind: .warning))
        }
    }
}
