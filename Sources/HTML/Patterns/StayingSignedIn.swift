/// What a page's script needs to warn somebody before being signed out for doing nothing.
public struct StayingSignedIn: Sendable, Equatable {
    /// Seconds without a request after which the server signs out.
    public var idleSeconds: Int
    /// Seconds before that at which to warn.
    public var warnSeconds: Int
    /// Where a POST, with the token, starts the time anew.
    public var keepAliveHref: String
    /// Where to go when the time is over.
    public var signInHref: String
    /// Proof that a request comes from our page; sent as `X-CSRF-Token` and as the field `csrf`.
    public var token: String

    /// Says when and where.
    public init(
        idleSeconds: Int, warnSeconds: Int, keepAliveHref: String, signInHref: String,
        token: String
    ) {
        self.idleSeconds = idleSeconds
        self.warnSeconds = warnSeconds
        self.keepAliveHref = keepAliveHref
        self.signInHref = signInHref
        self.token = token
    }

    var bodyAttributes: [Attribute] {
        [
            .data("idle-seconds", String(idleSeconds)),
            .data("warn-seconds", String(warnSeconds)),
            .data("keepalive-href", Address.checked(keepAliveHref)),
            .data("sign-in-href", Address.checked(signInHref)),
        ]
    }
}
