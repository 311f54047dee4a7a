import CaseReview
import Foundation

/// Sessions as last read from the file, good for as long as nobody has written to it.
struct SessionMemory {
    /// Enough for everyone at work at once; beyond it the memory starts afresh.
    private static let most = 5_000

    private var version: Int64 = -1
    private var kept: [Data: KeptSession] = [:]

    /// The session with this hash, read anew if the file changed since it was read last.
    mutating func session(
        _ hash: Data, version: Int64, read: () throws -> KeptSession?
    ) rethrows -> KeptSession? {
        if version != self.version || kept.count > Self.most {
            kept = [:]
            self.version = version
        }
        if let session = kept[hash] { return session }
        let session = try read()
        kept[hash] = session
        return session
    }
}

/// A session as the file has it, whether or not its time is over.
struct KeptSession {
    let id: SessionID
    let tokenHash: Data
    let account: Account
    let startedAt: Moment
    var touchedAt: Moment
    let endsAt: Moment

    /// The session as it stands at a moment.
    func session(at now: Moment, idleSeconds: Int) -> Session {
        Session(
            id: id, person: account, postings: account.postings(at: now), startedAt: startedAt,
            idleEndsAt: touchedAt.plus(seconds: idleSeconds), endsAt: endsAt, tokenHash: tokenHash)
    }
}
