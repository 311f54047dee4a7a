public import Post

/// How messages leave: from which address, with which links, and through what.
public struct MailRoute: Sendable {
    public let from: MailAddress
    /// How links begin, such as "https://onepanel.example.gov.uk", without a stroke at the end.
    public let links: String
    /// Hands one message over; never throws, and never waits on the caller's thread.
    public let send: @Sendable (Mail) async -> Delivery

    public init(
        from: MailAddress, links: String, send: @escaping @Sendable (Mail) async -> Delivery
    ) {
        self.from = from
        self.links = links.hasSuffix("/") ? String(links.dropLast()) : links
        self.send = send
    }

    /// Through a mail server.
    public init(from: MailAddress, links: String, server: MailServer) {
        self.init(from: from, links: links) { await server.send($0) }
    }
}

/// Why a message stays, where it is not the mail server that says so.
public enum StayingReason: String, Sendable, Hashable, CaseIterable {
    /// The person has been invited and has not yet chosen a password.
    case notJoined = "not-joined"
    /// The person has no account or role here any more.
    case left
    /// The person has a role here, but no longer the one by which it came to them.
    case seatLost = "seat-lost"
    /// A chair ruled the person out of it, or it is gone.
    case ruledOut = "ruled-out"
    /// It waited for more than thirty days.
    case expired
    /// What the message says is past.
    case overtaken
    /// The person's address is none that mail can be sent to.
    case address
    /// A later version of the program wrote it.
    case unknownKind = "unknown-kind"
}
