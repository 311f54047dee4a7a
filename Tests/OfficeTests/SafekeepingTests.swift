import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Record
import Sealing
import Testing

@Suite struct `Keeping data safe` {
    private func place() throws -> (place: Place, id: CaseID) {
        let place = try Place()
        let id = try #require(try place.offices().office(of: "redbridge")).handedIn()
        return (place, id)
    }

    @Test func `a backup is put back in place and nothing is missing from it`() throws {
        let (place, id) = try place()
        let copy = place.folder.path + "/../" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let safe = Safekeeping(place.folder, masterKey: place.key)
        let then = try place.office().load(id)
        try safe.backUp(to: copy)
        try place.office().perform(
            .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        #expect(try place.office().load(id) != then)
        let before = try #require(try safe.restore(from: copy, at: place.hands.moment))
        defer { try? FileManager.default.removeItem(atPath: before) }
        #expect(try place.office().load(id) == then)
        #expect(safe.verify().allSatisfy { $0.finding.isSound })
        #expect(safe.verify().map(\.partnership).contains("redbridge"))
    }

    @Test func `who looked at what is in the backup, and is put back with it`() throws {
        let place = try Place()
        let offices = try place.offices()
        let id = try #require(offices.office(of: "redbridge")).handedIn()
        let viewer = Viewer(person: "priya-raman", standings: [])
        offices.note(viewer, saw: "\(id)", allowed: true, in: "redbridge")
        try offices.settle()
        let copy = place.folder.path + "-copy"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let safe = Safekeeping(place.folder, masterKey: place.key)
        try safe.backUp(to: copy)
        offices.note(viewer, saw: "later", allowed: true, in: "redbridge")
        try offices.settle()
        let before = try #require(try safe.restore(from: copy, at: place.hands.moment))
        defer { try? FileManager.default.removeItem(atPath: before) }
        let log = try #require(try place.offices().accessLog(of: "redbridge"))
        #expect(try log.looks().map(\.subject) == [id.rawValue])
    }

    @Test func `a backup whose log of looks is spoilt is not put in place`() throws {
        let (place, _) = try place()
        let copy = place.folder.path + "-copy"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let safe = Safekeeping(place.folder, masterKey: place.key)
        try safe.backUp(to: copy)
        try Data("spoilt".utf8).write(to: URL(filePath: DataFolder(path: copy).accessLog(of: "redbridge")))
        #expect(throws: OfficeFailure.self) {
            _ = try safe.restore(from: copy, at: place.hands.moment)
        }
    }

    @Test func `a backup never overwrites, and there has to be something to back up`() throws {
        let (place, _) = try place()
        let safe = Safekeeping(place.folder, masterKey: place.key)
        #expect(throws: OfficeFailure.self) { try safe.backUp(to: place.folder.path) }
        let empty = Safekeeping(DataFolder(path: place.folder.path + "-not"), masterKey: place.key)
        #expect(throws: OfficeFailure.self) { try empty.backUp(to: place.folder.path + "-copy") }
    }

    @Test func `a backup that does not hold is not put in place`() throws {
        let (place, id) = try place()
        let copy = place.folder.path + "/../" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let safe = Safekeeping(place.folder, masterKey: place.key)
        try safe.backUp(to: copy)
        let path = DataFolder(path: copy).record(of: "redbridge")
        var bytes = try Data(contentsOf: URL(filePath: path))
        let text = try #require(bytes.range(of: Data("amara-okoye".utf8)))
        bytes[text.lowerBound] = UInt8(ascii: "x")
        try bytes.write(to: URL(filePath: path))
        #expect(throws: OfficeFailure.self) {
            _ = try safe.restore(from: copy, at: place.hands.moment)
        }
        #expect(try place.office().load(id).isOpen("check"))
    }

    @Test func `the first account is made once, and never again`() async throws {
        let place = try Place()
        let offices = try place.offices()
        #expect(try offices.awaitsFirstAccount())
        try await offices.makeFirstAccount(
            name: "Priya Raman", email: "priya@example.org",
            password: "seven quiet lanterns", in: "redbridge")
        #expect(try !offices.awaitsFirstAccount())
        await #expect(throws: PeopleRefusal.peopleExist) {
            try await offices.makeFirstAccount(
                name: "Somebody Else", email: "else@example.org",
                password: "nine loud trumpets", in: "redbridge")
        }
        #expect(offices.firstRole(in: "redbridge")?.id == "secretariat")
    }
}
