import CaseReview
import Foundation
import Record
import Sealing
import Testing

@Suite struct `Backing up` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        for version in 0..<200 {
            try record.append(
                [note(String(repeating: "x", count: 300))], to: "case/1", expecting: version,
                by: secretary)
        }
    }

    @Test func `a backup made while others record is sound and opens`() async throws {
        let backup = temporary.folder + "/backup.sqlite"
        async let written = Self.appendMany(to: record)
        try record.backUp(to: backup)
        #expect(try await written == 300)
        guard case .sound(let entries, _) = Record.verify(fileAt: backup, masterKey: nil) else {
            Issue.record("not sound")
            return
        }
        #expect((200...500).contains(entries))
        let restored = try Record(
            at: backup, partnership: TemporaryRecord.partnership, masterKey: temporary.masterKey)
        #expect(try restored.entries(of: "case/1") == record.entries(of: "case/1"))
    }

    private static func appendMany(to record: Record) async throws -> Int {
        for version in 0..<300 {
            try record.append([note("y")], to: "case/2", expecting: version, by: secretary)
        }
        return try record.version(of: "case/2")
    }

    @Test func `a backup is one file, its owner's alone`() throws {
        try record.backUp(to: temporary.folder + "/backup.sqlite")
        let files = try FileManager.default.contentsOfDirectory(atPath: temporary.folder)
        #expect(files.filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
        var status = stat()
        #expect(stat(temporary.folder + "/backup.sqlite", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `an earlier backup is never written over`() throws {
        let backup = temporary.folder + "/backup.sqlite"
        try record.backUp(to: backup)
        let fault = #expect(throws: RecordFault.self) { try record.backUp(to: backup) }
        #expect(fault?.what == "There is a file already")
    }

    @Test func `a record that does not hold is not passed on as a backup`() throws {
        try temporary.file.forge("UPDATE entry SET role = 'chair' WHERE position = 5")
        let backup = temporary.folder + "/backup.sqlite"
        let fault = #expect(throws: RecordFault.self) { try record.backUp(to: backup) }
        #expect(fault?.what.contains("Entry 5 (case/1, version 5)") == true)
        #expect(!FileManager.default.fileExists(atPath: backup))
        #expect(!FileManager.default.fileExists(atPath: backup + ".unfinished"))
    }

    @Test func `a missing folder is said`() {
        let fault = #expect(throws: RecordFault.self) {
            try record.backUp(to: temporary.folder + "/nowhere/backup.sqlite")
        }
        #expect(fault?.cure.contains("folder exists") == true)
    }
}
