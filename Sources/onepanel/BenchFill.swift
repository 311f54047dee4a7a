import ArgumentParser
import CaseReview
import Foundation
import Office
import ProcedureLibrary
import Record
import Sealing

/// `onepanel bench-fill`: fills a record with made-up cases, for measurements. Not in the help.
struct BenchFill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a record with made-up cases until it holds so many.", shouldDisplay: false)

    @OptionGroup var surroundings: Surroundings

    @Option(help: "The folder of scenarios.")
    var scenarios = "Demo"

    @Option(help: "The partnership whose record is filled.")
    var partnership: String

    @Option(help: "How many cases the record is to hold.")
    var cases: Int

    func run() async throws {
        let library = try surroundings.library()
        let folder = surroundings.folder
        let isNew = folder.partnerships.isEmpty
        let key = try surroundings.masterKey(mayMake: true)
        try asCommand { try folder.makeIfMissing() }
        if isNew {
            let demonstration = try Demonstration(folder: scenarios, library: library)
            _ = try await demonstration.load(into: folder, library: library, masterKey: key)
        }
        let plays = try BenchPlays(
            folder: scenarios, library: library, partnership: PartnershipID(partnership))
        let office = try plays.office(in: folder, library, key)
        while office.caseCount < cases {
            for scenario in plays.scenarios where office.caseCount < cases {
                _ = try plays.play(scenario, in: office)
            }
        }
    }
}

/// The scenarios that measurements play again and again: those without a meeting, because planning one
/// moves the time limits of every case that waits.
struct BenchPlays {
    let scenarios: [Scenario]
    private let hands = OfficeClock.Hands(Demonstration.begins)

    /// Reads the folder's scenarios, those of a procedure of one partnership only.
    init(folder: String, library: Library, partnership: PartnershipID) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }.sorted()
        let all = try names.map { name in
            try Scenario(file: folder + "/" + name) { library.procedure($0) }
        }
        scenarios = all.filter { scenario in
            scenario.meetings.isEmpty
                && library.procedure(scenario.procedure)?.partnership == partnership
        }
        guard !scenarios.isEmpty else {
            throw CommandFailure(sentence: "\(folder) holds no scenario without a meeting.")
        }
    }

    /// The office of the scenarios' partnership, on the record in a folder.
    func office(
        in folder: DataFolder, _ library: Library, _ key: MasterKey
    ) throws -> Office {
        guard let procedure = scenarios.first.flatMap({ library.procedure($0.procedure) }) else {
            throw CommandFailure(sentence: "The scenarios are of no procedure here.")
        }
        return try asCommand {
            let record = try Record(
                at: folder.record(of: procedure.partnership), partnership: procedure.partnership,
                masterKey: key)
            return try Office(
                partnership: procedure.partnership, library: library, record: record,
                clock: .standing(hands), directory: .empty)
        }
    }

    /// Plays a scenario; returns how many acts were accepted, each on disk by then.
    func play(_ scenario: Scenario, in office: Office) throws -> Int {
        try asCommand {
            try Player(scenario, in: office, hands: hands).play().accepted.count
        }
    }
}
