import Foundation

extension Identity {
    /// What a form of this session carries, to show that it came from one of our pages.
    public func csrfToken(for session: Session) -> String {
        keys.hash(session.tokenHash.base64EncodedString(), as: .csrf).base64EncodedString()
    }

    /// Whether a form came from a page of this session. Compares in constant time.
    public func isValid(csrf: String, for session: Session) -> Bool {
        guard let hash = Data(base64Encoded: csrf) else { return false }
        return keys.isHash(hash, of: session.tokenHash.base64EncodedString(), as: .csrf)
    }
}
