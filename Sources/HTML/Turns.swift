/// Marks that turn the direction of reading from where they stand, until it is turned back.
enum Turn {
    /// An embedding or an override, which ends with U+202C.
    case embedding
    /// An isolate, which ends with U+2069.
    case isolate

    /// What a mark begins; nil for every other.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x202A, 0x202B, 0x202D, 0x202E: self = .embedding
        case 0x2066...0x2068: self = .isolate
        default: return nil
        }
    }

    /// The marks that end what a text begins and does not end, in the order in which they have to follow it: so nothing
    /// that follows on the page is turned. A new line ends none of them: on a page it is a space. Nil for nearly every text, which has none.
    static func endings(of text: String) -> String? {
        // Each of them begins with these two bytes.
        guard text.utf8.contains(0xE2) else { return nil }
        var open: [Turn] = []
        for scalar in text.unicodeScalars {
            if let turn = Turn(scalar) {
                open.append(turn)
            } else if scalar.value == 0x202C, open.last == .embedding {
                open.removeLast()
            } else if scalar.value == 0x2069, let last = open.lastIndex(of: .isolate) {
                // The end of an isolate ends what was begun in it.
                open.removeSubrange(last...)
            }
        }
        if open.isEmpty { return nil }
        return String(
            String.UnicodeScalarView(
                open.reversed().map { $0 == .isolate ? "\u{2069}" : "\u{202C}" }))
    }
}
