import Synchronization

/// Things read from the record, kept at hand; when the shelf is full it is cleared, and they are read again.
final class Shelf<ID: Hashable & Sendable, Value: Sendable>: Sendable {
    private let held = Mutex<[ID: Value]>([:])
    private let room: Int

    init(room: Int) { self.room = room }

    func clear() { held.withLock { $0.removeAll(keepingCapacity: true) } }

    subscript(id: ID) -> Value? {
        get { held.withLock { $0[id] } }
        set {
            held.withLock { held in
                if held.count >= room, held[id] == nil { held.removeAll(keepingCapacity: true) }
                held[id] = newValue
            }
        }
    }
}
