import HTML

/// Everybody who has, had or will have a role in the partnership.
struct PeoplePage {
    struct Row {
        let name: Link
        let parts: [String]
        let state: Tag
        let hasSecondFactor: Bool
    }

    let people: [Row]
    /// Whose roles end soon, and which.
    let ending: [(name: Link, roles: [String])]
    /// What was given and that nobody has used yet.
    let links: OpenLinksPart
    let isTakenBack: Bool
    let adding: String
    /// The address of the page of seats.
    let seats: String
    /// The address of the list as a file, without its ending.
    let file: String

    func write(into w: inout Writer) {
        if isTakenBack {
            w.append(
                NotificationBanner(.success, .text("The link is taken back. It lets nobody in.")))
        }
        w.h1("People")
        w.p("Everybody who has, or had, a role here. What they may see follows from the role.")
        w.append(ButtonRow([Button("Add a person", href: adding)]))
        w.p { $0.a("The seats of each body, and which are empty", href: seats) }
        links.write(into: &w)
        writeEnding(into: &w)
        if !(ending.isEmpty && links.isEmpty) { w.h2("Accounts") }
        w.append(
            Table(
                caption: "Accounts", columns: ["Name", "Role", "Account", "Second proof"],
                rows: people.map(cells), isCaptionHidden: true, id: "people"))
        w.append(TakingAway(address: file))
    }

    private func writeEnding(into w: inout Writer) {
        if ending.isEmpty { return }
        w.h2("Ending within \(EndingRoles.days) days", .id("ending"))
        w.ul(.class("bullets")) { w in
            for (name, roles) in ending {
                w.li { w in
                    w.append(name)
                    w.text(", \(roles.joined(separator: "; "))")
                }
            }
        }
    }

    private func cells(_ row: Row) -> [Fragment] {
        [
            .pattern(row.name),
            Fragment { w in
                if row.parts.isEmpty { w.span("No role at present", .class("muted")) }
                for part in row.parts { w.div { $0.text(part) } }
            },
            .pattern(row.state),
            row.hasSecondFactor ? "Set up" : "Not yet",
        ]
    }
}
