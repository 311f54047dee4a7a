import CaseReview
public import HTML

/// The agenda of a meeting as it is read: its lines and the cases under them, and nothing of what is in their papers.
public struct AgendaPaper: Pattern {
    private let pack: AgendaPack

    /// Shows the agenda of the papers that were drawn up for one person.
    public init(_ pack: AgendaPack) { self.pack = pack }

    public func write(into w: inout Writer) {
        writeStanding(into: &w)
        writeLines(into: &w)
    }

    /// When and where, and whether the chair has ratified it.
    func writeStanding(into w: inout Writer) {
        w.p { w in
            w.strong(pack.heldOn?.longText ?? "")
            w.text(pack.how.isEmpty ? "" : ", \(pack.how)")
        }
        w.p(pack.ratified.map { "Agenda ratified by \($0)." } ?? "The agenda is not ratified yet.")
    }

    func writeLines(into w: inout Writer) {
        w.h2("Agenda")
        w.ol { w in
            for line in pack.lines { w.li { write(line, into: &$0) } }
        }
    }

    private func write(_ line: AgendaPack.Line, into w: inout Writer) {
        w.strong(line.name)
        if let said = line.said { w.inset(said) }
        if let note = line.note { w.paragraphs(of: note) }
        if !line.cases.isEmpty || !line.entries.isEmpty {
            w.ul { w in
                for papers in line.cases {
                    w.li("\(papers.reference) \(papers.subject): \(papers.step)")
                }
                for entry in line.entries { w.li("\(entry.label): \(entry.text)") }
            }
        }
        if let citation = line.citation { w.rule(citation) }
    }
}
