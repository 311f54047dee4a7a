/// Addresses that a page may lead to.
enum Address {
    private static let schemes = ["http", "https", "mailto"]

    /// The address without control characters; `#` unless it is relative, http, https or mailto.
    ///
    /// A browser ignores control characters inside a scheme, so they go before the scheme is
    /// looked at. A relative address with a colon in its first segment has to be written with
    /// `./` in front (RFC 3986 §4.2).
    static func checked(_ address: String) -> String {
        let visible = address.unicodeScalars.filter { $0.value >= 0x20 }
        let text = String(String.UnicodeScalarView(visible.drop { $0 == " " }))
        guard let scheme = scheme(of: text) else { return text }
        return schemes.contains(scheme) ? text : "#"
    }

    private static func scheme(of text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let end = scalars.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
            scalars[end] == ":"
        else { return nil }
        return text[..<end].lowercased()
    }
}
