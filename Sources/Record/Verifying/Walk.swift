import CaseReview

/// How far the chain has been computed, entry by entry.
struct Walk {
    private(set) var position: Int64 = 0
    private(set) var hash: Fingerprint?
    private(set) var versions: [StreamID: Int] = [:]
    /// The streams of which some payload is gone, with the first such entry.
    private(set) var disposed: [StreamID: EntryHeader] = [:]
    /// The streams of which some payload is there, with the first such entry.
    private(set) var kept: [StreamID: EntryHeader] = [:]
    private(set) var officePositions: Set<Int64> = []
    /// The entries with which a file came.
    private(set) var filePositions: Set<Int64> = []

    private var isWhole = true
    private var previousHash: Fingerprint?

    /// Begins after a position, whose hash is given; 0 for the whole record.
    mutating func begin(at position: Int64, previousHash: Fingerprint) {
        self.position = position
        self.previousHash = previousHash
        isWhole = position == 0
    }

    /// Takes the next entry, or says why it does not follow from the one before.
    mutating func step(to stored: StoredEntry) throws(Breach) {
        let header = stored.header
        let expected = position + 1
        guard header.position == expected else {
            throw Breach("it is missing where it should stand", position: expected)
        }
        guard stored.isDisposed || Fingerprint(of: stored.sealedPayload) == stored.payloadHash
        else { throw Breach("its payload is not the one that was recorded", header) }
        guard stored.previousHash == previousHash else {
            throw Breach("it does not follow from the entry before it", header)
        }
        let hash = header.hash(after: stored.previousHash, payloadHash: stored.payloadHash)
        guard stored.hash == hash else {
            throw Breach("its hash is not that of what it says", header)
        }
        let version = versions[header.stream] ?? (isWhole ? 0 : header.version - 1)
        guard header.version == version + 1 else {
            throw Breach("it does not follow from the version before it", header)
        }
        note(stored)
    }

    private mutating func note(_ stored: StoredEntry) {
        let header = stored.header
        position = header.position
        hash = stored.hash
        previousHash = stored.hash
        versions[header.stream] = header.version
        if header.stream == .office { officePositions.insert(header.position) }
        if header.file != nil { filePositions.insert(header.position) }
        if stored.isDisposed {
            if disposed[header.stream] == nil { disposed[header.stream] = header }
        } else if kept[header.stream] == nil {
            kept[header.stream] = header
        }
    }
}
