import Sealing

/// A secret that is handed out once and kept only as a keyed hash: 256 random bits in base64url.
///
/// It never prints itself, so that it cannot reach a log by accident.
public protocol Token:
    Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
    /// Forty-three letters, digits, hyphens and underscores: what goes into a cookie or a link.
    var text: String { get }

    init(unchecked text: String)
}

extension Token {
    /// Reads what came back in a cookie or a link; none when it cannot be such a token.
    public init?(_ text: String) {
        let isWellFormed =
            text.utf8.count == 43
            && text.utf8.allSatisfy { byte in
                let character = Character(UnicodeScalar(byte))
                return byte < 128
                    && (character.isLetter || character.isNumber || "-_".contains(character))
            }
        guard isWellFormed else { return nil }
        self.init(unchecked: text)
    }

    public var description: String { "\(Self.self)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    static func random() -> Self { Self(unchecked: SecureRandom.token()) }
}

/// The value of the cookie that stands for one signed-in session.
public struct SessionToken: Token {
    public let text: String
    public init(unchecked text: String) { self.text = text }
}

/// What the one-time link of an invitation carries. Good for 72 hours.
public struct InvitationToken: Token {
    public let text: String
    public init(unchecked text: String) { self.text = text }
}

/// What the one-time link of an offered role carries. Good for 72 hours, and only to whom it was offered.
public struct OfferToken: Token {
    public let text: String
    public init(unchecked text: String) { self.text = text }
}

/// A sign-in whose password was right and whose second factor is still owed. Good for ten minutes.
public struct PendingToken: Token {
    public let text: String
    public init(unchecked text: String) { self.text = text }
}

/// The secret in the address of a person's calendar. Good until the person makes a new one or ends it.
public struct CalendarToken: Token {
    public let text: String
    public init(unchecked text: String) { self.text = text }
}
