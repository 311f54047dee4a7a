import Foundation

/// Addresses within the service that a visitor may be sent on to.
enum LocalPath {
    /// The path, if it cannot lead anywhere else; nil for every other text.
    static func checked(_ text: String) -> String? {
        // A browser reads "//" and "/\" as the beginning of another site's name.
        let isPlain = text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }
        guard isPlain, text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        return text
    }

    /// Where a sign-in ends: at a form that was kept, else at the page that was asked for.
    static func afterSigningIn(to next: String) -> String {
        guard let next = checked(next), next != "/" else { return "/kept-form" }
        let place = next.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "/kept-form?next=\(place)"
    }
}
