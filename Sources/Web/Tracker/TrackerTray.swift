import CaseReview
import Identity
import Office
import Sealing
import Synchronization

/// An old tracker that somebody is looking over, before anything of it is recorded.
struct TrackerTray: Sendable {
    /// Another one whenever the file or its columns change, so that nobody brings in what they have not seen.
    private(set) var mark = SecureRandom.token(bytes: 9)
    let fileName: String
    /// SHA-256 of the file in hexadecimal.
    let file: String
    let list: TrackerList
    /// What whoever brings it in ought to know: formulas, further sheets.
    let notes: [String]
    private(set) var columns: [TrackerField]
    /// Whether somebody has said what the columns are.
    private(set) var isMapped = false
    let putAt: Moment

    init(
        fileName: String, file: String, list: TrackerList, notes: [String],
        columns: [TrackerField], putAt: Moment
    ) {
        self.fileName = fileName
        self.file = file
        self.list = list
        self.notes = notes
        self.columns = columns
        self.putAt = putAt
    }

    mutating func map(_ columns: [TrackerField]) {
        self.columns = columns
        isMapped = true
        mark = SecureRandom.token(bytes: 9)
    }

    var named: [TrackerColumn] {
        zip(list.headings, columns).map { TrackerColumn(heading: $0, field: $1) }
    }
}

/// The trays, in memory alone: nothing of a file is on disk until it is recorded, and sealed.
///
/// One for each session and partnership, until that session is signed out, for an hour at most; only so many that
/// they cannot fill the memory.
final class TrackerTrays: Sendable {
    struct Place: Hashable, Sendable {
        let session: SessionID
        let partnership: PartnershipID
    }

    private static let room = 8
    private static let seconds: Int64 = 3_600
    private let trays = Mutex<[Place: TrackerTray]>([:])

    /// The tray of a place; nil when there is none, its hour is over, or others have taken the room.
    func tray(at place: Place, now: Moment) -> TrackerTray? {
        trays.withLock { trays in
            Self.clear(&trays, now)
            return trays[place]
        }
    }

    func put(_ tray: TrackerTray, at place: Place, now: Moment) {
        trays.withLock { trays in
            Self.clear(&trays, now)
            if trays[place] == nil, trays.count >= Self.room,
                let oldest = trays.min(by: { $0.value.putAt < $1.value.putAt })?.key
            {
                trays[oldest] = nil
            }
            trays[place] = tray
        }
    }

    func take(at place: Place) { trays.withLock { $0[place] = nil } }

    /// Lets go of whatever a session had in hand, wherever.
    func clear(of session: SessionID) {
        trays.withLock { trays in trays = trays.filter { $0.key.session != session } }
    }

    /// Lets go of every tray whose hour is over. Asked for each minute, so that none waits for somebody's next file.
    func clear(now: Moment) { trays.withLock { Self.clear(&$0, now) } }

    /// Where trays stand in memory, whether or not their hour is over.
    var held: Set<Place> { trays.withLock { Set($0.keys) } }

    private static func clear(_ trays: inout [Place: TrackerTray], _ now: Moment) {
        trays = trays.filter {
            now.secondsSinceEpoch - $0.value.putAt.secondsSinceEpoch < seconds
        }
    }
}

extension Visit {
    /// Where the visitor's tray stands; nil for somebody who is not signed in or in no partnership.
    var trackerPlace: TrackerTrays.Place? {
        guard let session, let office else { return nil }
        return TrackerTrays.Place(session: session.id, partnership: office.partnership)
    }

    var trackerTray: TrackerTray? {
        trackerPlace.flatMap { site.trackerTrays.tray(at: $0, now: now) }
    }
}
