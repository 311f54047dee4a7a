import CaseReview
import Synchronization

/// How many files are being received or looked at: each stands in memory whole until it is answered.
final class UploadsInHand: Sendable {
    /// With the longest body, 11 MB, and what is made of it, these are what a small machine can hold at once.
    static let most = 4
    /// One person's, so that nobody who sends nothing on keeps everybody else from sending.
    static let mostOfOne = 2
    private let senders = Mutex<[PersonID]>([])

    /// Does a piece of work that holds a file; it is told whether there is room for one, and never waits for it.
    func withOne<Done>(
        of sender: PersonID, _ work: (_ hasRoom: Bool) async throws -> Done
    ) async rethrows -> Done {
        let hasRoom = senders.withLock { senders in
            guard senders.count < Self.most, senders.count(where: { $0 == sender }) < Self.mostOfOne
            else { return false }
            senders.append(sender)
            return true
        }
        defer {
            if hasRoom {
                senders.withLock { senders in
                    if let place = senders.firstIndex(of: sender) { senders.remove(at: place) }
                }
            }
        }
        return try await work(hasRoom)
    }
}
