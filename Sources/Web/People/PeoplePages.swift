import CaseReview
import HTML
import Identity
import Office

/// Everybody with an account in the partnership, and a form to add somebody.
struct PeoplePage {
    let visit: Visit
    let procedure: Procedure
    var problems: [Problem] = []

    func reply() throws -> Reply {
        let office = try visit.here()
        let people = try visit.site.identity.people(in: office.partnership)
        return visit.page("People", problems: problems) { w in
            w.h1("People")
            w.append(
                Table(
                    caption: "Accounts", columns: ["Name", "What they are", "State", "Second factor"],
                    rows: people.map(row)))
            w.h2("Add a person")
            w.form(action: visit.link("people")) { w in
                w.append(visit.token)
                w.append(
                    TextField(
                        name: "name", label: "Name", value: visit.form.text("name"),
                        problem: problems.message(for: "name")))
                w.append(
                    TextField(
                        name: "email", label: "E-mail address", value: visit.form.text("email"),
                        problem: problems.message(for: "email"), kind: .email))
                w.append(PostingFields(visit: visit, procedure: procedure, problems: problems))
                w.append(Button("Add the person"))
            }
        }
    }

    private func row(_ account: Account) -> [Fragment] {
        [
            Fragment { $0.a(account.name, href: visit.link("people/\(account.id)")) },
            .text(account.words(under: procedure, at: visit.now)),
            .pattern(
                Tag(account.state.rawValue, account.state == .active ? .done : .waiting)),
            .text(account.hasSecondFactor ? "Set up" : "Not yet"),
        ]
    }
}

/// The choice of a role and, where the role is for one, an agency.
struct PostingFields: Pattern {
    let visit: Visit
    let procedure: Procedure
    let problems: [Problem]

    func write(into w: inout Writer) {
        let roles = procedure.roles.values.sorted { $0.name < $1.name }
        w.append(
            Select(
                name: "role", label: "Role", choices: roles.map { Choice($0.id.rawValue, $0.name) },
                value: visit.form.text("role"), problem: problems.message(for: "role"),
                prompt: "Choose"))
        w.append(
            Select(
                name: "agency", label: "Agency, where the role is for one",
                choices: FieldChoices(visit).agencies, value: visit.form.text("agency"),
                problem: problems.message(for: "agency"), prompt: "None"))
    }
}

/// The one-time link of somebody who was added.
struct InvitedPage {
    let visit: Visit
    let token: InvitationToken

    func reply() -> Reply {
        let address = "\(visit.site.settings.publicAddress)/invitation/\(token.text)"
        return visit.page("Send this link") { w in
            w.h1("Send this link to the person")
            w.p("It works once, for three days, and is not shown again.")
            w.p { $0.element("code", .class("reference"), .id("link")) { $0.text(address) } }
            w.p { $0.a("Back to people", href: visit.link("people")) }
        }
    }
}

/// One person's account.
struct PersonPage {
    let visit: Visit
    let procedure: Procedure
    let account: Account
    let problems: [Problem]

    init(
        _ visit: Visit, _ procedure: Procedure, _ account: Account, _ problems: [Problem] = []
    ) throws {
        self.visit = visit
        self.procedure = procedure
        self.account = account
        self.problems = problems
    }

    func reply() throws -> Reply {
        let changes = try visit.site.identity.changes(of: account.id)
        return visit.page(
            account.name, problems: problems,
            crumbs: [Link("People", href: visit.link("people"))]
        ) { w in
            w.h1(account.name)
            w.append(
                SummaryList([
                    .init("E-mail address", text: account.email),
                    .init("State", text: account.state.rawValue),
                    .init("Second factor", text: account.hasSecondFactor ? "Set up" : "Not yet"),
                ]))
            w.h2("What they are here")
            w.ul(.class("plain")) { w in
                for posting in account.postings(at: visit.now) {
                    w.li { w in
                        w.text(posting.words(under: procedure, on: visit.today) + " ")
                        act("end", "End it", posting: posting.formValue, into: &w)
                    }
                }
            }
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(HiddenField(name: "act", value: "post"))
                w.append(PostingFields(visit: visit, procedure: procedure, problems: problems))
                w.append(Button("Add this role", kind: .secondary))
            }
            w.h2("The account", .id("act"))
            if account.state == .disabled {
                act("enable", "Give access again", into: &w)
            } else {
                act("disable", "End all access now", into: &w)
                act("sign-out", "Sign out everywhere", into: &w)
                act("reset", "Let them set up a new second factor", into: &w)
                act("invite", "Make a new link to choose a password", into: &w)
            }
            w.h2("What was changed")
            w.ul { w in
                for change in changes.reversed() {
                    let by = change.by.map { visit.name($0) } ?? "the command line"
                    w.li("\(change.at.day.shortText) \(change.at.londonTime), \(by): \(change.kind.rawValue)")
                }
            }
        }
    }

    private func act(
        _ name: String, _ words: String, posting: String = "", into w: inout Writer
    ) {
        w.form(action: visit.path) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "act", value: name))
            w.append(HiddenField(name: "posting", value: posting))
            w.append(Button(words, kind: name == "disable" ? .warning : .secondary))
        }
    }
}

extension Account {
    /// What somebody is at present, in words.
    func words(under procedure: Procedure, at now: Moment) -> String {
        postings(at: now).map { $0.words(under: procedure, on: now.day) }.joined(separator: "; ")
    }
}

extension Posting {
    func words(under procedure: Procedure, on day: Day) -> String {
        let role = procedure.roles[self.role]?.name ?? self.role.rawValue
        let name = agency.map { procedure.agencies[$0]?.name(on: day) ?? $0.rawValue }
        return [role, name].compactMap(\.self).joined(separator: ", ")
    }
}
