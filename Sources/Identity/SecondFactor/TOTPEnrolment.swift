import CaseReview
import Foundation

/// What a person puts into an authenticator app, by hand or as a picture of the address. Shown
/// once.
public struct TOTPEnrolment: Sendable, Hashable {
    /// The secret in base 32, without padding.
    public let secret: String
    /// The `otpauth:` address that an app reads from a square code.
    public let address: String

    init(secret: Data, email: String, issuer: String) {
        let text = Base32.text(secret)
        let label = Self.escaped(issuer) + ":" + Self.escaped(email)
        self.secret = text
        address =
            "otpauth://totp/\(label)?secret=\(text)&issuer=\(Self.escaped(issuer))"
            + "&algorithm=SHA1&digits=6&period=30"
    }

    private static func escaped(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { escaped, byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 128 && (character.isLetter || character.isNumber)
            if isPlain || "-._~".contains(character) {
                escaped.append(character)
            } else {
                escaped += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
    }
}

extension TOTPEnrolment: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "TOTPEnrolment" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
