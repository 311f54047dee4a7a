import Dispatch

/// The mail server through which messages leave, and how it is spoken to.
public struct MailServer: Sendable {
    public let host: String
    public let port: Int
    public let security: Security
    /// Nil where the server asks for none.
    public let login: Login?
    /// A file of trusted certificates, PEM, instead of the machine's own; nil for those.
    public let trust: String?
    /// Seconds after which one message is given up for this time.
    public let seconds: Int

    /// The seconds that are taken where nothing is said: RFC 5321 §4.5.3.2.6 gives a server ten minutes to
    /// answer what it was given, and one that is given less gets the same message again and again.
    public static let patience = 660

    /// How the connection is kept from being read. The server's certificate is always checked.
    public enum Security: String, Sendable, CaseIterable {
        /// Begins in the clear and goes over to TLS, or sends nothing (RFC 3207).
        case startTLS = "starttls"
        case tls
        /// Nothing is encrypted: for a mail program on the same machine alone.
        case none
    }

    /// A name and password; it never prints itself.
    public struct Login: Sendable, CustomStringConvertible, CustomReflectable {
        let user: String
        let password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }

        public var description: String { "login" }
        public var customMirror: Mirror { Mirror(self, children: [:]) }
    }

    public init(
        host: String, port: Int, security: Security = .startTLS, login: Login? = nil,
        trust: String? = nil, seconds: Int = MailServer.patience
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.login = login
        self.trust = trust
        self.seconds = seconds
    }

    /// Hands one message over, and says what became of it. Waits on a thread of its own, never on the caller's.
    public func send(_ mail: Mail) async -> Delivery {
        await withCheckedContinuation { continuation in
            Self.queue.async {
                Conversation(self, mail).hold { continuation.resume(returning: $0) }
            }
        }
    }

    private static let queue = DispatchQueue(label: "onepanel.mail", attributes: .concurrent)
}
