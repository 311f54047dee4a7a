/// A part of a page that people know from elsewhere, as a value: a field, a summary list, a banner.
public protocol Pattern: Sendable {
    /// Writes the pattern's mark-up, complete with what assistive technology needs.
    func write(into w: inout Writer)
}

extension Writer {
    /// Writes a pattern here.
    public mutating func append(_ pattern: some Pattern) {
        pattern.write(into: &self)
    }
}
