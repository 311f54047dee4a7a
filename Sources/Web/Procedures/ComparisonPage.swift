import CaseReview
import HTML
import Office
import ProcedureLibrary

/// What is different between two versions of the partnership's procedure, rule by rule.
struct ComparisonPage {
    private let visit: Visit
    private let packs: [Procedure]

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        packs = office.library.procedures.filter { $0.partnership == office.partnership }
            .sorted { $0.about.inForceFrom < $1.about.inForceFrom }
    }

    func reply() throws -> Reply {
        let before = pack("from") ?? packs.dropLast().last
        let after = pack("to") ?? packs.last
        let difference: Difference? =
            if let before, let after { try Difference(before, after) } else { nil }
        return visit.page(
            "Compare two versions", crumbs: [Link("The procedure", href: visit.link("procedure"))]
        ) { w in
            w.h1("Compare two versions")
            if packs.count < 2 {
                w.p("There is only one version of the procedure so far.", .class("lead"))
                return
            }
            writeChoice(before, after, into: &w)
            if let difference { write(difference, into: &w) }
        }
    }

    private func pack(_ name: String) -> Procedure? {
        packs.first { $0.id.rawValue == visit.query.text(name) }
    }

    private func writeChoice(_ before: Procedure?, _ after: Procedure?, into w: inout Writer) {
        let choices = packs.map { Choice($0.id.rawValue, "Version \($0.about.version)") }
        w.form(action: visit.path, method: "get") { w in
            w.append(
                Select(
                    name: "from", label: "From", choices: choices,
                    value: before?.id.rawValue ?? ""))
            w.append(
                Select(name: "to", label: "To", choices: choices, value: after?.id.rawValue ?? ""))
            w.append(Button("Compare", kind: .secondary))
        }
    }

    private func write(_ difference: Difference, into w: inout Writer) {
        if difference.rules.isEmpty { return w.p("They say the same.", .class("lead")) }
        for rule in difference.rules {
            w.div(.class("card")) { w in
                w.h2("\(rule.name), \(rule.kind): \(rule.change.words)")
                if !rule.details.isEmpty {
                    w.append(
                        SummaryList(
                            rule.details.map { detail in
                                SummaryList.Row(
                                    detail.what,
                                    text:
                                        "\(detail.before ?? "nothing"), now \(detail.after ?? "nothing")"
                                )
                            }))
                }
            }
        }
    }
}

extension Difference.Change {
    fileprivate var words: String {
        switch self {
        case .added: "new"
        case .takenOut: "taken out"
        case .changed: "changed"
        }
    }
}
