import CaseReview
import HTML
import Identity
import Office

/// Answers about a person's own account: password, recovery codes, and where they are signed in.
enum AccountAnswers {
    static func show(_ visit: Visit) throws -> Reply {
        let notice = AccountPage.Notice(rawValue: visit.query.text("after"))
        return try page(visit, notice: notice)
    }

    static func changePassword(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session else { throw OfficeFailure.notFound }
        do {
            try await visit.site.identity.changePassword(
                in: session, from: visit.form.exact("old"), to: visit.form.exact("new"),
                now: visit.now)
        } catch SignInRefusal.wrongEmailOrPassword {
            let words = "This is not your password now. Enter it again."
            return try page(visit, problems: [Problem(field: "old", message: words)])
        } catch let refusal as SignInRefusal {
            let problem = Problem(field: "old", message: refusal.sentence)
            return try page(visit, problems: [problem], status: refusal.status)
        } catch let refusal as PasswordRefusal {
            return try page(visit, problems: [Problem(field: "new", message: refusal.sentence)])
        }
        return .see("/account?after=new-password")
    }

    static func renewCodes(_ visit: Visit) throws -> Reply {
        guard let session = visit.session, session.person.hasSecondFactor else {
            throw OfficeFailure.notFound
        }
        let codes = try visit.site.identity.renewRecoveryCodes(
            of: session.person.id, now: visit.now)
        let page = RecoveryCodesPage(codes: codes, onward: "/account")
        return visit.page(page.title) { page.write(into: &$0) }
    }

    static func endSession(_ visit: Visit) throws -> Reply {
        guard let session = visit.session else { throw OfficeFailure.notFound }
        let ended = SessionID(visit.form.text("session"))
        try visit.site.identity.revoke(ended, of: session.person.id)
        visit.site.trackerTrays.clear(of: ended)
        return ended == session.id
            ? Reply.see("/sign-in?after=signing-out").signingOut()
            : .see("/account?after=ended-session")
    }

    private static func page(
        _ visit: Visit, notice: AccountPage.Notice? = nil, problems: [Problem] = [],
        status: Int = 200
    ) throws -> Reply {
        guard let session = visit.session else { throw OfficeFailure.notFound }
        let identity = visit.site.identity
        let person = session.person
        let page = AccountPage(
            token: visit.token, person: person,
            codesLeft: person.hasSecondFactor
                ? try identity.recoveryCodesLeft(of: person.id) : nil,
            sessions: try identity.sessions(of: person.id, now: visit.now), current: session.id,
            notice: notice, problems: problems)
        return visit.page("Your account", problems: problems, status: status) {
            page.write(into: &$0)
        }
    }
}
