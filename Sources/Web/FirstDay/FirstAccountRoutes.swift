import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary

/// The first day: the one-time address, printed when the service starts on an empty folder, at which the
/// first account is made. It stops existing when there is an account.
enum FirstAccountRoutes {
    static let all: [Route] = [
        .get("/first-account/:token", for: .everybody) { visit in
            try allow(visit)
            return page(visit, problems: [])
        },
        .post("/first-account/:token", for: .everybody) { visit in
            try allow(visit)
            return try await make(visit)
        },
    ]

    private static func allow(_ visit: Visit) throws {
        guard let token = visit.site.settings.firstAccountToken,
            visit.parameter("token") == token, try visit.site.offices.awaitsFirstAccount()
        else { throw OfficeFailure.notFound }
    }

    private static func make(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        var problems: [Problem] = []
        if form.text("name").isEmpty {
            problems.append(Problem(field: "name", message: "Enter your name"))
        }
        if !form.text("email").contains("@") {
            problems.append(
                Problem(
                    field: "email",
                    message: "Enter your e-mail address, such as name@example.gov.uk"))
        }
        let partnership = PartnershipID(form.text("partnership"))
        if visit.site.offices.office(of: partnership) == nil {
            problems.append(Problem(field: "partnership", message: "Choose your partnership"))
        }
        guard problems.isEmpty else { return page(visit, problems: problems) }
        do {
            try await visit.site.offices.makeFirstAccount(
                name: form.text("name"), email: form.text("email"),
                password: form.exact("password"), in: partnership)
        } catch let refusal as PasswordRefusal {
            return page(visit, problems: [Problem(field: "password", message: refusal.sentence)])
        } catch let refusal as PeopleRefusal {
            return page(visit, problems: [Problem(field: "email", message: refusal.sentence)])
        }
        return .see("/sign-in")
    }

    private static func page(_ visit: Visit, problems: [Problem]) -> Reply {
        let form = visit.form
        let offices = visit.site.offices
        return visit.page("Make the first account", problems: problems) { w in
            w.h1("Make the first account")
            w.p("This account belongs to the secretariat. It adds everybody else.")
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(
                    TextField(
                        name: "name", label: "Your name", value: form.text("name"),
                        problem: problems.message(for: "name"), autocomplete: "name"))
                w.append(
                    TextField(
                        name: "email", label: "Your e-mail address", value: form.text("email"),
                        problem: problems.message(for: "email"), kind: .email,
                        autocomplete: "username"))
                w.append(
                    Radios(
                        name: "partnership", label: "Partnership",
                        choices: offices.partnerships.map { id in
                            let area = offices.library.inForce(for: id, on: visit.today)?.about.area
                            return Choice(id.rawValue, area ?? id.rawValue)
                        },
                        value: form.text("partnership"),
                        problem: problems.message(for: "partnership")))
                w.append(
                    PasswordField(
                        name: "password", label: "Password",
                        hint: """
                            At least \(PasswordRules.fewestCharacters) characters. Three words that \
                            do not belong together do well.
                            """,
                        problem: problems.message(for: "password"), isNew: true))
                w.append(Button("Make the account"))
            }
        }
    }
}
