import CaseReview
import Record
import Testing

@Suite struct `A damaged record` {
    private let temporary: TemporaryRecord

    init() throws {
        temporary = try TemporaryRecord()
        let record = try temporary.open()
        for version in 0..<3 {
            for stream in ["case/1", "case/2"] as [StreamID] {
                try record.append(
                    [note("\(stream) \(version + 1)")], to: stream, expecting: version, by: secretary)
            }
        }
        let many = (1...300).map { note("\($0)") }
        try record.append(many, to: "case/3", expecting: 0, by: secretary)
    }

    /// Entry 4 is the second of case/2.
    private func forge(_ change: String, at position: Int = 4) throws {
        try temporary.file.forge("UPDATE entry SET \(change) WHERE position = \(position)")
    }

    @Test(arguments: [
        "sealedPayload = zeroblob(length(sealedPayload))", "actor = 'p-2'", "kind = 'voted'",
        "recordedAt = 0",
    ])
    func `is read, but for what does not open and what follows that in its stream`(
        change: String
    ) throws {
        try forge(change)
        let record = try temporary.open()
        #expect(try record.entries(of: "case/2").map(\.version) == [1])
        #expect(try record.entries(of: "case/1").map(\.version) == [1, 2, 3])
        #expect(record.damage(to: "case/2") == 2)
        #expect(record.damage(to: "case/1") == nil)
    }

    @Test func `is no longer written to once something in it does not open`() throws {
        try forge("actor = 'p-2'")
        let record = try temporary.open()
        #expect(record.isWritable)
        _ = try record.entries(of: "case/2")
        let finding = try #require(record.finding)
        #expect(finding.sentence.hasPrefix("Entry 4 (case/2, version 2) does not hold"))
        #expect(throws: NotAppended.self) {
            try record.append([note("more")], to: "case/1", expecting: 3, by: secretary)
        }
    }

    @Test func `is read through to its end`() throws {
        try forge("actor = 'p-2'")
        try forge("stream = 'case/9'", at: 100)
        let record = try temporary.open()
        var positions: [Int64] = []
        try record.readThrough(inBatchesOf: 7) { positions += $0.map(\.position) }
        #expect(positions.count(where: { $0 <= 6 }) == 4)
        #expect(positions.last == 306 && !positions.contains(100))
    }

    @Test func `is read through behind a page that the disk has lost`() throws {
        try temporary.file.settle()
        try temporary.file.loseALeafPage()
        let record = try temporary.open()
        var positions: [Int64] = []
        try record.readThrough(inBatchesOf: 50) { positions += $0.map(\.position) }
        #expect(!record.isWritable)
        #expect(positions.count < 306 && positions.count > 200, "\(positions.count)")
    }
}

@Suite struct `Verifying in slices` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        for stream in ["case/1", "case/2", "case/3"] as [StreamID] {
            try record.append((1...150).map { note("\($0)") }, to: stream, expecting: 0, by: secretary)
        }
    }

    private func finding(of record: Record, _ between: (Int) throws -> Void = { _ in }) throws -> Verification {
        let verification = VerificationInSlices(of: record)
        for round in 0..<100 {
            if let finding = verification.next(40) { return finding }
            try between(round)
        }
        Issue.record("it does not end")
        return verification.next(1_000) ?? record.verify()
    }

    @Test func `finds a sound record sound`() throws {
        #expect(try finding(of: record) == record.verify())
        #expect(record.isWritable)
    }

    @Test func `finds what lies before the entries that are verified at the start`() throws {
        try temporary.file.forge("UPDATE entry SET hash = zeroblob(32) WHERE position = 7")
        let again = try temporary.open()
        #expect(again.isWritable)
        #expect(try finding(of: again).sentence.hasPrefix("Entry 7 (case/1, version 7)"))
        #expect(!again.isWritable)
    }

    @Test func `takes in what is recorded and disposed of meanwhile`() throws {
        let found = try finding(of: record) { round in
            if round < 3 {
                try record.append([note("x")], to: "case/2", expecting: 150 + round, by: secretary)
            }
            if round == 5 {
                try record.dispose(of: "case/1", expecting: 150, by: secretary, reason: note("kept long enough"))
            }
        }
        #expect(found.isSound && found == record.verify())
    }
}
