import HTTPTypes
import Hummingbird
import Identity
import NIOCore

extension HTTPField.Name {
    static let csrf = Self.named("X-CSRF-Token")
    static let autosave = Self.named("X-Autosave")
    static let keepUp = Self.named("X-Keep-Up")

    /// A name that is known to be one; an impossible one falls back to a name nobody sends.
    static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .expect }
}

extension HTTPRequest.Method {
    init(_ method: Route.Method) { self = method == .post ? .post : .get }
}

extension Response {
    /// The answer as it is sent: never cached, never framed, no script or style but our own.
    init(_ reply: Reply, _ site: Site) {
        var headers = HTTPFields()
        headers[.contentType] = reply.type
        headers[.cacheControl] = "no-store"
        headers[.contentSecurityPolicy] =
            reply.policy
            ?? "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.named("X-Frame-Options")] = "DENY"
        headers[.named("Referrer-Policy")] = "same-origin"
        headers[.named("Cross-Origin-Opener-Policy")] = "same-origin"
        if site.settings.isSecure {
            headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains"
        }
        for header in reply.headers {
            headers.append(HTTPField(name: .named(header.name), value: header.value))
        }
        if let session = reply.session {
            headers.append(
                HTTPField(name: .setCookie, value: site.cookie(site.sessionCookie, session)))
        }
        if let browser = reply.browser {
            let cookie = site.cookie(site.browserCookie, browser.text, days: KnownBrowser.days)
            headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        self.init(
            status: .init(code: reply.status), headers: headers,
            body: reply.pieces.map(ResponseBody.init(of:))
                ?? .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}

extension ResponseBody {
    /// Each piece is read when the one before is on its way. One that cannot be read breaks the connection off, so
    /// that nobody takes half a file for a whole one.
    fileprivate init(of pieces: ReplyPieces) {
        self.init(contentLength: pieces.length) { writer in
            for number in 1...max(pieces.count, 1) {
                try await writer.write(ByteBuffer(bytes: try pieces.piece(number)))
            }
            try await writer.finish(nil)
        }
    }
}
