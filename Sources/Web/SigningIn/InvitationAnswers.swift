import CaseReview
import HTML
import Identity
import Office

/// Answers to the one-time link with which a person chooses a password.
enum InvitationAnswers {
    static func ask(_ visit: Visit) throws -> Reply {
        guard let invited = try invited(visit) else { return ended(visit) }
        return page(visit, invited.account, [])
    }

    static func accept(_ visit: Visit) async throws -> Reply {
        guard let invited = try invited(visit) else { return ended(visit) }
        do {
            _ = try await visit.site.identity.accept(
                invited.token, password: visit.form.exact("password"), now: visit.now)
        } catch let refusal as PasswordRefusal {
            let problem = Problem(field: "password", message: refusal.sentence)
            return page(visit, invited.account, [problem])
        } catch PeopleRefusal.invitationEnded {
            return ended(visit)
        }
        visit.site.offices.peopleChanged()
        return Reply.see("/sign-in?after=new-password").signingOut()
    }

    private static func invited(
        _ visit: Visit
    ) throws -> (token: InvitationToken, account: Account)? {
        guard let token = InvitationToken(visit.parameter("token")),
            let account = try visit.site.identity.invited(by: token, now: visit.now),
            account.state != .disabled
        else { return nil }
        if let giver = try visit.site.identity.giver(of: token),
            try !visit.stillKeepsPeople(giver.person, in: giver.partnership)
        {
            return nil
        }
        return (token, account)
    }

    private static func page(_ visit: Visit, _ account: Account, _ problems: [Problem]) -> Reply {
        let page = InvitationPage(
            path: visit.path, token: visit.token, name: account.name, email: account.email,
            problems: problems)
        return visit.page("Choose a password", problems: problems) { page.write(into: &$0) }
    }

    private static func ended(_ visit: Visit) -> Reply {
        visit.page("This link has ended", status: 410) { w in
            w.h1("This link has ended")
            w.p(PeopleRefusal.invitationEnded.sentence)
            w.p { $0.a("Sign in", href: "/sign-in") }
        }
    }
}

/// Where an invited person chooses a password.
struct InvitationPage {
    let path: String
    let token: HiddenField
    let name: String
    let email: String
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Choose a password")
        w.p("This link is for \(name), who signs in as \(email).")
        w.form(action: path) { w in
            w.append(token)
            // A password keeper files the password under this.
            w.input(
                .type("hidden"), .name("username"), .value(email),
                .attribute("autocomplete", "username"))
            NewPassword(name: "password", label: "Password", problems: problems).write(into: &w)
            w.append(Button("Set the password"))
        }
        w.p("After this you sign in, and set up an app that shows codes if you have none yet.")
    }
}

/// A field for a new password, with what it has to be.
struct NewPassword {
    let name: String
    let label: String
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.append(
            PasswordField(
                name: name, label: label,
                hint: "At least \(PasswordRules.fewestCharacters) characters, and hard to guess: "
                    + "three random words will do. Any characters, and no need of digits or signs. "
                    + "You can paste it, or let a password keeper make it.",
                problem: problems.message(for: name), isNew: true))
    }
}
