import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The procedure, clause by clause, for everybody who works under it.
enum ProcedureRoutes {
    static let all: [Route] = [
        .get("/:partnership/procedure", for: .here) { visit in
            ProcedurePage(visit: visit, procedure: try visit.here().procedure).reply()
        }
    ]
}

/// What is stated, by whom, and what the document leaves open.
struct ProcedurePage {
    let visit: Visit
    let procedure: Procedure

    func reply() -> Reply {
        visit.page("The procedure") { w in
            w.p(procedure.about.area, .class("over-heading"))
            w.h1("\(procedure.about.title), version \(procedure.about.version)")
            w.p("Published \(procedure.about.published). In force from \(procedure.about.inForceFrom.longText).")
            for body in procedure.bodies.values.sorted(by: { $0.id < $1.id }) {
                write(body, into: &w)
            }
            for pathway in procedure.pathways { write(pathway, into: &w) }
            writeLimits(into: &w)
            writeCriteria(into: &w)
            w.h2("What the document leaves open")
            for silence in procedure.silences {
                w.h3(silence.about)
                w.p(silence.heldAs)
                if let citation = silence.citation { w.append(CitationNote(citation)) }
            }
        }
    }

    private var words: ExpressionWords { ExpressionWords(procedure) }

    private func write(_ body: Body, into w: inout Writer) {
        w.h2(body.name, .id("body-\(body.id)"))
        w.p("Who sits: " + body.members.map { name($0) }.joined(separator: "; ") + ".")
        write("Quorum", body.quorum, into: &w) { words.words($0) }
        write("Votes", body.voting, into: &w) { $0.words }
        write("Meetings", body.meets, into: &w) { rule in
            rule.everyMonths == 1 ? "every month" : "every \(rule.everyMonths) months"
        }
    }

    private func write<Rule>(
        _ title: String, _ rule: Stated<Rule>, into w: inout Writer, words: (Rule) -> String
    ) {
        w.h3(title)
        switch rule {
        case .stated(let rule, let citation):
            w.p(words(rule))
            w.append(CitationNote(citation))
        case .notStated(let why):
            w.p { $0.append(Tag("Not stated", .waiting)) }
            w.p(why)
        }
    }

    private func write(_ pathway: Pathway, into w: inout Writer) {
        w.h2(pathway.name, .id("pathway-\(pathway.id)"))
        if let mandate = pathway.mandate { w.append(CitationNote(mandate)) }
        for step in pathway.steps {
            w.h3(step.name, .id("step-\(step.id)"))
            if let guidance = step.guidance { w.p(guidance) }
            w.p("For \(step.by.words(under: procedure, visit: visit, Case(id: ""))).")
            w.p("Ends with: " + step.outcomes.map(\.name).joined(separator: "; ") + ".")
            w.append(CitationNote(step.citation))
        }
    }

    private func writeLimits(into w: inout Writer) {
        w.h2("Time limits", .id("limits"))
        for limit in procedure.limits {
            w.h3(limit.name, .id("limit-\(limit.id)"))
            w.p("For \(limit.who): " + limit.readings.map(\.written).joined(separator: ", or ") + ".")
            w.append(CitationNote(limit.citation))
        }
    }

    private func writeCriteria(into w: inout Writer) {
        w.h2("Tests", .id("tests"))
        for criterion in procedure.criteria.values.sorted(by: { $0.id < $1.id }) {
            w.h3(criterion.name, .id("test-\(criterion.id)"))
            w.p("Met by: \(words.words(criterion.test)).")
            w.append(CitationNote(criterion.citation))
        }
    }

    private func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
    }
}

extension VotingRule {
    /// The rule in words.
    fileprivate var words: String {
        switch carriedBy {
        case .nobodyAgainst: "One vote an agency; a proposal stands when no agency is against it."
        case .majority: "One vote an agency; a proposal stands when more are for it than against."
        }
    }
}
