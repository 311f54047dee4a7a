/// The list that a procedure keeps of everything on a pathway, such as of what was escalated or of what is a risk.
///
/// Made from the cases themselves; nobody enters a line of it.
public struct PathwayLog: Sendable, Hashable {
    public let name: String
    /// The entries that stand in it, each a column.
    public let columns: [FieldID]
    public let citation: Citation

    public init(name: String, columns: [FieldID], citation: Citation) {
        self.name = name
        self.columns = columns
        self.citation = citation
    }
}

extension Procedure {
    /// The pathways of whose list somebody may see a part, in the procedure's order: those who see more than steps of
    /// their own, and those who take a step on it. Which lines they see is another question.
    public func pathwaysLogged(for viewer: Viewer) -> [Pathway] {
        let held = viewer.standings.map(\.role)
        let seesLists = held.contains { role in
            [.everyCase, .listedCases].contains(roles[role]?.sees ?? .nothing)
        }
        return pathways.filter { pathway in
            if pathway.log == nil { return false }
            return seesLists || pathway.steps.contains { $0.by.names(anyOf: held) }
        }
    }

    /// An entry by its name, as the first form that asks for it has it.
    public func field(_ id: FieldID) -> Field? {
        forms.values.sorted { $0.id < $1.id }.flatMap(\.fields).first { $0.id == id }
    }
}

extension Who {
    fileprivate func names(anyOf held: [RoleID]) -> Bool {
        switch self {
        case .anyOf(let roles), .jointly(let roles): roles.contains(where: held.contains)
        case .named, .referrer, .body: false
        }
    }
}
