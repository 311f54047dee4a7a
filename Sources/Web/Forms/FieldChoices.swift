import CaseReview
import HTML
import Office

/// What can be chosen where the form leaves the list to the partnership: its people and its agencies.
struct FieldChoices: Sendable {
    let agencies: [Choice]
    static let yesNo = [
        Choice("yes", "Yes"), Choice("no", "No"), Choice("not-known", "Not known"),
    ]
    private let directory: Directory
    private let own: AgencyID?

    init(_ visit: Visit) {
        directory = visit.office?.directory ?? .empty
        own = visit.viewer.standings.compactMap(\.agency).first
        // Without a procedure there is no form to show, and nothing to choose.
        let procedure = try? visit.office?.procedure
        agencies = (procedure?.agencies.values.map { $0 } ?? [])
            .map { Choice($0.id.rawValue, $0.name(on: visit.today)) }
            .sorted { $0.label < $1.label }
    }

    /// Those who hold a role, of one's own agency first.
    func people(_ role: RoleID) -> [Choice] {
        directory.holders(role, nil)
            .sorted { ($0.agency == own ? 0 : 1, $0.name) < ($1.agency == own ? 0 : 1, $1.name) }
            .map { listed in
                let agency = agencies.first { $0.value == listed.agency?.rawValue }?.label
                let words = [listed.name, agency].compactMap(\.self).joined(separator: ", ")
                return Choice(listed.person.rawValue, words)
            }
    }

    static func choices(_ options: [Field.Option]) -> [Choice] {
        options.map { Choice($0.id, $0.label) }
    }
}
