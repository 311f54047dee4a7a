import CaseReview
import HTML
import Office

/// One engagement in words: who, as what, for what, until when, and what it still waits for.
struct EngagedWords {
    private let engaged: Engaged
    private let isRuledOut: Bool
    private let visit: Visit
    private let procedure: Procedure

    init(_ engaged: Engaged, of matter: Case, visit: Visit, procedure: Procedure) {
        self.engaged = engaged
        isRuledOut = matter.withdrawnPeople.contains(engaged.person)
        self.visit = visit
        self.procedure = procedure
    }

    var who: String {
        let role = procedure.roles[engaged.role]?.name ?? engaged.role.rawValue
        return "\(visit.name(engaged.person)), \(role)"
    }

    func rows(on today: Day) -> [SummaryList.Row] {
        [
            .init("For", text: item ?? "The whole case"),
            .init("Why", text: engaged.engagement.reason),
            .init("Until", text: until(today)),
            .init(
                "Taken on by", text: "\(visit.name(engaged.by.person)), \(engaged.at.day.longText)"),
            .init("Stands", text: standing(today)),
        ]
    }

    private var item: String? { engaged.engagement.item.flatMap { procedure.steps[$0]?.name } }

    private func until(_ today: Day) -> String {
        guard let day = engaged.engagement.until else {
            return item == nil ? "No last day is set" : "The item is over"
        }
        return day < today ? "\(day.longText): it has passed" : day.longText
    }

    private func standing(_ today: Day) -> String {
        if isRuledOut { return "A chair ruled them out of the case: they see nothing of it" }
        if !engaged.runs(on: today) {
            return "The last day has passed: they see nothing of the case"
        }
        let waits = engaged.waits(under: procedure)
        if waits.isEmpty { return "They see the case" }
        return waits.map { wait in
            switch wait {
            case .agreement(let body):
                "The chair of \(procedure.bodies[body]?.name ?? "") has to agree first"
            case .declaration: "They have to declare first that it stays in confidence"
            case .anItem: "No body decides this item in the case's version of the procedure"
            }
        }.joined(separator: ". ")
    }
}

extension Procedure {
    /// The roles that are given case by case, by name.
    var rolesForACase: [Role] {
        roles.values.filter(\.sees.isByEngagement).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    var takesPeopleOn: Bool { roles.values.contains(where: \.sees.isByEngagement) }
}

extension Viewer {
    /// Whether the visitor chairs the body for whose item somebody is taken on.
    func chairs(_ engaged: Engaged, under procedure: Procedure) -> Bool {
        let body = engaged.engagement.item.flatMap { procedure.body(deciding: $0) }
        return body.map { chairs($0.id, under: procedure) } ?? false
    }
}
