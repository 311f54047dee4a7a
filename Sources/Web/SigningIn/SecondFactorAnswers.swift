import CaseReview
import HTML
import Identity

/// Answers to the second step of signing in: a code, a code on paper, or setting the factor up.
enum SecondFactorAnswers {
    static func prove(_ visit: Visit) throws -> Reply {
        try finish(visit, again: codePage) { pending, code in
            try visit.site.identity.verifySecondFactor(pending, code: code, now: visit.now)
        }
    }

    /// Also shows the page, when the form asks for it and brings no code.
    static func recover(_ visit: Visit) throws -> Reply {
        let onward = visit.onward(nil)
        guard visit.form.has("code") else { return recoveryPage(visit, onward, []) }
        return try finish(visit, again: recoveryPage) { pending, code in
            try visit.site.identity.verifyRecoveryCode(pending, code: code, now: visit.now)
        }
    }

    static func setUp(_ visit: Visit) throws -> Reply {
        let onward = visit.onward(nil)
        do {
            return try confirm(visit, onward)
        } catch let refusal as SignInRefusal {
            return try SignInAnswers.refused(refusal, visit, next: onward.next)
        }
    }

    static func codePage(
        _ visit: Visit, _ onward: Onward, _ problems: [Problem] = [], _ status: Int = 200
    ) -> Reply {
        let page = CodePage(token: visit.token, onward: onward, problems: problems)
        return visit.page("Enter your code", problems: problems, status: status) {
            page.write(into: &$0)
        }
    }

    static func setUpPage(
        _ visit: Visit, _ onward: Onward, _ problems: [Problem] = [], _ status: Int = 200
    ) throws -> Reply {
        guard let pending = onward.pending else { throw SignInRefusal.signInEnded }
        let enrolment = try visit.site.identity.enrolSecondFactor(pending, now: visit.now)
        let page = SetUpPage(
            token: visit.token, onward: onward, enrolment: enrolment, problems: problems)
        return visit.page("Set up your second proof", problems: problems, status: status) {
            page.write(into: &$0)
        }
    }

    private static func recoveryPage(
        _ visit: Visit, _ onward: Onward, _ problems: [Problem], _ status: Int = 200
    ) -> Reply {
        let page = RecoveryPage(token: visit.token, onward: onward, problems: problems)
        return visit.page("Enter a recovery code", problems: problems, status: status) {
            page.write(into: &$0)
        }
    }

    /// Judges a code; the same page again when it is wrong, the first page when all has ended.
    private static func finish(
        _ visit: Visit, again: (Visit, Onward, [Problem], Int) -> Reply,
        _ judge: (PendingToken, String) throws -> SessionToken
    ) throws -> Reply {
        let onward = visit.onward(nil)
        do {
            guard let pending = onward.pending else { throw SignInRefusal.signInEnded }
            let code = visit.form.code("code")
            if code.isEmpty {
                let problem = Problem(field: "code", message: "Enter the code")
                return again(visit, onward, [problem], 422)
            }
            let token = try judge(pending, code)
            return try Reply.see(LocalPath.afterSigningIn(to: onward.next))
                .signingIn(token, visit)
        } catch let refusal as SignInRefusal {
            if refusal == .signInEnded {
                return try SignInAnswers.refused(refusal, visit, next: onward.next)
            }
            return again(visit, onward, [problem(refusal)], refusal.status)
        }
    }

    /// Takes the first code of a new app; the same page again when it is wrong.
    private static func confirm(_ visit: Visit, _ onward: Onward) throws -> Reply {
        guard let pending = onward.pending else { throw SignInRefusal.signInEnded }
        do {
            let made = try visit.site.identity.confirmSecondFactor(
                pending, code: visit.form.code("code"), now: visit.now)
            let page = RecoveryCodesPage(
                codes: made.recoveryCodes, onward: LocalPath.afterSigningIn(to: onward.next))
            return try visit.page(page.title) { page.write(into: &$0) }
                .signingIn(made.session, visit)
        } catch let refusal as SignInRefusal {
            // Asking for the page again refuses by itself when the sign-in has ended.
            return try setUpPage(visit, onward, [problem(refusal)], refusal.status)
        }
    }

    private static func problem(_ refusal: SignInRefusal) -> Problem {
        Problem(field: "code", message: refusal.sentence)
    }
}

extension FormData {
    /// A code without the blanks that people put between its groups.
    func code(_ name: String) -> String { text(name).filter { !$0.isWhitespace } }
}
