/// Why nothing was recorded; whatever the reason, nothing of it was.
public enum NotAppended: Error, Hashable, Sendable {
    /// The stream has moved on since it was read: read it again and decide again.
    case someoneElseWasFirst(StreamID, expected: Int, actual: Int)
    /// The stream's key is destroyed, and nothing more can be recorded of it.
    case isDisposedOf(StreamID)
    case fault(RecordFault)
}
