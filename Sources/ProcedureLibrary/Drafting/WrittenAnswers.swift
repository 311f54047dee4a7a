import CaseReview

/// Entries as a scenario writes them, on one line.
struct WrittenAnswers {
    let text: String

    init(_ answers: Answers) {
        let pairs = answers.sorted { $0.key < $1.key }
            .map { "\($0.key): \(Self.written($0.value))" }
        text = "{\(pairs.joined(separator: ", "))}"
    }

    /// Words between quotes, whatever is in them.
    static func quoted(_ words: String) -> String {
        let escaped = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.filter { !$0.isNewline })\""
    }

    private static func written(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .day(let day): day.iso
        case .moment(let moment): "\(moment.day.iso) \(moment.londonTime)"
        case .number(let number): String(number)
        // One choice stands by itself, so that it can be read where only one may be made.
        case .chosen(let chosen) where chosen.count == 1: quoted(chosen[0])
        case .chosen(let chosen): "[\(chosen.map(quoted).joined(separator: ", "))]"
        case .groups(let groups):
            "[\(groups.map { WrittenAnswers($0).text }.joined(separator: ", "))]"
        }
    }
}
