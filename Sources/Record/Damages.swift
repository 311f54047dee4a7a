import Synchronization

/// From where on each damaged stream cannot be read: the version of the first entry that does not open.
final class Damages: Sendable {
    private let first = Mutex<[StreamID: Int]>([:])

    subscript(stream: StreamID) -> Int? { first.withLock { $0[stream] } }

    func note(_ stream: StreamID, from version: Int) {
        first.withLock { $0[stream] = min($0[stream] ?? version, version) }
    }
}

extension Record {
    /// The version from which on a stream cannot be read; nil while no damage to it was met with.
    public func damage(to stream: StreamID) -> Int? { damages[stream] }

    /// Takes note of an entry that was met with while reading and cannot be read.
    func note(_ breach: Breach) {
        if case .broken(_, let stream?, let version?, _) = breach.verification {
            damages.note(stream, from: version)
        }
        conclude(breach.verification)
    }
}
