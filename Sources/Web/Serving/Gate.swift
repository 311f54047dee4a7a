import CaseReview
import Foundation
import HTML
import Identity
import Office
import Sealing

/// What every request passes before it is answered: who is it, may they come here, is the form ours.
struct Gate: Sendable {
    let site: Site
    let route: Route

    /// The parts of a request that a gate looks at.
    struct Request: Sendable {
        let path: String
        let parameters: [String: String]
        let query: FormData
        private(set) var form: FormData
        /// The bytes of the form that may be kept for somebody whose session has ended; none of one with a file.
        private(set) var body: [UInt8]
        let cookies: [String: String]
        let headerToken: String?
        let isAutosave: Bool
        /// Whether an open page brings itself up to date, and nobody need sit before it.
        var isKeepingUp = false
        let address: String

        /// The request with the form that came with it.
        func with(_ form: FormData, _ body: [UInt8] = []) -> Request {
            var request = self
            request.form = form
            request.body = body
            return request
        }
    }

    /// Whose file would be read that comes with this request: only that of somebody who has signed in and holds a role
    /// in the partnership that the address names; nil for everybody else.
    func fileSender(
        with cookies: [String: String], at parameters: [String: String]
    ) -> PersonID? {
        guard route.upload != nil, let named = parameters["partnership"] else { return nil }
        let token = cookies[site.sessionCookie].flatMap { SessionToken($0) }
        // A fault of the file of people is said on a page by the answer itself, which asks again.
        let session = try? token.flatMap {
            try site.identity.session(for: $0, now: site.now, touching: false)
        }
        guard let session, let office = site.offices.office(of: PartnershipID(named)),
            !site.offices.viewer(session, in: office.partnership).standings.isEmpty
        else { return nil }
        return session.person.id
    }

    /// Lets a request through to its answer, or sends it where it has to go first.
    func answer(_ request: Request) async -> (Visit, Result<Reply, any Error>) {
        let token = request.cookies[site.sessionCookie].flatMap { SessionToken($0) }
        let session: Session?
        do {
            session = try token.flatMap {
                try site.identity.session(
                    for: $0, now: site.now,
                    touching: route.keepsSignedIn && !request.isKeepingUp)
            }
        } catch {
            // Who asks cannot be found out; to nobody known, the fault is said on a page all the same.
            return (visit(request, nil), .failure(error))
        }
        let visit = visit(request, session)
        do {
            if let turnedAway = try turnAway(request, visit, token) {
                return (visit, .success(turnedAway))
            }
            var reply = try await route.answer(visit)
            if session == nil, request.cookies[Site.visitCookie] != visit.csrf {
                reply.headers.append(("Set-Cookie", site.cookie(Site.visitCookie, visit.csrf)))
            }
            return (visit, .success(reply))
        } catch {
            return (visit, .failure(error))
        }
    }

    private func visit(_ request: Request, _ session: Session?) -> Visit {
        let named = request.parameters["partnership"].flatMap {
            site.offices.office(of: PartnershipID($0))
        }
        let viewer = session.flatMap { session in
            named.map { site.offices.viewer(session, in: $0.partnership) }
        }
        // To somebody without a role in it, a partnership is answered like one that does not exist.
        let office = viewer.map(\.standings.isEmpty) == true ? nil : named
        let csrf =
            session.map { site.identity.csrfToken(for: $0) }
            ?? request.cookies[Site.visitCookie].flatMap { $0.count == 43 ? $0 : nil }
            ?? SecureRandom.token()
        return Visit(
            site: site, path: request.path, parameters: request.parameters, query: request.query,
            form: request.form, session: session, csrf: csrf, address: request.address,
            office: office,
            viewer: viewer
                ?? Viewer(person: session?.person.id ?? "", standings: [], on: site.now.day),
            isAutosave: request.isAutosave,
            browser: request.cookies[site.browserCookie].flatMap { KnownBrowser($0) })
    }

    private func turnAway(
        _ request: Request, _ visit: Visit, _ token: SessionToken?
    ) throws -> Reply? {
        // Nothing that is named here has such a name, and what keeps or logs it may take it for another.
        // A link back to an address that begins with two strokes would lead to another host.
        guard request.parameters.values.allSatisfy(Self.isPlain), !request.path.hasPrefix("//")
        else { throw OfficeFailure.notFound }
        if route.audience != .everybody, visit.session == nil {
            return try askToSignIn(request, token)
        }
        // Before the form is looked at: of somebody without a role here none that came with a file was read.
        if route.audience == .here, visit.office == nil || visit.viewer.standings.isEmpty {
            throw OfficeFailure.notFound
        }
        if let problem = visit.form.uploadProblem,
            !(route.saysWhatWasNotReceived && isOurs(request, visit))
        {
            return visit.notReceived(problem)
        }
        if route.method == .post, !isOurs(request, visit) { return visit.staleForm }
        return nil
    }

    /// Whether a part of an address holds no character that ends a text or a line.
    static func isPlain(_ part: String) -> Bool {
        part.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }

    /// Somebody whose session ended while they typed signs in again, and finds what they typed.
    private func askToSignIn(_ request: Request, _ token: SessionToken?) throws -> Reply {
        if request.isAutosave { return Reply(status: 401, body: [], type: "text/plain") }
        var next = request.path
        if route.method == .post {
            next = "/"
            let ended = try token.flatMap { try site.identity.endedSession(for: $0, now: site.now) }
            if let ended, site.identity.isValid(csrf: request.form.text("csrf"), for: ended),
                let (form, path) = worthKeeping(request)
            {
                _ = try site.identity.hold(form: form, path: path, for: ended, now: site.now)
            }
        }
        let place = next.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return .see(next == "/" ? "/sign-in" : "/sign-in?next=\(place)")
    }

    /// What is kept of a form, and where it is sent again. Of one that came with a file it is what was typed, for the
    /// page on which the file is chosen again; nothing where that page has no other form.
    private func worthKeeping(_ request: Request) -> (form: [UInt8], path: String)? {
        guard route.upload != nil else { return (request.body, request.path) }
        guard route.saysWhatWasNotReceived,
            let page = Routes.page(ofFormAt: request.path), page != request.path
        else { return nil }
        var typed = request.form
        typed.set(Attaching.unsent, "yes")
        return (typed.urlEncoded, page)
    }

    private func isOurs(_ request: Request, _ visit: Visit) -> Bool {
        let sent = request.headerToken ?? request.form.text("csrf")
        if let session = visit.session {
            return site.identity.isValid(csrf: sent, for: session)
        }
        return !sent.isEmpty && sent == request.cookies[Site.visitCookie]
    }
}

extension Visit {
    /// A form that did not come from one of our pages of this session.
    var staleForm: Reply {
        page("This form is out of date", status: 403) { w in
            w.h1("This form is out of date")
            w.p("It was opened before you last signed in, or elsewhere. Nothing was recorded.")
            w.p { w in w.a("Open the page again", href: path) }
        }
    }
}

extension Site {
    static let visitCookie = "onepanel-visit"

    var sessionCookie: String { settings.isSecure ? "__Host-onepanel" : "onepanel" }

    /// What a browser is known by to those who have signed in with it; it stays when they sign out.
    var browserCookie: String { "\(sessionCookie)-browser" }

    /// A cookie that scripts cannot read and other sites cannot send; gone with the browser where it is to last no days.
    func cookie(_ name: String, _ value: String, days: Int = 0) -> String {
        let secure = settings.isSecure ? "; Secure" : ""
        let end = value.isEmpty ? "; Max-Age=0" : days > 0 ? "; Max-Age=\(days * 86_400)" : ""
        return "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(secure)\(end)"
    }
}
