import CaseReview
import Foundation
import GRDB
import Sealing
import Testing

@testable import Identity

@Suite struct `The file on disk` {
    @Test func `holds no name, address, token, code or secret in the clear, backup included`()
        async throws
    {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 31 * 60)
        let ended = try #require(try office.identity.endedSession(for: person.session, now: now))
        _ = try office.identity.hold(
            form: Array("rationale=bruise".utf8), path: "/cases/7", for: ended, now: now)
        let pending = try await office.pending(now: now)
        let link = try office.identity.reinvite(person.person, by: nil, now: now)
        try office.identity.backUp(to: office.folder.appending(path: "backup.sqlite").path)

        let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
        #expect(Set(names).isSuperset(of: ["people.sqlite", "people.sqlite-wal", "backup.sqlite"]))
        let secrets =
            [
                Office.name, "Quartermaine", Office.email, "quartermaine", "council.example",
                Office.password, person.session.text, pending.text, link.text, "rationale",
                "/cases/7",
                "argon2id", Base32.text(person.app.secret), "192.0.2.1", person.recoveryCodes[0],
                RecoveryCode.normalised(person.recoveryCodes[0]),
            ].map { Data($0.utf8) } + [person.app.secret]
        for name in names {
            let bytes = try Data(contentsOf: office.folder.appending(path: name))
            for secret in secrets { #expect(bytes.range(of: secret) == nil, "\(name)") }
        }
    }

    @Test func `is its owner's alone`() throws {
        let office = try Office()
        try office.identity.backUp(to: office.folder.appending(path: "backup.sqlite").path)
        for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path) {
            let path = office.folder.appending(path: name).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600, "\(name)")
        }
    }

    @Test func `does not open with another master key`() throws {
        let office = try Office()
        let fault = #expect(throws: IdentityFault.self) {
            try office.reopened(key: .random())
        }
        #expect(fault?.what == "The file was made with another master key")
        _ = try office.reopened()
    }

    @Test func `does not open when it is something else`() throws {
        let office = try Office()
        let path = office.folder.appending(path: "other.sqlite").path
        try Data(repeating: 7, count: 4096).write(to: URL(filePath: path))
        #expect(throws: IdentityFault.self) {
            try Identity(at: path, masterKey: .random())
        }
        #expect(throws: IdentityFault.self) {
            try Identity(at: path + "/none/here.sqlite", masterKey: .random())
        }
    }

    @Test func `a sealed value moved to another person does not open`() async throws {
        let office = try Office()
        let person = try await office.joined()
        let other = try await office.joined("other@council.example")
        try await DatabaseQueue(path: office.path).write { db in
            try db.execute(
                sql: "UPDATE person SET password = (SELECT password FROM person WHERE id = ?)",
                arguments: [other.rawValue])
        }
        let fault = await #expect(throws: IdentityFault.self) {
            _ = try await office.pending(now: monday)
        }
        #expect(fault?.what == "The password of person \(person) does not open")
    }

    @Test func `a backup is whole, and never written over another file`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let path = office.folder.appending(path: "backup.sqlite").path
        try office.identity.backUp(to: path)
        #expect(throws: IdentityFault.self) { try office.identity.backUp(to: path) }
        let restored = try Identity(at: path, masterKey: office.key)
        #expect(try restored.session(for: person.session, now: monday)?.person.name == Office.name)
    }

    @Test func `every table is strict, and every commit is on disk`() throws {
        let office = try Office()
        let database = try DatabaseQueue(path: office.path)
        let loose = try database.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                    + "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'")
        }
        #expect(loose.isEmpty)
        #expect(
            try database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }
}
