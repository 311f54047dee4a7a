import Synchronization

/// Things read from the record, kept at hand; when the shelf is full it is cleared, and they are read again.
///
/// Whoever puts something on it has read, or written, before: meanwhile something newer may have been put there, or what
/// they read may have been taken off for good. So a thing only ever gives way to a newer one, and what was read before
/// something was taken off is not put back.
final class Shelf<ID: Hashable & Sendable, Value: Sendable>: Sendable {
    /// How often things had been taken off when somebody began to read or to write.
    struct Mark: Sendable {
        fileprivate let takenOff: Int
    }

    private struct Held {
        var values: [ID: Value] = [:]
        var takenOff = 0
    }

    private let held = Mutex(Held())
    private let room: Int
    private let version: @Sendable (Value) -> Int

    /// - Parameter version: what is higher for a newer state of the same thing.
    init(room: Int, version: @escaping @Sendable (Value) -> Int = { _ in 0 }) {
        self.room = room
        self.version = version
    }

    subscript(id: ID) -> Value? { held.withLock { $0.values[id] } }

    /// To be taken before something is read or written, and given when it is put on the shelf.
    var mark: Mark { held.withLock { Mark(takenOff: $0.takenOff) } }

    /// Puts something there that was read after the mark was taken.
    func keep(_ value: Value, of id: ID, since mark: Mark) {
        held.withLock { held in
            guard isNewer(value, of: id, in: held), held.takenOff == mark.takenOff else { return }
            put(value, of: id, in: &held)
        }
    }

    /// Puts something there that was written after the mark was taken: what is older than it is not there after this.
    func keep(written value: Value, of id: ID, since mark: Mark) {
        held.withLock { held in
            guard isNewer(value, of: id, in: held) else { return }
            if held.takenOff == mark.takenOff {
                put(value, of: id, in: &held)
            } else {
                takeOff(id, in: &held)
            }
        }
    }

    /// Forgets a thing; what was read of it before is not put back.
    func takeOff(_ id: ID) { held.withLock { takeOff(id, in: &$0) } }

    func clear() { held.withLock { clear(&$0) } }

    private func isNewer(_ value: Value, of id: ID, in held: Held) -> Bool {
        held.values[id].map { version($0) < version(value) } ?? true
    }

    private func put(_ value: Value, of id: ID, in held: inout Held) {
        if held.values.count >= room, held.values[id] == nil { clear(&held) }
        held.values[id] = value
    }

    private func takeOff(_ id: ID, in held: inout Held) {
        held.values[id] = nil
        held.takenOff += 1
    }

    private func clear(_ held: inout Held) {
        held.values.removeAll(keepingCapacity: true)
        held.takenOff += 1
    }
}
