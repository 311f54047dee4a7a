import CaseReview
import Foundation
import Record
import Testing

@Suite struct `The database itself refuses` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        try record.append([note("a"), note("b")], to: "case/1", expecting: 0, by: secretary)
        try record.append([note("c")], to: "office", expecting: 0, by: secretary)
        try record.append([note("d")], to: "case/2", expecting: 0, by: secretary)
        try record.dispose(of: "case/2", expecting: 1, by: secretary, reason: note("kept long enough"))
    }

    @Test(arguments: [
        "UPDATE entry SET kind = 'other' WHERE position = 1",
        "UPDATE entry SET sealedPayload = x'' WHERE position = 1",
        "UPDATE entry SET sealedPayload = x'00' WHERE stream = 'case/2'",
        "UPDATE entry SET sealedPayload = x'', actor = 'p-9' WHERE stream = 'case/2'",
        "UPDATE entry SET rowid = 99 WHERE position = 1",
        "DELETE FROM entry WHERE position = 2",
        "DELETE FROM entry",
        """
        INSERT OR REPLACE INTO entry (rowid, position, stream, version, recordedAt, actor, role,
            agency, kind, format, payloadHash, previousHash, hash, sealedPayload)
        SELECT rowid, position, stream, version, recordedAt, 'p-9', role, agency, kind, format,
            payloadHash, previousHash, hash, sealedPayload FROM entry WHERE position = 2
        """,
        """
        INSERT INTO entry (rowid, position, stream, version, recordedAt, actor, role,
            agency, kind, format, payloadHash, previousHash, hash, sealedPayload)
        SELECT rowid + 1, position + 1, 'case/2', 2, recordedAt, actor, role, agency, kind,
            format, payloadHash, hash, hash, sealedPayload FROM entry ORDER BY rowid DESC LIMIT 1
        """,
        "DELETE FROM streamKey WHERE stream = 'case/1'",
        "UPDATE streamKey SET stream = 'case/9' WHERE stream = 'case/1'",
        "INSERT OR REPLACE INTO streamKey VALUES ('case/1', zeroblob(60))",
        "INSERT INTO streamKey VALUES ('case/2', zeroblob(60))",
        "INSERT INTO disposal VALUES ('case/1', 1)",
        "INSERT INTO disposal VALUES ('office', 3)",
        "DELETE FROM disposal",
        "UPDATE disposal SET stream = 'case/1'",
        "UPDATE founding SET partnership = 'elsewhere'",
        "DELETE FROM founding",
        "INSERT OR REPLACE INTO founding (rowid, format, partnership, keyCheck) VALUES (1, 1, '', x'')",
    ])
    func `every change of what is recorded`(sql: String) throws {
        #expect(try temporary.file.refuses(sql))
        #expect(record.verify().isSound)
    }
}
