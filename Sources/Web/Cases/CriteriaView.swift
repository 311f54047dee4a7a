import CaseReview
import HTML

/// How the case stands against each test, as far as questions have been answered.
struct CriteriaView {
    let matter: Case
    let procedure: Procedure

    func write(into w: inout Writer) {
        let tests = procedure.steps.values.flatMap { step -> [CriterionID] in
            guard case .decide(let deciding) = step.activity else { return [] }
            return deciding.tests
        }
        let facts = CaseFacts(matter, under: procedure)
        w.h2("The tests")
        w.ul(.class("plain")) { w in
            for id in Set(tests).sorted() {
                guard let criterion = procedure.criteria[id] else { continue }
                w.li { w in
                    w.append(CriterionTag(criterion.result(on: facts).verdict))
                    w.text(" \(criterion.name)")
                    w.append(CitationNote(criterion.citation))
                }
            }
        }
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
        case .doesNotApply(let why):
            w.append(Tag("Does not apply", .none))
            w.text(" \(why)")
        }
    }
}
