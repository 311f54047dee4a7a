import CaseReview
import HTML

extension CasePaper {
    /// What people call the paper.
    ///
    /// - Parameter title: the title of a file of the case; nil for one that the case does not have.
    func words(under procedure: Procedure, title: (FileID) -> String?) -> String {
        func step(_ id: StepID) -> String { procedure.steps[id]?.name ?? id.rawValue }
        switch self {
        case .decisionRecord: return "Decision record"
        case .form(let id): return "Form: \(step(id))"
        case .agencyReturn(let id, let agency):
            let names = procedure.agencies[agency]?.names.map(\.name) ?? [agency.rawValue]
            return "Answer of \(names.joined(separator: ", later ")): \(step(id))"
        case .file(let id): return "File “\(title(id) ?? id.rawValue)”"
        case .letter(_, let id, let addressee):
            return "Letter to \(addressee): \(procedure.letter(id)?.name ?? id.rawValue)"
        }
    }
}

/// What the procedure has stand on a paper that is exempt; nothing on any other.
struct ExemptMark: Pattern {
    private let marking: String?

    init(_ paper: CasePaper, of matter: Case, under procedure: Procedure) {
        marking = matter.exemptMarking(of: paper, under: procedure)
    }

    func write(into w: inout Writer) {
        if let marking { w.p { $0.strong("Exempt from release: \(marking)") } }
    }
}
