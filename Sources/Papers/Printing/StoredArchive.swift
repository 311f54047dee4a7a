/// A ZIP archive whose files are stored as they are, without compression (PKWARE APPNOTE 6.3.3, §4.3).
///
/// For small archives of our own only: at most 65,535 files and 4 GB.
struct StoredArchive {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a file; its name is in ASCII.
    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let offset = UInt32(content.count)
        var fields: [UInt8] = []
        // Version 2.0, no flags, stored, and the first moment that the format knows: 1 January 1980.
        for field: UInt16 in [20, 0, 0, 0, 0x21] { fields.append(field) }
        for field in [Self.checksum(bytes), UInt32(bytes.count), UInt32(bytes.count)] {
            fields.append(field)
        }
        fields.append(UInt16(name.utf8.count))
        fields.append(UInt16(0))
        content.append(UInt32(0x0403_4b50))
        content += fields + Array(name.utf8) + bytes
        directory.append(UInt32(0x0201_4b50))
        directory.append(UInt16(20))
        directory += fields
        // No comment, first disk, no attributes.
        for _ in 0..<3 { directory.append(UInt16(0)) }
        directory.append(UInt32(0))
        directory.append(offset)
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        end.append(UInt32(0x0605_4b50))
        for field in [UInt16(0), 0, count, count] { end.append(field) }
        end.append(UInt32(directory.count))
        end.append(UInt32(content.count))
        end.append(UInt16(0))
        return content + directory + end
    }

    /// The cyclic redundancy check of ZIP (ISO 3309, reflected polynomial EDB88320).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
            }
        }
    }
}

extension [UInt8] {
    /// Appends a number with its lowest byte first.
    fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        for place in 0..<(number.bitWidth / 8) {
            append(UInt8(truncatingIfNeeded: number >> (place * 8)))
        }
    }
}
