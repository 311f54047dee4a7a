public import CaseReview
import Foundation
import Identity
public import ProcedureLibrary
import Record
public import Sealing

/// The demonstration: scenarios of invented people, played into a record of their own.
public struct Demonstration: Sendable {
    /// The moment at which a demonstration begins; everything in its scenarios is earlier.
    public static let begins = Moment(
        day: Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0), hour: 9, minute: 0)

    private let scenarios: [Scenario]

    /// Reads every scenario of a folder, in the order of their names.
    public init(folder: String, library: Library) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }.sorted()
        scenarios = try names.map { name in
            try Scenario(file: folder + "/" + name) { library.procedure($0) }
        }
    }

    /// Plays every scenario into the records, and makes an account for everybody in them.
    ///
    /// Returns what did not come out as its scenario expects; empty when all is well.
    public func load(
        into folder: DataFolder, library: Library, masterKey: MasterKey
    ) async throws -> [String] {
        var unmet: [String] = []
        for partnership in Set(library.procedures.map(\.partnership)).sorted() {
            let record = try Record(
                at: folder.record(of: partnership), partnership: partnership,
                masterKey: masterKey)
            for scenario in scenarios where partnership == self.partnership(of: scenario, library) {
                unmet += try play(scenario, into: record, library)
            }
        }
        try await makeAccounts(in: folder, library, masterKey)
        return unmet
    }

    private func play(
        _ scenario: Scenario, into record: Record, _ library: Library
    ) throws -> [String] {
        let hands = OfficeClock.Hands(scenario.turns.first?.at ?? Self.begins)
        let office = try Office(
            partnership: record.partnership, library: library, record: record,
            clock: .standing(hands), directory: directory(of: scenario, hands))
        return try Player(scenario, in: office, hands: hands).play().unmet.map {
            "\(scenario.file): \($0)"
        }
    }

    /// Everybody in a scenario, so that the outbox fills as it would.
    private func directory(of scenario: Scenario, _ hands: OfficeClock.Hands) -> Directory {
        let standings = Dictionary(grouping: scenario.people, by: \.id).mapValues { players in
            players.map { Viewer.Standing(role: $0.role, agency: $0.agency) }
        }
        let everyone = standings.sorted { $0.key < $1.key }
        return Directory(
            name: { $0.rawValue }, holders: { _, _ in [] },
            everybody: {
                everyone.map { Viewer(person: $0.key, standings: $0.value, on: hands.moment.day) }
            })
    }

    private func makeAccounts(
        in folder: DataFolder, _ library: Library, _ masterKey: MasterKey
    ) async throws {
        var settings = IdentitySettings()
        settings.demoMode = true
        // Nobody types these passwords: a demonstration signs in by a click.
        settings.passwordCost = .least
        let identity = try Identity(
            at: folder.identity, masterKey: masterKey, settings: settings)
        for person in people(library) {
            try await identity.addDemoAccount(
                id: person.id, name: person.name, email: "\(person.id)@demonstration.invalid",
                password: SecureRandom.token(), postings: person.postings, now: Self.begins)
        }
    }

    private struct Invented {
        let id: PersonID
        let name: String
        var postings: [Posting]
    }

    private func people(_ library: Library) -> [Invented] {
        var people: [PersonID: Invented] = [:]
        for scenario in scenarios {
            guard let partnership = partnership(of: scenario, library) else { continue }
            for player in scenario.people {
                let posting = Posting(
                    partnership: partnership, role: player.role, agency: player.agency,
                    from: Self.begins, until: nil)
                var person =
                    people[player.id] ?? Invented(id: player.id, name: player.name, postings: [])
                if !person.postings.contains(posting) { person.postings.append(posting) }
                people[player.id] = person
            }
        }
        return people.values.sorted { $0.id < $1.id }
    }

    private func partnership(of scenario: Scenario, _ library: Library) -> PartnershipID? {
        library.procedure(scenario.procedure)?.partnership
    }
}
