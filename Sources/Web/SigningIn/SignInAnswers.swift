import CaseReview
import HTML
import Identity

/// Answers to the first step of signing in, and to signing out.
enum SignInAnswers {
    static func ask(_ visit: Visit) throws -> Reply {
        if visit.session != nil, !visit.site.settings.isDemonstration { return .see("/") }
        return try page(visit, next: LocalPath.checked(visit.query.text("next")) ?? "/")
    }

    static func judge(_ visit: Visit) async throws -> Reply {
        let next = visit.onward(nil).next
        let missing = SignInPage.problems(in: visit.form)
        guard missing.isEmpty else { return try page(visit, next: next, problems: missing) }
        do {
            let step = try await visit.site.identity.signIn(
                email: visit.form.text("email"), password: visit.form.exact("password"),
                from: Doors.peer(at: visit.address), on: visit.browser, now: visit.now)
            return try follow(step, visit)
        } catch let refusal as SignInRefusal {
            return try refused(refusal, visit, next: next)
        }
    }

    /// The sign-in page with why the sign-in did not go on; also for later steps that have ended.
    static func refused(_ refusal: SignInRefusal, _ visit: Visit, next: String) throws -> Reply {
        let problem = Problem(field: "email", message: refusal.sentence)
        return try page(visit, next: next, problems: [problem], status: refusal.status)
    }

    static func signOut(_ visit: Visit) throws -> Reply {
        if let session = visit.session {
            try visit.site.identity.revoke(session.id, of: session.person.id)
            visit.site.trackerTrays.clear(of: session.id)
        }
        return Reply.see("/sign-in?after=signing-out").signingOut()
    }

    private static func follow(_ step: SignInStep, _ visit: Visit) throws -> Reply {
        switch step {
        case .secondFactor(let pending):
            SecondFactorAnswers.codePage(visit, visit.onward(pending))
        case .enrolSecondFactor(let pending):
            try SecondFactorAnswers.setUpPage(visit, visit.onward(pending))
        case .signedIn(let token):
            try Reply.see(LocalPath.afterSigningIn(to: visit.form.text("next")))
                .signingIn(token, visit)
        }
    }

    private static func page(
        _ visit: Visit, next: String, problems: [Problem] = [], status: Int = 200
    ) throws -> Reply {
        let page = SignInPage(
            token: visit.token, next: next, email: visit.form.text("email"), problems: problems,
            notice: SignInPage.Notice(rawValue: visit.query.text("after")),
            invented: try DemoSignIn.groups(visit))
        return visit.page("Sign in", problems: problems, status: status) { page.write(into: &$0) }
    }
}

extension SignInRefusal {
    /// The HTTP status with which the page is sent again.
    var status: Int {
        switch self {
        case .tooManyTries: 429
        case .busy: 503
        case .wrongEmailOrPassword, .wrongCode, .signInEnded, .demoModeIsOff: 422
        }
    }
}
