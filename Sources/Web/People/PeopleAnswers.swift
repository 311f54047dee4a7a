import CaseReview
import HTML
import Identity
import Office
import Sheets

/// Answers about everybody in a partnership.
struct PeopleAnswers {
    let visit: Visit
    private let procedure: Procedure
    private let partnership: PartnershipID

    init(_ visit: Visit) throws {
        self.visit = visit
        procedure = try visit.procedure(for: .keepPeople)
        partnership = try visit.here().partnership
    }

    func list() throws -> Reply {
        let people = try visit.site.identity.people(in: partnership)
        let page = PeoplePage(
            people: people.map(row), ending: people.compactMap(ending),
            links: try LinksAnswers(visit).part(),
            isTakenBack: visit.query.text("after") == LinksAnswers.takenBack,
            adding: visit.link("people/new"), seats: visit.link("seats"),
            file: visit.link("people"))
        return visit.page("People") { page.write(into: &$0) }
    }

    /// The people to take away, with what their page says of each.
    func file() throws -> ListFile {
        visit.noteList()
        return ListFile(
            title: "People", name: "people",
            columns: ["Name", "Role", "Account", "Second proof"],
            rows: try visit.site.identity.people(in: partnership).map(row).map { row in
                [
                    Cell(row.name.words), Cell(row.parts.joined(separator: "; ")),
                    Cell(row.state.words), row.hasSecondFactor ? "Set up" : "Not yet",
                ]
            })
    }

    func ask() throws -> Reply { asking([]) }

    func add() throws -> Reply {
        let form = visit.form
        let read = PostingFields.read(form, in: partnership, under: procedure, now: visit.now)
        let problems = AddPersonPage.problems(in: form) + read.problems
        guard problems.isEmpty, let posting = read.posting else { return asking(problems) }
        do {
            let invited = try visit.site.identity.invite(
                name: form.text("name"), email: form.text("email"), postings: [posting],
                by: visit.viewer.person, now: visit.now)
            visit.site.offices.peopleChanged()
            return visit.invitationLink(
                for: form.text("name"), token: invited.invitation, person: invited.person)
        } catch PeopleRefusal.emailIsTaken {
            return try welcome(posting)
        } catch let refusal as PeopleRefusal {
            let field = refusal == .nameIsMissing ? "name" : "email"
            return asking([Problem(field: field, message: refusal.sentence)])
        }
    }

    /// Offers a role here to somebody who has an account already, such as in another partnership.
    private func welcome(_ posting: Posting) throws -> Reply {
        let identity = visit.site.identity
        let known = try identity.person(withEmail: visit.form.text("email"))
        guard let known, !known.postings.contains(where: { $0.partnership == partnership }) else {
            let words = PeopleRefusal.emailIsTaken.sentence + " Find them in the list of people."
            return asking([Problem(field: "email", message: words)])
        }
        do {
            let token = try identity.offer(
                posting, to: known.id, by: visit.viewer.person, now: visit.now)
            return visit.offerLink(for: visit.form.text("email"), token: token)
        } catch let refusal as PeopleRefusal {
            return asking([Problem(field: "email", message: refusal.sentence)])
        }
    }

    private func asking(_ problems: [Problem]) -> Reply {
        let page = AddPersonPage(
            action: visit.link("people"), token: visit.token, form: visit.form,
            posting: PostingFields(
                procedure: procedure, today: visit.today, form: visit.form, problems: problems),
            problems: problems)
        return visit.page("Add a person", problems: problems, crumbs: [visit.peopleCrumb]) {
            page.write(into: &$0)
        }
    }

    private func ending(_ account: Account) -> (name: Link, roles: [String])? {
        let roles = EndingRoles(of: account, visit, under: procedure).words
        return roles.isEmpty ? nil : (Link(account.name, href: address(of: account)), roles)
    }

    private func address(of account: Account) -> String { visit.link("people/\(account.id)") }

    private func row(_ account: Account) -> PeoplePage.Row {
        let postings = account.postings(at: visit.now).filter { $0.partnership == partnership }
        return PeoplePage.Row(
            name: Link(account.name, href: address(of: account)),
            parts: postings.map { PartWords($0, under: procedure, on: visit.today).words },
            state: account.state.tag, hasSecondFactor: account.hasSecondFactor)
    }
}

extension Visit {
    var peopleCrumb: Link { Link("People", href: link("people")) }

    /// The page with a one-time link, which is shown this once.
    func invitationLink(for name: String, token: InvitationToken, person: PersonID) -> Reply {
        let page = InvitationLinkPage(
            name: name, purpose: "With it a password is chosen.",
            address: address(of: "invitation/\(token.text)"),
            warning: "Whoever opens the link first can sign in as \(name).",
            onward: Link("Go to the account of \(name)", href: link("people/\(person)")))
        return self.page("A link for \(name)", crumbs: [peopleCrumb]) { page.write(into: &$0) }
    }

    /// The page with the one-time link of an offered role. Of the account it says nothing but that there is one.
    func offerLink(for email: String, token: OfferToken) -> Reply {
        let page = InvitationLinkPage(
            name: email,
            purpose:
                "There is an account with this address. Who opens the link while signed in to it takes up the role.",
            address: address(of: "joining/\(token.text)"),
            warning:
                "Send it to the person in a way that you know reaches them, and not through somebody else.",
            onward: Link("Go to the list of people", href: link("people")))
        return self.page("A link for \(email)", crumbs: [peopleCrumb]) { page.write(into: &$0) }
    }

    private func address(of place: String) -> String {
        var root = site.settings.publicAddress
        while root.hasSuffix("/") { root.removeLast() }
        return "\(root)/\(place)"
    }
}

extension Account.State {
    /// The state in a word, as a tag.
    var tag: Tag {
        switch self {
        case .invited: Tag("Invited", .waiting)
        case .active: Tag("Active", .done)
        case .disabled: Tag("Disabled", .late)
        }
    }
}
