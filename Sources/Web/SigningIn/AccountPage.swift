import CaseReview
import HTML
import Identity

/// A person's own account.
struct AccountPage {
    /// What has just been done.
    enum Notice: String {
        case newPassword = "new-password"
        case endedSession = "ended-session"

        var words: String {
            switch self {
            case .newPassword:
                "Your password is changed. You are signed out everywhere else, and the addresses of your calendars have ended."
            case .endedSession: "You are signed out there."
            }
        }
    }

    let token: HiddenField
    let person: Account
    /// Recovery codes not yet used; nil for a person without a second factor.
    let codesLeft: Int?
    let sessions: [Session]
    let current: SessionID
    let notice: Notice?
    let problems: [Problem]

    func write(into w: inout Writer) {
        if let notice { w.append(NotificationBanner(.success, .text(notice.words))) }
        w.h1("Your account")
        w.append(
            SummaryList([
                .init("Name", text: person.name), .init("E-mail address", text: person.email),
                .init("Second proof", text: codesLeft == nil ? "None" : "Authenticator app"),
            ]))
        w.p("If the name or the address is wrong, tell the secretariat of your partnership.")
        writeSessions(into: &w)
        writePassword(into: &w)
        if let codesLeft { writeCodes(codesLeft, into: &w) }
    }

    private func writeSessions(into w: inout Writer) {
        w.h2("Where you are signed in")
        w.p("If you do not know one of these, sign it out and change your password.")
        w.ul(.class("tasks")) { w in
            for session in sessions { w.li(.class("task")) { write(session, into: &$0) } }
        }
    }

    private func write(_ session: Session, into w: inout Writer) {
        let began = "\(session.startedAt.day.shortText), \(session.startedAt.londonTime)"
        w.div(.class("task-name")) { w in
            w.text("Since ")
            w.time(began, datetime: session.startedAt.iso)
            if session.id == current {
                w.text(" ")
                w.append(Tag("This browser", .current))
            }
        }
        w.form(action: "/account/ended-sessions") { w in
            w.append(token)
            w.append(HiddenField(name: "session", value: session.id.rawValue))
            w.button(.class("link-button")) { w in
                w.text("Sign out")
                w.hidden(" the session since \(began)")
            }
        }
    }

    private func writePassword(into w: inout Writer) {
        w.h2("Change your password")
        w.form(action: "/account/password") { w in
            w.append(token)
            w.input(
                .type("hidden"), .name("username"), .value(person.email),
                .attribute("autocomplete", "username"))
            w.append(
                PasswordField(
                    name: "old", label: "Password now", problem: problems.message(for: "old")))
            NewPassword(name: "new", label: "New password", problems: problems).write(into: &w)
            w.append(Button("Change the password"))
        }
    }

    private func writeCodes(_ left: Int, into w: inout Writer) {
        w.h2("Recovery codes")
        w.p(left == 1 ? "You have 1 code left." : "You have \(left) codes left.")
        w.form(action: "/account/recovery-codes") { w in
            w.append(token)
            w.append(Button("Make new codes", kind: .secondary))
        }
    }
}
