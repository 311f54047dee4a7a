/// A report of a mail server that a message did not reach its reader (RFC 3464), as far as it says which one.
public struct ReturnedMail: Sendable, Hashable {
    /// The marks of the messages that came back, in the order of the report.
    ///
    /// A mark is known to the one who was written to and to nobody else, so that no stranger can make one up.
    public let marks: [String]
    /// Whether the server has given up; a report may also say that it is still trying.
    public let isFinal: Bool

    /// Reads a report as the mail server hands it over.
    public init(_ bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        var marks: [String] = []
        var isFinal = false
        for line in text.split(whereSeparator: \.isNewline) {
            let lowercase = line.lowercased()
            if lowercase.hasPrefix("action:") { isFinal = isFinal || lowercase.contains("failed") }
            if lowercase.hasPrefix("message-id:"), let mark = Self.mark(in: lowercase) {
                if !marks.contains(mark) { marks.append(mark) }
            }
        }
        self.marks = marks
        self.isFinal = isFinal
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
