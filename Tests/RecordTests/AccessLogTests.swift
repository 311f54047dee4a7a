import CaseReview
import Foundation
import Record
import struct Record.Access
import Sealing
import Testing

@Suite struct `The access log` {
    private let temporary: TemporaryRecord
    private let log: AccessLog
    private var path: String { temporary.folder + "/access.sqlite" }

    init() throws {
        temporary = try TemporaryRecord()
        log = try AccessLog(
            at: temporary.folder + "/access.sqlite", partnership: "anytown",
            masterKey: temporary.masterKey)
    }

    @Test func `who looked at something is told, latest first`() throws {
        let first = look("p-1", at: "case/1", 1)
        let second = look("p-2", at: "case/1", 2, remark: "a child is at risk now")
        for look in [first, second, look("p-1", at: "case/2", 3)] { log.note(look) }
        #expect(try log.looks(at: "case/1") == [second, first])
        #expect(try log.looks(by: "p-1").map(\.subject) == ["case/2", "case/1"])
        #expect(try log.looks().count == 3)
    }

    @Test func `what was noted is on disk without being asked for`() async throws {
        log.note(look("p-1", at: "case/1", 1))
        for _ in 0..<100 {
            if try count() == 1 { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("not on disk within two seconds")
    }

    @Test(arguments: [
        "UPDATE look SET person = 'p-9'", "DELETE FROM look",
        "INSERT OR REPLACE INTO look SELECT id, at, 'p-9', role, agency, subject, outcome, sealedRemark FROM look",
    ])
    func `the database refuses every change`(sql: String) throws {
        log.note(look("p-1", at: "case/1", 1))
        try log.flush()
        #expect(try RawFile(path: path).refuses(sql))
        #expect(try log.looks().map(\.person) == ["p-1"])
    }

    @Test func `a remark is on disk sealed only`() throws {
        log.note(look("p-1", at: "case/1", 1, remark: "a child is at risk now"))
        try log.flush()
        for file in try FileManager.default.contentsOfDirectory(atPath: temporary.folder) {
            let data = try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + file))
            #expect(data.range(of: Data("at risk".utf8)) == nil)
        }
    }

    private func look(
        _ person: PersonID, at subject: String, _ seconds: Int64, remark: String? = nil
    ) -> Access {
        Access(
            at: Moment(secondsSinceEpoch: seconds), person: person, role: "member",
            agency: remark == nil ? nil : "police", subject: subject,
            outcome: remark == nil ? .seen : .brokeGlass, remark: remark)
    }

    private func count() throws -> Int? {
        try RawFile(path: path).number("SELECT count(*) FROM look")
    }
}
