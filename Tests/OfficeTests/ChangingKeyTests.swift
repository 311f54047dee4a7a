import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Record
import Sealing
import Testing

@Suite struct `Changing the master key` {
    private let place: Place
    private let id: CaseID
    private let new = MasterKey.random()
    private let administrator = Actor(person: "priya-raman", role: "administrator")

    init() throws {
        place = try Place()
        let offices = try place.offices()
        id = try #require(offices.office(of: "redbridge")).handedIn()
        let viewer = Viewer(person: "priya-raman", standings: [])
        offices.note(viewer, saw: "\(id)", allowed: true, in: "redbridge")
        try offices.settle()
    }

    private func changed() throws -> String {
        let safe = Safekeeping(place.folder, masterKey: place.key)
        let kept = try safe.changeKey(to: new, by: administrator, at: place.hands.moment)
        return try #require(kept)
    }

    private func offices(_ key: MasterKey) throws -> Offices {
        try Offices(
            folder: place.folder, library: place.library, masterKey: key,
            settings: IdentitySettings(), clock: .standing(place.hands))
    }

    @Test func `everything opens under the new key, and nothing under the old`() throws {
        let then = try place.office().load(id)
        let kept = try changed()
        defer { try? FileManager.default.removeItem(atPath: kept) }
        let office = try #require(try offices(new).office(of: "redbridge"))
        #expect(try office.load(id) == then)
        #expect(office.record.verify().isSound)
        #expect(Safekeeping(place.folder, masterKey: new).verify().allSatisfy { $0.finding.isSound })
        #expect(throws: OfficeFailure.self) { try offices(place.key) }
        #expect(try offices(new).accessLog(of: "redbridge")?.looks().count == 1)
    }

    @Test func `the chain goes on from where it was, and says that the key was changed, and by whom`() throws {
        let before = try #require(try place.office().record.head())
        let kept = try changed()
        defer { try? FileManager.default.removeItem(atPath: kept) }
        let office = try #require(try offices(new).office(of: "redbridge"))
        let entry = try #require(try office.record.entries(afterPosition: before.position, limit: 9).first)
        #expect(entry.previousHash == before.hash)
        #expect(entry.kind == "office.masterKeyChanged.1" && entry.actor == "priya-raman")
        try office.perform(.settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        #expect(office.record.verify().isSound)
        #expect(try offices(new).office(of: "redbridge")?.record.isWritable == true)
    }

    @Test func `a key is changed a second time, and the data are restored from a backup of the second`() throws {
        let first = try changed()
        defer { try? FileManager.default.removeItem(atPath: first) }
        place.wait(seconds: 5)
        let last = MasterKey.random()
        let safe = Safekeeping(place.folder, masterKey: new)
        let second = try #require(
            try safe.changeKey(to: last, by: administrator, at: place.hands.moment))
        defer { try? FileManager.default.removeItem(atPath: second) }
        #expect(Safekeeping(place.folder, masterKey: last).verify().allSatisfy { $0.finding.isSound })
        #expect(!Safekeeping(place.folder, masterKey: new).verify().allSatisfy { $0.finding.isSound })
    }

    @Test func `under a wrong key nothing is changed`() throws {
        let safe = Safekeeping(place.folder, masterKey: .random())
        #expect(throws: OfficeFailure.self) {
            _ = try safe.changeKey(to: new, by: administrator, at: place.hands.moment)
        }
        #expect(try place.office().load(id).isOpen("check"))
    }

    @Test func `people keep their passwords, and sign in anew`() async throws {
        let identity = try Identity(
            at: place.folder.identity, masterKey: place.key, settings: IdentitySettings(demoMode: true))
        let posting = Posting(
            partnership: "redbridge", role: "secretariat", agency: nil, from: place.hands.moment, until: nil)
        try await identity.addDemoAccount(
            id: "sam-hill", name: "Sam Hill", email: "sam@example.org", password: "walnut-lantern-ferry",
            postings: [posting], now: place.hands.moment)
        let kept = try changed()
        defer { try? FileManager.default.removeItem(atPath: kept) }
        let again = try Identity(
            at: place.folder.identity, masterKey: new, settings: IdentitySettings(demoMode: true))
        #expect(try again.everyone().map(\.name) == ["Sam Hill"])
        _ = try await again.signIn(
            email: "Sam@example.org", password: "walnut-lantern-ferry", from: "192.0.2.1",
            now: place.hands.moment)
    }
}
