import CaseReview
import HTML

/// How the case stands against each test, as far as questions have been answered.
struct CriteriaView {
    let matter: Case
    let procedure: Procedure

    func write(into w: inout Writer) {
        let facts = CaseFacts(matter, under: procedure)
        w.h2("The tests")
        w.p("As the questions have been answered so far. The body decides at its meeting.")
        w.ul(.class("plain")) { w in
            for criterion in tests {
                w.li { w in
                    w.append(CriterionTag(criterion.result(on: facts).verdict))
                    w.text(" \(criterion.name)")
                    w.append(CitationNote(criterion.citation))
                }
            }
        }
    }

    /// Each test of the bodies that look at the case, once, in the order in which they look.
    private var tests: [Criterion] {
        var seen: Set<CriterionID> = []
        var found: [Criterion] = []
        for step in procedure.steps(of: matter) {
            for id in step.activity.examining?.tests ?? [] where seen.insert(id).inserted {
                if let criterion = procedure.criteria[id] { found.append(criterion) }
            }
        }
        return found
    }
}

/// A verdict as a tag, with why where the test does not apply.
struct CriterionTag: Pattern {
    let verdict: CriterionResult.Verdict

    init(_ verdict: CriterionResult.Verdict) { self.verdict = verdict }

    func write(into w: inout Writer) {
        switch verdict {
        case .met: w.append(Tag("Met", .current))
        case .notMet: w.append(Tag("Not met", .done))
        case .cannotYetSay(let missing):
            w.append(Tag("Cannot yet say", .waiting))
            w.text(" \(missing.count) not known")
        case .readingsDiffer: w.append(Tag("The readings differ", .waiting))
        case .doesNotApply(let why):
            w.append(Tag("Does not apply", .none))
            w.text(" \(why)")
        }
    }
}
