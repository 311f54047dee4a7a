import HTML
import ProcedureLibrary

/// A rule of the procedure with where it stands, or that the document is silent about it.
struct StatedRuleView: Pattern {
    private let rule: Explanation.StatedRule

    init(_ rule: Explanation.StatedRule) { self.rule = rule }

    func write(into w: inout Writer) {
        if !rule.isStated { w.p { $0.append(Tag("The document does not say", .waiting)) } }
        w.p(rule.words.asSentence)
        if let citation = rule.citation { w.append(CitationNote(citation)) }
    }
}
