/// A report of a mail server that a message did not reach its reader (RFC 3464), as far as it says which one.
public struct ReturnedMail: Sendable, Hashable {
    /// The marks of the messages that came back, at most eight: a report is about one.
    ///
    /// A mark is known to the one who was written to and to nobody else, so that no stranger can make one up.
    public private(set) var marks: Set<String> = []
    /// Whether the server has given up; a report may also say that it is still trying.
    public private(set) var isFinal = false

    /// More are somebody's attempt to have the outbox searched for all that a megabyte can name.
    private static let mostMarks = 8
    /// Longer than any line that we look for, folded or not, in bytes (RFC 5322 §2.1.1).
    private static let longestLine = 998

    /// Reads a report as the mail server hands it over.
    public init(_ bytes: some Collection<UInt8>) {
        var line: [UInt8] = []
        for part in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            // A line that begins with a space goes on with the one before it (RFC 5322 §2.2.3).
            let isFolded = part.first == 32 || part.first == 9
            if !isFolded {
                take(line)
                line = []
            }
            line += part.prefix(Self.longestLine - line.count)
        }
        take(line)
    }

    private mutating func take(_ line: [UInt8]) {
        let words = String(decoding: line, as: UTF8.self).lowercased()
        if words.hasPrefix("action:"), words.contains("failed") { isFinal = true }
        guard words.hasPrefix("message-id:"), marks.count < Self.mostMarks,
            let mark = Self.mark(in: words)
        else { return }
        marks.insert(mark)
    }

    /// What stands between the bracket and the sign @, if it is of the form that ours have.
    private static func mark(in line: String) -> String? {
        guard let start = line.firstIndex(of: "<"), let end = line[start...].firstIndex(of: "@")
        else { return nil }
        let mark = String(line[line.index(after: start)..<end])
        let isOurs =
            mark.utf8.count == 32 && mark.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        return isOurs ? mark : nil
    }
}
