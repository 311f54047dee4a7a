import CaseReview
import HTML
import Identity
import Office

/// Asks for the code of the authenticator, or a recovery code.
struct SecondFactorPage {
    let visit: Visit
    let pending: String
    let problem: String?

    init(_ visit: Visit, _ pending: String, problem: String? = nil) {
        self.visit = visit
        self.pending = pending
        self.problem = problem
    }

    func reply() -> Reply {
        let problems = problem.map { [Problem(field: "code", message: $0)] } ?? []
        return visit.page("Enter your code", problems: problems) { w in
            w.h1("Enter your code")
            w.form(action: "/second-factor") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "pending", value: pending))
                w.append(HiddenField(name: "next", value: visit.form.text("next")))
                w.append(
                    TextField(
                        name: "code", label: "Six-digit code from your authenticator",
                        hint: "If you do not have it with you, enter one of your recovery codes.",
                        problem: problem, kind: .oneTimeCode, autocomplete: "one-time-code"))
                w.append(Button("Continue"))
            }
        }
    }
}

/// Sets up the authenticator at the first sign-in.
struct SecondFactorSetupPage {
    let visit: Visit
    let pending: PendingToken
    let problem: String?

    init(_ visit: Visit, _ pending: PendingToken, problem: String? = nil) throws {
        self.visit = visit
        self.pending = pending
        self.problem = problem
    }

    func reply() throws -> Reply {
        let enrolment = try visit.site.identity.enrolSecondFactor(pending, now: visit.now)
        let problems = problem.map { [Problem(field: "code", message: $0)] } ?? []
        return visit.page("Set up your second factor", problems: problems) { w in
            w.h1("Set up your second factor")
            w.p("Add this key to an authenticator app, as a time-based key, and enter the code it shows.")
            w.p { $0.element("code", .class("reference"), .id("secret")) { $0.text(enrolment.secret) } }
            w.details(summary: "The same as an address") { $0.p(enrolment.address) }
            w.form(action: "/second-factor-setup") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "pending", value: pending.text))
                w.append(
                    TextField(
                        name: "code", label: "Six-digit code", problem: problem,
                        kind: .oneTimeCode, autocomplete: "one-time-code"))
                w.append(Button("Continue"))
            }
        }
    }
}

/// The recovery codes, shown once.
struct RecoveryCodesPage {
    let visit: Visit
    let codes: [String]

    func reply() -> Reply {
        visit.page("Your recovery codes") { w in
            w.h1("Your recovery codes")
            w.append(WarningText("They are shown once. Print them, and keep them where your phone is not."))
            w.ul(.class("reference")) { w in for code in codes { w.li(code) } }
            w.p { $0.a("Continue", href: "/") }
        }
    }
}

/// Where an invited person chooses a password.
struct InvitationPage {
    let visit: Visit
    var problem: String?

    func reply() throws -> Reply {
        guard let token = InvitationToken(visit.parameter("token")),
            let account = try visit.site.identity.invited(by: token, now: visit.now)
        else { throw OfficeFailure.notFound }
        let problems = problem.map { [Problem(field: "password", message: $0)] } ?? []
        return visit.page("Choose a password", problems: problems) { w in
            w.h1("Choose a password")
            w.p("You are signed up as \(account.name), with the address \(account.email).")
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(
                    PasswordField(
                        name: "password", label: "Password",
                        hint: "At least \(PasswordRules.fewestCharacters) characters.",
                        problem: problem, isNew: true))
                w.append(Button("Save the password"))
            }
        }
    }
}
