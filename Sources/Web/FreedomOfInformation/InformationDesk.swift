import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The log of information requests, with who looks at it: those who keep the cases, and auditors, who change nothing.
struct InformationDesk {
    let visit: Visit
    let office: Office
    let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try visit.procedure(for: .keepCases, .audit)
    }

    var path: String { visit.link("information-requests") }
    var isKeeper: Bool { visit.has(.keepCases, under: procedure) }

    /// Throws `notFound` for somebody who only looks.
    func requireKeeper() throws {
        guard isKeeper else { throw OfficeFailure.notFound }
    }

    var actor: Actor { visit.actor(with: .keepCases, under: procedure) }

    /// Whether the Act applies to the partnership, as far as its document says.
    func writeStanding(into w: inout Writer) {
        w.append(StatedRuleView(Explanation(procedure).publicAuthority))
    }

    func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
    }

    func date(
        _ name: String, _ label: String, _ problems: [Problem], into w: inout Writer
    ) {
        let entry = DateEntry(visit.form, name)
        w.append(
            DateField(
                name: name, label: label, day: entry.day, month: entry.month, year: entry.year,
                problem: problems.message(for: name)))
    }
}

extension InformationRequest {
    /// The law under which it was made, in words.
    var lawWords: String {
        let said = lawInTheirWords.isEmpty ? "" : " (“\(lawInTheirWords)”)"
        return law.words + said
    }
}

extension RequestedLaw {
    var words: String {
        switch self {
        case .freedomOfInformation: "Freedom of Information Act 2000"
        case .another: "Another law"
        case .notNamed: "No law was named"
        }
    }
}

extension InformationAnswer {
    /// What was told, in short.
    var shortWords: String {
        switch reply {
        case .actDoesNotApply: "The Act does not apply to the partnership"
        case .answered(_, let exemptions):
            exemptions.isEmpty ? "Answered" : "Answered, under \(exemptions)"
        }
    }
}
