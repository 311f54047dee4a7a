/// A closed set of names that a text may use: what no name stands for cannot get into it.
public protocol TemplateName: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
    /// What stands in the text in place of the name.
    var meaning: String { get }
    /// What a preview shows in place of the name: nobody's real case.
    var example: String { get }
}

extension TemplateName {
    /// The name as somebody may have typed it: capitals, hyphens and spaces make no difference.
    public init?(written: some StringProtocol) {
        let words = written.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }
        self.init(rawValue: words.joined(separator: " "))
    }
}
