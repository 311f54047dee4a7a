import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary

/// Invented people of a demonstration, let in by a click.
enum DemoSignIn {
    static func signIn(_ visit: Visit) throws -> Reply {
        guard visit.site.settings.isDemonstration else { throw OfficeFailure.notFound }
        let identity = visit.site.identity
        do {
            let token = try identity.signInDemo(
                PersonID(visit.form.text("person")), now: visit.now)
            if let session = visit.session {
                try identity.revoke(session.id, of: session.person.id)
            }
            return try Reply.see(visit.onward(nil).next).signingIn(token, visit)
        } catch is PeopleRefusal {
            throw OfficeFailure.notFound
        } catch let refusal as SignInRefusal {
            return try SignInAnswers.refused(refusal, visit, next: "/")
        }
    }

    /// The invented people of each partnership; empty unless this is a demonstration.
    static func groups(_ visit: Visit) throws -> [DemoGroup] {
        guard visit.site.settings.isDemonstration else { return [] }
        let people = try visit.site.identity.everyone().filter { $0.isDemo && $0.state == .active }
        return visit.site.offices.partnerships.compactMap { partnership in
            group(of: partnership, people, visit)
        }
    }

    private static func group(
        of partnership: PartnershipID, _ people: [Account], _ visit: Visit
    ) -> DemoGroup? {
        let library = visit.site.offices.library
        guard let procedure = library.inForce(for: partnership, on: visit.today) else { return nil }
        let found = people.compactMap { account -> DemoGroup.Person? in
            let postings = account.postings(at: visit.now)
                .filter { $0.partnership == partnership }
            guard !postings.isEmpty else { return nil }
            return DemoGroup.Person(
                id: account.id, name: account.name,
                parts: postings.map { PartWords($0, under: procedure, on: visit.today).words },
                does: postings.compactMap { procedure.roles[$0.role]?.citation?.says })
        }
        return found.isEmpty ? nil : DemoGroup(area: procedure.about.area, people: found)
    }
}

/// The invented people of one partnership.
struct DemoGroup {
    struct Person {
        let id: PersonID
        let name: String
        /// What the person is: role and agency.
        let parts: [String]
        /// What the procedure says of these roles.
        let does: [String]
    }

    let area: String
    let people: [Person]
}

/// A button for each invented person.
struct DemoPeople {
    let token: HiddenField
    let next: String
    let groups: [DemoGroup]

    func write(into w: inout Writer) {
        w.p("Choose whose eyes to look through. You can come back here and choose somebody else.")
        if groups.count > 1 {
            w.ul { w in
                for (index, group) in groups.enumerated() {
                    w.li { $0.a(group.area, href: "#partnership-\(index + 1)") }
                }
            }
        }
        for (index, group) in groups.enumerated() {
            w.h2(group.area, .id("partnership-\(index + 1)"))
            w.form(action: "/demo-sign-in") { w in
                w.append(token)
                w.append(HiddenField(name: "next", value: next))
                w.ul(.class("tasks")) { w in
                    for person in group.people { w.li(.class("task")) { write(person, into: &$0) } }
                }
            }
        }
    }

    private func write(_ person: DemoGroup.Person, into w: inout Writer) {
        w.div(.class("task-name")) { w in
            w.strong(person.name)
            for part in person.parts { w.p(part) }
            for phrase in person.does { w.p(phrase, .class("hint")) }
        }
        w.append(
            Button(
                "Sign in as \(person.name)", kind: .secondary, name: "person",
                value: person.id.rawValue))
    }
}
