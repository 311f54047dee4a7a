import HTML

/// What somebody who keeps cases or meetings has to know of the outbox; nothing while all is well.
struct MessageTally: Pattern {
    private let undelivered: Int
    /// The page where they are seen; nil on the page of messages itself.
    private let href: String?

    init(_ undelivered: Int, href: String?) {
        self.undelivered = undelivered
        self.href = href
    }

    func write(into w: inout Writer) {
        if undelivered == 0 { return }
        w.append(
            NotificationBanner(
                .important,
                Fragment { w in
                    let words =
                        undelivered == 1
                        ? "One message did not reach its reader."
                        : "\(undelivered) messages did not reach their readers."
                    w.p { $0.strong(words) }
                    w.p { w in
                        w.text("Tell them another way, and say so beside each message. ")
                        if let href { w.a("See which", href: href) }
                    }
                }, id: "messages-banner"))
    }
}
