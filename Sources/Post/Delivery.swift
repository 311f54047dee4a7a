/// What became of one attempt to send a message.
public enum Delivery: Sendable, Hashable {
    /// The mail server has answered for it from now on.
    case accepted
    /// All of it was handed over, and no answer came: it may have arrived, and nobody can tell from here.
    case unanswered
    /// The server will not take this message, however often it is asked.
    case refused(MailFault)
    /// This message did not leave; it is tried again later.
    case putOff(MailFault)
    /// No message can leave at present: the way to the server is what fails.
    case noWay(MailFault)
}

/// Why a message did not leave. It names no person, no address, and nothing of what the server said but its code.
public enum MailFault: Sendable, Hashable {
    /// The server's own code, such as 550 or 451 (RFC 5321 §4.2).
    case reply(Int)
    case noSuchServer
    case noAnswer
    case timedOut
    case brokenOff
    /// It did not say whether it took what it was given.
    case unanswered
    /// The server does not offer TLS, and nothing leaves without it.
    case noTLS
    case certificate
    case handshake
    case login
    /// The file of trusted certificates cannot be read.
    case trustFile
    /// Anything else, by libcurl's number.
    case other(Int)

    /// The fault in a word, as it is stored.
    public var code: String {
        switch self {
        case .reply(let code): "reply-\(code)"
        case .other(let number): "curl-\(number)"
        default: Self.words.first { $0.value == self }?.key ?? ""
        }
    }

    /// Nil for a word that no fault is stored as.
    public init?(code: String) {
        if let fault = Self.words[code] {
            self = fault
            return
        }
        let parts = code.split(separator: "-")
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        switch parts[0] {
        case "reply": self = .reply(number)
        case "curl": self = .other(number)
        default: return nil
        }
    }

    private static let words: [String: MailFault] = [
        "no-such-server": .noSuchServer, "no-answer": .noAnswer, "timed-out": .timedOut,
        "broken-off": .brokenOff, "unanswered": .unanswered, "no-tls": .noTLS,
        "certificate": .certificate,
        "handshake": .handshake, "login": .login, "trust-file": .trustFile,
    ]
}
