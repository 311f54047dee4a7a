import Testing

/// One mistake in an otherwise sound pack, and the complaint that it has to bring.
struct Slip: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// A text whose line the complaint gives.
    let at: String
    let sentence: String

    init(_ file: String, _ old: String, _ new: String, at: String, _ sentence: String) {
        self.file = file
        self.old = old
        self.new = new
        self.at = at
        self.sentence = sentence
    }

    var testDescription: String { sentence }

    /// Makes the mistake; fails unless exactly its complaint is among what is found.
    func expectComplaint(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let pack = try SoundPack()
        try pack.change(file, old, to: new)
        let line = try pack.line(file, of: at)
        let found = pack.faults()
        #expect(
            found.contains("\(file):\(line): \(sentence)"), "\(found)",
            sourceLocation: sourceLocation)
    }
}
