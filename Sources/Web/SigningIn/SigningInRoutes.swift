import CaseReview
import HTML
import Identity
import Office

/// Coming in and going out.
enum SigningInRoutes {
    static let all: [Route] = [
        .get("/", for: .everybody) { visit in start(visit) },
        .get("/sign-in", for: .everybody) { visit in SignInPage(visit: visit).reply() },
        .post("/sign-in", for: .everybody) { visit in try await signIn(visit) },
        .post("/demo-sign-in", for: .everybody) { visit in try demoSignIn(visit) },
        .post("/second-factor", for: .everybody) { visit in try prove(visit) },
        .post("/second-factor-setup", for: .everybody) { visit in try setUp(visit) },
        .get("/invitation/:token", for: .everybody) { visit in
            try InvitationPage(visit: visit).reply()
        },
        .post("/invitation/:token", for: .everybody) { visit in try await accept(visit) },
        .get("/kept-form", for: .signedIn) { visit in try keptForm(visit) },
        .post("/sign-out", for: .signedIn) { visit in
            if let session = visit.session {
                try visit.site.identity.revoke(session.id, of: session.person.id)
            }
            return Reply.see("/sign-in").signingOut()
        },
    ]

    private static func start(_ visit: Visit) -> Reply {
        guard let session = visit.session else { return .see("/sign-in") }
        let places = session.postings.filter { $0.holds(at: visit.now) }.map(\.partnership)
        let here = Set(places).filter { visit.site.offices.office(of: $0) != nil }.sorted()
        if here.count == 1, let only = here.first { return .see("/\(only)") }
        return visit.page("Partnerships") { w in
            w.h1("Partnerships")
            if here.isEmpty { w.p("You have no role at present. Ask your secretariat.") }
            w.ul { w in
                for partnership in here { w.li { $0.a(partnership.rawValue, href: "/\(partnership)") } }
            }
        }
    }

    private static func signIn(_ visit: Visit) async throws -> Reply {
        do {
            let step = try await visit.site.identity.signIn(
                email: visit.form.text("email"), password: visit.form.exact("password"),
                from: visit.address, now: visit.now)
            switch step {
            case .signedIn(let token): return try enter(visit, token)
            case .secondFactor(let pending): return SecondFactorPage(visit, pending.text).reply()
            case .enrolSecondFactor(let pending):
                return try SecondFactorSetupPage(visit, pending).reply()
            }
        } catch let refusal as SignInRefusal {
            return SignInPage(visit: visit, problem: refusal.sentence).reply()
        }
    }

    private static func demoSignIn(_ visit: Visit) throws -> Reply {
        guard visit.site.settings.isDemonstration else { throw OfficeFailure.notFound }
        let person = PersonID(visit.form.text("person"))
        do {
            return try enter(
                visit, try visit.site.identity.signInDemo(person, now: visit.now))
        } catch is PeopleRefusal {
            throw OfficeFailure.notFound
        }
    }

    private static func prove(_ visit: Visit) throws -> Reply {
        let code = visit.form.text("code")
        guard let pending = PendingToken(visit.form.text("pending")) else {
            return .see("/sign-in")
        }
        do {
            let isRecovery = code.filter { !$0.isWhitespace }.count > 6
            let token =
                isRecovery
                ? try visit.site.identity.verifyRecoveryCode(pending, code: code, now: visit.now)
                : try visit.site.identity.verifySecondFactor(pending, code: code, now: visit.now)
            return try enter(visit, token)
        } catch let refusal as SignInRefusal {
            if refusal == .signInEnded { return .see("/sign-in") }
            return SecondFactorPage(visit, pending.text, problem: refusal.sentence).reply()
        }
    }

    private static func setUp(_ visit: Visit) throws -> Reply {
        guard let pending = PendingToken(visit.form.text("pending")) else {
            return .see("/sign-in")
        }
        do {
            let made = try visit.site.identity.confirmSecondFactor(
                pending, code: visit.form.text("code"), now: visit.now)
            return RecoveryCodesPage(visit: visit, codes: made.recoveryCodes).reply()
                .signingIn(made.session.text)
        } catch let refusal as SignInRefusal {
            if refusal == .signInEnded { return .see("/sign-in") }
            return try SecondFactorSetupPage(visit, pending, problem: refusal.sentence).reply()
        }
    }

    private static func accept(_ visit: Visit) async throws -> Reply {
        guard let token = InvitationToken(visit.parameter("token")) else {
            throw OfficeFailure.notFound
        }
        do {
            _ = try await visit.site.identity.accept(
                token, password: visit.form.exact("password"), now: visit.now)
            return .see("/sign-in")
        } catch let refusal as PasswordRefusal {
            return try InvitationPage(visit: visit, problem: refusal.sentence).reply()
        } catch is PeopleRefusal {
            throw OfficeFailure.notFound
        }
    }

    /// Where somebody goes who has just come in: to what they typed too late, else where they were going.
    private static func enter(_ visit: Visit, _ token: SessionToken) throws -> Reply {
        let next = visit.form.text("next")
        let isOurs = next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\")
        let place = isOurs && next != "/" ? next : "/kept-form"
        return Reply.see(place).signingIn(token.text)
    }

    /// Gives back, once, what was typed in a session that had ended.
    private static func keptForm(_ visit: Visit) throws -> Reply {
        guard let session = visit.session,
            let held = try visit.site.identity.takeHeldForm(of: session.person.id, now: visit.now)
        else { return .see("/") }
        let form = FormData(urlEncoded: held.form)
        return visit.page("What you typed was kept") { w in
            w.h1("What you typed was kept")
            w.p("You were signed out before it could be saved. Nothing of it was lost.")
            w.form(action: held.path) { w in
                w.append(visit.token)
                for entry in form.entries where entry.name != "csrf" {
                    w.append(HiddenField(name: entry.name, value: entry.value))
                }
                w.append(ButtonRow([Button("Save it now")], links: [Link("Leave it", href: "/")]))
            }
        }
    }
}
