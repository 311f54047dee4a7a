/// Reads a header of the form `word; name=value; name="value"`, from left to right.
///
/// By scalars: a mark that would join the quotation mark before it must not hide that one.
struct HeaderScanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    /// Whether everything has been read.
    var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

    /// What stands before the first semicolon; nil when nothing does.
    mutating func word() -> String? {
        let word = rest.prefix { $0 != ";" }
        rest = rest.dropFirst(word.count)
        let trimmed = String(word).filter { $0 != " " }
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The next name, in small letters, and its value; nil at the end and where something else stands.
    mutating func parameter() -> (name: String, value: String)? {
        var ahead = rest.drop { $0 == " " }
        guard ahead.popFirst() == ";" else { return nil }
        ahead = ahead.drop { $0 == " " }
        let name = ahead.prefix(while: \.isOfToken)
        ahead = ahead.dropFirst(name.count)
        guard !name.isEmpty, ahead.popFirst() == "=" else { return nil }
        guard let value = Self.value(&ahead) else { return nil }
        rest = ahead
        return (String(name).lowercased(), value)
    }

    private static func value(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard rest.first == "\"" else {
            let token = rest.prefix(while: \.isOfToken)
            rest = rest.dropFirst(token.count)
            return token.isEmpty ? nil : String(token)
        }
        rest.removeFirst()
        var value = String.UnicodeScalarView()
        while let next = rest.popFirst() {
            if next == "\"" { return String(value).asBrowsersMeanIt }
            // Only a quotation mark is ever escaped so: in a path of Windows a backslash is itself.
            let isEscape = next == "\\" && rest.first == "\""
            value.append(isEscape ? rest.removeFirst() : next)
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether a bare word of a header can hold it (RFC 9110 §5.6.2).
    var isOfToken: Bool {
        isASCII
            && (properties.isAlphabetic || properties.numericType != nil
                || "!#$%&'*+-.^_`|~".unicodeScalars.contains(self))
    }
}

extension String {
    /// Browsers write the three characters that would end a name as escapes of an address (WHATWG, multipart form data).
    fileprivate var asBrowsersMeanIt: String {
        replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
