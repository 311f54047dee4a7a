import CaseReview
import HTML
import Office
import ProcedureLibrary

/// What the procedure says, rule by rule, each with where it says so; and what it leaves unsaid.
///
/// Every part has an id, such as `step-` and the step's own, so that other pages can lead to it.
struct ProcedurePage {
    let visit: Visit
    let explained: Explanation

    func reply() -> Reply {
        visit.page("The procedure") { w in
            w.p(explained.area, .class("over-heading"))
            w.h1("\(explained.title), version \(explained.version)")
            writeAbout(into: &w)
            writeContents(into: &w)
            let names = ProcedureNames(explained, on: visit.today)
            for body in explained.bodies { BodyView(body: body, names: names).write(into: &w) }
            for pathway in explained.pathways {
                PathwayView(
                    pathway: pathway, names: names,
                    drawing: "\(visit.path)/drawings/\(pathway.id)"
                ).write(into: &w)
            }
            w.h2("Time limits", .id("limits"))
            for limit in explained.limits { LimitView(limit: limit).write(into: &w) }
            TestsView(criteria: explained.criteria, questions: explained.questions).write(into: &w)
            writeRoles(into: &w)
            writeSilences(into: &w)
        }
    }

    private func writeAbout(into w: inout Writer) {
        w.append(
            SummaryList([
                .init("Published", text: explained.published),
                .init("In force from", text: explained.inForceFrom.longText),
                .init("Review due", text: explained.reviewDue?.longText ?? "Not stated"),
            ]))
        writeAuthority(into: &w)
        w.p { w in
            w.a("Compare two versions", href: "\(visit.path)/comparison")
            if isKeeper {
                w.text(" · ")
                w.a("Rehearse it with a made-up case", href: visit.link("rehearsal"))
            }
        }
    }

    private func writeAuthority(into w: inout Writer) {
        let rule = explained.publicAuthority
        w.h2("Freedom of information", .id("freedom-of-information"))
        w.append(StatedRuleView(rule))
    }

    private var isKeeper: Bool {
        (try? visit.here().procedure).map { visit.has(.keepCases, under: $0) } ?? false
    }

    private func writeContents(into w: inout Writer) {
        w.nav(.aria("label", "On this page")) { w in
            w.ul(.class("bullets")) { w in
                for body in explained.bodies {
                    w.li { $0.a(body.name, href: "#body-\(body.id)") }
                }
                for pathway in explained.pathways {
                    w.li { $0.a(pathway.name, href: "#pathway-\(pathway.id)") }
                }
                w.li { $0.a("Time limits", href: "#limits") }
                w.li { $0.a("Tests", href: "#tests") }
                w.li { $0.a("Roles", href: "#roles") }
                w.li { $0.a("What the document leaves open", href: "#silences") }
            }
        }
    }

    private func writeRoles(into w: inout Writer) {
        w.h2("Roles", .id("roles"))
        for role in explained.roles {
            w.h3(role.name, .id("role-\(role.id)"))
            w.p(role.sees.words + (role.isForAgency ? " Acts for an agency." : ""))
            if let citation = role.citation { w.append(CitationNote(citation)) }
            if let citation = role.staysUntilSucceeded {
                w.p("Whoever holds it stays until there is a successor: no day ends it.")
                w.append(CitationNote(citation))
            }
        }
    }

    private func writeSilences(into w: inout Writer) {
        w.h2("What the document leaves open", .id("silences"))
        if explained.silences.isEmpty { w.p("Nothing has been noted.") }
        for silence in explained.silences {
            w.h3(silence.about, .id("silence-\(silence.id)"))
            w.p { w in
                w.strong("Until it is settled: ")
                w.text(silence.heldAs)
            }
            if let citation = silence.citation { w.append(CitationNote(citation)) }
        }
    }
}

/// The names that the parts of a procedure call one another by.
struct ProcedureNames {
    private let agencies: [AgencyID: String]
    private let roles: [RoleID: String]
    private let steps: [StepID: String]

    init(_ explained: Explanation, on day: Day) {
        agencies = Dictionary(
            explained.agencies.map { agency in
                let begun = agency.names.last { $0.from.map { $0 <= day } ?? true }
                return (agency.id, (begun ?? agency.names.first)?.name ?? agency.id.rawValue)
            }, uniquingKeysWith: { first, _ in first })
        roles = Dictionary(
            explained.roles.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        steps = Dictionary(
            explained.pathways.flatMap(\.steps).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    func agency(_ id: AgencyID) -> String { agencies[id] ?? id.rawValue }
    func role(_ id: RoleID) -> String { roles[id] ?? id.rawValue }
    func step(_ id: StepID) -> String { steps[id] ?? id.rawValue }
}

extension Sight {
    /// What a role may read, in a sentence.
    fileprivate var words: String {
        switch self {
        case .everyCase: "Reads every case."
        case .listedCases: "Reads the cases listed at a meeting of a body on which the agency sits."
        case .ownSteps: "Reads a case once a step of it is theirs."
        case .ownRequests: "Reads what the agency has been asked, and its own answer."
        case .ownReferrals: "Reads referrals that they made, or are named to confirm."
        case .engagedCases: "Reads a case for which they were taken on, until that ends."
        case .invitedItems: "Reads a case to which they were asked for one item, until it is over."
        case .nothing: "Reads no case."
        }
    }
}
