import CaseReview
import Synchronization

/// How many pieces of work of one heavy kind are being done: what a small machine can hold at once, and not more.
final class WorkInHand: Sendable {
    private let most: Int
    /// One person's, so that nobody keeps everybody else from theirs.
    private let mostOfOne: Int
    private let senders = Mutex<[PersonID]>([])

    init(most: Int, ofOne mostOfOne: Int) {
        self.most = most
        self.mostOfOne = mostOfOne
    }

    /// Files that are received or looked at: each stands in memory whole, up to 11 MB and what is made of it.
    static func uploads() -> WorkInHand { WorkInHand(most: 4, ofOne: 2) }

    /// Papers that are made while somebody waits: each is a program of its own, of some fifty megabytes.
    static func papers() -> WorkInHand { WorkInHand(most: 4, ofOne: 2) }

    /// Does a piece of the work; it is told whether there is room for it, and never waits for it.
    func withOne<Done>(
        of sender: PersonID, _ work: (_ hasRoom: Bool) async throws -> Done
    ) async rethrows -> Done {
        let hasRoom = senders.withLock { senders in
            guard senders.count < most, senders.count(where: { $0 == sender }) < mostOfOne
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
