import HTML
import Identity

/// What goes back to the browser.
struct Reply: Sendable {
    var status: Int
    var body: [UInt8]
    var type: String
    /// Further headers, by name; those that protect every answer are added when it is sent.
    var headers: [(name: String, value: String)] = []
    /// What is sent in place of the body, piece by piece; nil where the body is all.
    var pieces: ReplyPieces?
    /// What the browser may do with the answer, where it is stricter than with our pages.
    var policy: String?
    /// The session cookie to set: a token, "" to take it away, nil to leave it.
    var session: String?
    /// Of whom the browser is to know that they have signed in with it; nil to leave that as it is.
    var browser: KnownBrowser?

    static func page(_ page: Writer, status: Int = 200) -> Reply {
        Reply(status: status, body: page.bytes, type: "text/html; charset=utf-8")
    }

    /// Sends the browser on with a GET, so that reloading repeats nothing.
    static func see(_ address: String) -> Reply {
        var reply = Reply(status: 303, body: [], type: "text/plain; charset=utf-8")
        reply.headers.append(("Location", address))
        return reply
    }

    static func file(_ bytes: [UInt8], type: String, name: String) -> Reply {
        var reply = Reply(status: 200, body: bytes, type: type)
        reply.headers.append(("Content-Disposition", "inline; filename=\"\(name)\""))
        return reply
    }

    /// A file for the browser to keep rather than to show.
    static func download(_ bytes: [UInt8], type: String, name: String) -> Reply {
        var reply = Reply(status: 200, body: bytes, type: type)
        reply.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
        return reply
    }

    /// Somebody's file, to be kept and never shown by the browser as a page.
    static func attachment(_ pieces: ReplyPieces, type: String, name: DownloadName) -> Reply {
        var reply = Reply(status: 200, body: [], type: type)
        reply.pieces = pieces
        reply.policy =
            "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        reply.headers.append(("Content-Disposition", name.disposition))
        // An older browser asks here before it runs what it was sent.
        reply.headers.append(("X-Download-Options", "noopen"))
        return reply
    }

    static let nothing = Reply(status: 204, body: [], type: "text/plain; charset=utf-8")

    /// Signs somebody in, and lets the browser be known to them from now on.
    func signingIn(_ token: SessionToken, _ visit: Visit) throws -> Reply {
        var reply = self
        reply.session = token.text
        reply.browser = try visit.site.identity.known(visit.browser, to: token, now: visit.now)
        return reply
    }

    func signingOut() -> Reply {
        var reply = self
        reply.session = ""
        return reply
    }
}

/// A long answer that is never whole in memory.
struct ReplyPieces: Sendable {
    /// How many there are, counted from 1.
    let count: Int
    /// Of all together, in bytes.
    let length: Int
    let piece: @Sendable (Int) throws -> [UInt8]
}
