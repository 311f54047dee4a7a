import Foundation

/// Words as they stand in a header: no sign in them can end the line or begin another header.
enum HeaderText {
    /// Words of a header such as the subject (RFC 5322 §2.2.1); long or beyond ASCII as RFC 2047 has it.
    static func words(_ text: String) -> String {
        let safe = safe(text)
        return isPlain(safe) ? safe : encoded(safe)
    }

    /// An address with the name before it (RFC 5322 §3.4).
    static func mailbox(_ mailbox: Mailbox) -> String {
        let name = safe(mailbox.name)
        let address = "<\(mailbox.address.text)>"
        if name.isEmpty { return mailbox.address.text }
        guard isPlain(name) else { return "\(encoded(name))\r\n \(address)" }
        let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(quoted)\" \(address)"
    }

    /// Signs that end a line, steer a machine, or turn the reading round become a space.
    static func safe(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            safe.unicodeScalars.append(isUnsafe(scalar) ? " " : scalar)
        }
        return safe.split(separator: " ").joined(separator: " ")
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Controls of ASCII and of Latin-1; the ends of lines and paragraphs.
        case 0...31, 127...159, 0x2028, 0x2029: true
        // What embeds or overrides a direction could show one address or name as another.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Short enough for one line, and nothing in it that a reader would take for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 60 && text.utf8.allSatisfy { $0 < 127 } && !text.contains("=?")
    }

    /// Encoded words of at most 64 bytes, no sign broken in two, so that no line is longer than 76.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var piece = ""
        for scalar in text.unicodeScalars {
            if piece.utf8.count + UTF8.width(scalar) > 39 {
                words.append(word(piece))
                piece = ""
            }
            piece.unicodeScalars.append(scalar)
        }
        return (words + [word(piece)]).joined(separator: "\r\n ")
    }

    private static func word(_ piece: String) -> String {
        "=?UTF-8?B?\(Data(piece.utf8).base64EncodedString())?="
    }
}
