import Synchronization

/// How many files are being received or looked at: each stands in memory whole until it is answered.
final class UploadsInHand: Sendable {
    /// With the longest body, 11 MB, and what is made of it, these are what a small machine can hold at once.
    static let most = 4
    private let count = Mutex(0)

    /// Does a piece of work that holds a file; it is told whether there is room for one, and never waits for it.
    func withOne<Done>(_ work: (_ hasRoom: Bool) async throws -> Done) async rethrows -> Done {
        let hasRoom = count.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
        defer { if hasRoom { count.withLock { $0 -= 1 } } }
        return try await work(hasRoom)
    }
}
