import CaseReview
import Clauses
import Foundation
import Identity
import Office
import ProcedureLibrary
import Record
import Sealing

/// A data folder of its own on disk, gone with the test.
final class Place: Sendable {
    let folder: DataFolder
    let key: MasterKey
    let library: Library
    let hands = OfficeClock.Hands(Moment(secondsSinceEpoch: 1_789_376_400))

    init() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-office-\(UUID().uuidString)").path
        folder = DataFolder(path: path)
        try folder.makeIfMissing()
        key = try MasterKey.makeIfMissing(at: path + ".key")
        library = try Shipped.library()
    }

    deinit {
        // What the test left behind is of no use to anybody; a folder that stays is no failure.
        try? FileManager.default.removeItem(atPath: folder.path)
        try? FileManager.default.removeItem(atPath: folder.path + ".key")
    }

    /// An office of the partnership on the record on disk, opened anew each time.
    func office(of partnership: PartnershipID = "redbridge") throws -> Office {
        let record = try Record(
            at: folder.record(of: partnership), partnership: partnership, masterKey: key)
        return try Office(
            partnership: partnership, library: library, record: record,
            clock: .standing(hands), directory: .empty)
    }

    func offices() throws -> Offices {
        try Offices(
            folder: folder, library: library, masterKey: key, settings: IdentitySettings(),
            clock: .standing(hands))
    }

    func wait(seconds: Int) { hands.moment = hands.moment.plus(seconds: seconds) }

    func wait(days: Int) { wait(seconds: days * 86_400) }
}

extension Actor {
    static let referrer = Actor(
        person: "amara-okoye", role: "referrer", agency: "lbr-adult-social-care")
    static let otherReferrer = Actor(person: "tomasz-wilk", role: "referrer", agency: "bhrut")
    static let secretariat = Actor(person: "priya-raman", role: "secretariat")
    static let chair = Actor(person: "marcus-bell", role: "panel-chair", agency: "east-area-bcu")

    var viewer: Viewer {
        Viewer(person: person, standings: [.init(role: role, agency: agency)])
    }
}

/// A moment that is in the test's calendar: 14 September 2026.
let referral: Answers = [
    "referral-date": .day(Day(iso: "2026-09-14") ?? Day(daysSinceEpoch: 0)),
    "incident-date": .day(Day(iso: "2026-08-20") ?? Day(daysSinceEpoch: 0)),
    "referral-reason": .text("A death after care that nobody led."),
    "reviews-sought": .chosen(["sar"]), "subject-first-name": .text("Robin"),
    "subject-last-name": .text("Example"), "how-well-worked-together": .text("Each knew a part."),
    "referrer-name": .text("Amara Okoye"), "referrer-role": .text("Social worker"),
    "referrer-contact": .text("amara.okoye@example.org"),
]

extension Office {
    /// A referral handed in by the first referrer.
    func handedIn() throws -> CaseID {
        let id = try openCase(on: "adult", by: .referrer).id
        try perform(.save("referral", referral), on: id, by: .referrer)
        try perform(.handIn("referral"), on: id, by: .referrer)
        return id
    }
}
