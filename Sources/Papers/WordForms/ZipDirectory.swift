/// The list of what a ZIP file says it holds, read without unpacking any of it (PKWARE APPNOTE 4.3).
struct ZipDirectory: Sendable {
    /// One thing in the file, as the list at its end describes it.
    struct Entry: Sendable {
        let name: String
        let isEncrypted: Bool
        let packedSize: Int
        let unpackedSize: Int
        /// Where it begins in the file.
        let offset: Int
    }

    let entries: [Entry]

    private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let entryMark: [UInt8] = [0x50, 0x4B, 1, 2]
    private static let endLength = 22
    private static let entryLength = 46
    private static let longestComment = 0xFFFF

    /// Throws `damaged` when the bytes have no such list, or it does not agree with itself, and
    /// `unpacksTooLarge` when it has more entries than `most`.
    init(_ bytes: [UInt8], most: Int) throws(WordFormFault) {
        guard let end = Self.end(of: bytes) else { throw .damaged }
        let numbers = LittleEndian(bytes)
        let count = numbers.short(end + 10)
        let start = numbers.long(end + 16)
        // So many also stand where the count itself is too large for two bytes.
        guard count <= most else { throw .unpacksTooLarge }
        // Lists over several disks are for archives and not for forms.
        guard numbers.short(end + 4) == 0, numbers.short(end + 8) == count, start <= end,
            start + numbers.long(end + 12) <= end
        else { throw .damaged }
        var place = start
        var entries: [Entry] = []
        for _ in 0..<count {
            guard place + Self.entryLength <= end,
                bytes[place..<place + 4].elementsEqual(Self.entryMark)
            else { throw .damaged }
            let name = place + Self.entryLength
            let next =
                name + numbers.short(place + 28) + numbers.short(place + 30)
                + numbers.short(place + 32)
            guard next <= end else { throw .damaged }
            entries.append(
                Entry(
                    name: String(
                        decoding: bytes[name..<name + numbers.short(place + 28)], as: UTF8.self),
                    isEncrypted: numbers.short(place + 8) & 1 == 1,
                    packedSize: numbers.long(place + 20), unpackedSize: numbers.long(place + 24),
                    offset: numbers.long(place + 42)))
            place = next
        }
        self.entries = entries
    }

    /// Whether each entry has bytes of its own: a bomb can use the same ones many times over.
    var isWithoutOverlaps: Bool {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= free else { return false }
            free = entry.offset + entry.packedSize
        }
        return true
    }

    /// The end of the list stands at the end of the file, before a comment of at most 65,535 bytes.
    private static func end(of bytes: [UInt8]) -> Int? {
        let last = bytes.count - endLength
        guard last >= 0 else { return nil }
        let first = max(0, last - longestComment)
        return stride(from: last, through: first, by: -1).first { place in
            bytes[place] == endMark[0] && bytes[place..<place + 4].elementsEqual(endMark)
        }
    }
}

/// Whole numbers in a file, the least byte first. Places have to lie inside it.
private struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func short(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    func long(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }
}
