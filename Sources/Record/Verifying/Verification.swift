/// What a record was found to be when everything in it was computed again.
public enum Verification: Hashable, Sendable {
    /// Every entry holds; the hash is that of the last, or of the founding when there is none.
    case sound(entries: Int, head: Fingerprint)
    /// The first thing that does not hold; what is nil could not be told.
    case broken(position: Int64?, stream: StreamID?, version: Int?, reason: String)

    public var isSound: Bool {
        guard case .sound = self else { return false }
        return true
    }

    /// The stream of the entry that does not hold, where that could be told.
    public var stream: StreamID? {
        guard case .broken(_, let stream, _, _) = self else { return nil }
        return stream
    }

    /// The finding in one sentence, for a page or the command line.
    public var sentence: String {
        switch self {
        case .sound(let entries, let head):
            return "All \(entries) entries hold; the last hash is \(head)."
        case .broken(let position, let stream, let version, let reason):
            let entry = position.map { "Entry \($0)" } ?? "The record"
            let place = stream.map { " (\($0)\(version.map { ", version \($0)" } ?? ""))" } ?? ""
            return "\(entry)\(place) does not hold: \(reason)."
        }
    }
}
