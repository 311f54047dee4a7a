import CaseReview
import Foundation
import Record
import Sealing

/// A record in a folder of its own, which goes when this goes.
final class TemporaryRecord: Sendable {
    static let partnership: PartnershipID = "anytown"
    let folder = NSTemporaryDirectory() + "record-\(UUID().uuidString)"
    let masterKey = MasterKey.random()

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var path: String { folder + "/record.sqlite" }

    func open(verifyOnOpen: Bool = false) throws -> Record {
        try Record(
            at: path, partnership: Self.partnership, masterKey: masterKey,
            verifyOnOpen: verifyOnOpen)
    }

    var file: RawFile { RawFile(path: path) }
}

/// The author of the entries that do not mind who it was.
let secretary = authorship(at: 1_800_000_000)

func authorship(at seconds: Int64, agency: AgencyID? = "health") -> Authorship {
    Authorship(
        actor: "p-1", role: "secretariat", agency: agency,
        recordedAt: Moment(secondsSinceEpoch: seconds))
}

func note(_ text: String, kind: String = "noted") -> NewEntry {
    NewEntry(kind: kind, payload: Array(text.utf8))
}

extension Entry {
    var text: String? { payload.map { String(decoding: $0, as: UTF8.self) } }
}

/// SplitMix64, so that a failing run can be run again from the seed it prints.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
