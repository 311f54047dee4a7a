import Record

/// Where the record ends: the last entry's position and hash.
public struct RecordHead: Sendable, Hashable {
    public let position: Int64
    /// SHA-256 in hexadecimal.
    public let hash: String
}

extension Office {
    /// The last entry of the record; nil while nothing is recorded.
    public func head() throws(OfficeFailure) -> RecordHead? {
        do {
            return try record.head().map {
                RecordHead(position: $0.position, hash: $0.hash.hex)
            }
        } catch {
            throw .fault(OfficeFault(error))
        }
    }
}
