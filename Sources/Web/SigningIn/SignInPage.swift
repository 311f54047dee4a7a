import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary

/// The page on which somebody signs in; in a demonstration, by choosing whom to be.
struct SignInPage {
    let visit: Visit
    var problem: String?

    func reply() -> Reply {
        let problems = problem.map { [Problem(field: "email", message: $0)] } ?? []
        return visit.page("Sign in", problems: problems) { w in
            w.h1("Sign in")
            if visit.site.settings.isDemonstration { writeDemonstration(into: &w) }
            w.form(action: "/sign-in") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "next", value: next))
                w.append(
                    TextField(
                        name: "email", label: "E-mail address", value: visit.form.text("email"),
                        problem: problems.message(for: "email"), kind: .email,
                        autocomplete: "username"))
                w.append(PasswordField(name: "password", label: "Password"))
                w.append(Button("Sign in"))
            }
        }
    }

    private var next: String {
        visit.form.has("next") ? visit.form.text("next") : visit.query.text("next")
    }

    private func writeDemonstration(into w: inout Writer) {
        w.p("Choose whom to be. Nobody here exists.", .class("lead"))
        for partnership in visit.site.offices.partnerships {
            // People who cannot be read are not offered; signing in by password still is.
            let people = (try? visit.site.identity.people(in: partnership)) ?? []
            let procedure = visit.site.offices.library.inForce(for: partnership, on: visit.today)
            w.h2(procedure?.about.area ?? partnership.rawValue)
            w.ul(.class("plain")) { w in
                for account in people where account.isDemo {
                    w.li { write(account, procedure, into: &$0) }
                }
            }
        }
        w.h2("Or with a password")
    }

    private func write(_ account: Account, _ procedure: Procedure?, into w: inout Writer) {
        let parts = account.postings.map { posting in
            let role = procedure?.roles[posting.role]?.name ?? posting.role.rawValue
            let agency = posting.agency.flatMap { procedure?.agencies[$0] }?.name(on: visit.today)
            return [role, agency].compactMap(\.self).joined(separator: ", ")
        }
        w.form(action: "/demo-sign-in") { w in
            w.append(visit.token)
            w.append(HiddenField(name: "person", value: account.id.rawValue))
            w.button(account.name, .class("link-button"))
            w.span(" " + parts.joined(separator: "; "), .class("muted"))
        }
    }
}
