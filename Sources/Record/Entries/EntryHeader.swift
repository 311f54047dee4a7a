import CaseReview

/// All of an entry but its payload, in the one encoding that is hashed and bound to the seal.
struct EntryHeader {
    /// The encoding described at `bytes`; another would be another number.
    static let format: UInt8 = 1
    /// The same, ended by the hash of the file that came with the entry.
    static let formatWithFile: UInt8 = 2

    let partnership: PartnershipID
    let position: Int64
    let stream: StreamID
    let version: Int
    let recordedAt: Moment
    let actor: PersonID
    let role: RoleID
    let agency: AgencyID?
    let kind: String
    /// The hash of the file that came with the entry, as it lies sealed; nil where none did.
    var file: Fingerprint?

    var format: UInt8 { file == nil ? Self.format : Self.formatWithFile }

    /// The format, then each field behind its length: four bytes, like every number the most
    /// significant first. Numbers take eight bytes, text is UTF-8, no agency has the length 0.
    var bytes: [UInt8] {
        var encoded: [UInt8] = [format]
        encoded.reserveCapacity(256)
        append(partnership.rawValue, to: &encoded)
        append(position, to: &encoded)
        append(stream.rawValue, to: &encoded)
        append(Int64(version), to: &encoded)
        append(recordedAt.secondsSinceEpoch, to: &encoded)
        append(actor.rawValue, to: &encoded)
        append(role.rawValue, to: &encoded)
        append(agency?.rawValue ?? "", to: &encoded)
        append(kind, to: &encoded)
        if let file {
            append(bigEndian: UInt32(file.bytes.count), to: &encoded)
            encoded.append(contentsOf: file.bytes)
        }
        return encoded
    }

    /// SHA-256 of the previous hash, this header and the hash of the sealed payload.
    func hash(after previous: Fingerprint, payloadHash: Fingerprint) -> Fingerprint {
        Fingerprint(of: previous.bytes + bytes + payloadHash.bytes)
    }

    private func append(_ text: String, to encoded: inout [UInt8]) {
        append(bigEndian: UInt32(text.utf8.count), to: &encoded)
        encoded.append(contentsOf: text.utf8)
    }

    private func append(_ number: Int64, to encoded: inout [UInt8]) {
        append(bigEndian: UInt32(8), to: &encoded)
        append(bigEndian: UInt64(bitPattern: number), to: &encoded)
    }

    private func append<Number: FixedWidthInteger>(
        bigEndian number: Number, to encoded: inout [UInt8]
    ) {
        for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
            encoded.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }
}
