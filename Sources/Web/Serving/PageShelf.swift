import CaseReview
import Identity
import Office
import Synchronization

/// Pages as they were last made, each for one session and one state of the record; they save the making only.
///
/// Whether the visitor may see the page is asked each time, and each look is noted.
final class PageShelf: Sendable {
    /// Everything on which a page rests: whose it is, and as of what.
    struct Key: Hashable, Sendable {
        let session: SessionID
        let token: String
        let viewer: Viewer
        let path: String
        let revision: Int
        /// In whole minutes: a time limit in hours runs out between two of them.
        let minute: Int64
        let secondsLeft: Int
        let alarm: String?
    }

    private static let room = 256
    private let held = Mutex<[Key: Reply]>([:])

    subscript(key: Key) -> Reply? {
        get { held.withLock { $0[key] } }
        set {
            held.withLock { held in
                if held.count >= Self.room, held[key] == nil {
                    held.removeAll(keepingCapacity: true)
                }
                held[key] = newValue
            }
        }
    }
}

extension PageShelf.Key {
    /// Nil for a visitor who is not signed in, or is in no partnership.
    init?(_ visit: Visit) {
        guard let session = visit.session, let office = visit.office else { return nil }
        self.init(
            session: session.id, token: visit.csrf, viewer: visit.viewer,
            path: "\(office.partnership)\(visit.path)", revision: office.revision,
            minute: visit.now.secondsSinceEpoch / 60,
            secondsLeft: session.secondsLeft(at: visit.now), alarm: Alarm(visit: visit).words)
    }
}

extension Visit {
    /// A page about a case: made anew when anything has changed since, or somebody else asks.
    func kept(_ make: () throws -> Reply) throws -> Reply {
        guard query.entries.isEmpty, let key = PageShelf.Key(self) else { return try make() }
        if let held = site.pages[key] {
            _ = try matter(.wholeCase)
            return held
        }
        let made = try make()
        if made.status == 200 { site.pages[key] = made }
        return made
    }
}

extension Session {
    /// How long the session lasts if nothing is done, in whole half minutes: a page that says so stays true.
    func secondsLeft(at now: Moment) -> Int {
        let seconds = Int(nextEnd.secondsSinceEpoch - now.secondsSinceEpoch)
        return seconds - seconds % 30
    }
}
