import HTML

/// Where somebody says who they are, with an e-mail address and a password.
struct SignInPage {
    /// What has just happened, where that led here.
    enum Notice: String {
        case signingOut = "signing-out"
        case newPassword = "new-password"

        var words: String {
            switch self {
            case .signingOut: "You have signed out."
            case .newPassword: "Your password is set. Sign in with it."
            }
        }
    }

    let token: HiddenField
    let next: String
    let email: String
    let problems: [Problem]
    let notice: Notice?
    /// Invented people who are let in by a click; none in earnest.
    let invented: [DemoGroup]

    /// What is missing from the form.
    static func problems(in form: FormData) -> [Problem] {
        var problems: [Problem] = []
        if form.text("email").isEmpty {
            problems.append(Problem(field: "email", message: "Enter your e-mail address"))
        }
        if form.exact("password").isEmpty {
            problems.append(Problem(field: "password", message: "Enter your password"))
        }
        return problems
    }

    func write(into w: inout Writer) {
        if let notice, problems.isEmpty {
            w.append(NotificationBanner(.success, .text(notice.words)))
        }
        w.h1("Sign in")
        if !invented.isEmpty {
            DemoPeople(token: token, next: next, groups: invented).write(into: &w)
            w.h2("Sign in with a password")
        }
        writeForm(into: &w)
        w.details(summary: "You have no password, or cannot remember it") { w in
            w.p("Ask the secretariat of your partnership for a link. With it you choose a new one.")
        }
    }

    private func writeForm(into w: inout Writer) {
        w.form(action: "/sign-in") { w in
            w.append(token)
            w.append(HiddenField(name: "next", value: next))
            w.append(
                TextField(
                    name: "email", label: "E-mail address", value: email,
                    problem: problems.message(for: "email"), kind: .email, width: .half,
                    autocomplete: "username"))
            w.append(
                PasswordField(
                    name: "password", label: "Password",
                    problem: problems.message(for: "password")))
            w.append(Button("Continue"))
        }
    }
}
