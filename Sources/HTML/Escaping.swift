/// What a byte of somebody's words becomes inside mark-up.
enum Escaping {
    /// The replacement for the byte at `index`; `nil` when it stands as it is.
    ///
    /// Word's soft line break (0x0B) becomes a newline: dropping it would make two words one.
    static func replacement(
        at index: Int, of source: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool
    ) -> StaticString? {
        switch source[index] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
        case 0x09, 0x0A: nil
        case 0x0B, 0x0C: "\n"
        case 0x0D: index + 1 < source.count && source[index + 1] == 0x0A ? "" : "\n"
        case 0..<0x20: ""
        default: nil
        }
    }
}
