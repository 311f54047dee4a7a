public import CaseReview

/// Who people are, as far as a page has to name them: the record holds only their identifiers.
public struct Directory: Sendable {
    /// The name of a person; a plain description when nobody is known by the identifier.
    public let name: @Sendable (PersonID) -> String
    /// Those who hold a role now, for one agency or for any.
    public let holders: @Sendable (RoleID, AgencyID?) -> [Listed]
    /// Everybody who holds a role here now, with all of their roles, by identifier.
    public let everybody: @Sendable () throws(OfficeFailure) -> [Viewer]

    public struct Listed: Sendable, Hashable {
        public let person: PersonID
        public let name: String
        public let agency: AgencyID?
        /// Whether they come in place of whoever represents the agency.
        public let isDeputy: Bool

        public init(
            person: PersonID, name: String, agency: AgencyID?, isDeputy: Bool = false
        ) {
            self.person = person
            self.name = name
            self.agency = agency
            self.isDeputy = isDeputy
        }
    }

    public init(
        name: @escaping @Sendable (PersonID) -> String,
        holders: @escaping @Sendable (RoleID, AgencyID?) -> [Listed],
        everybody: @escaping @Sendable () throws(OfficeFailure) -> [Viewer] = { [] }
    ) {
        self.name = name
        self.holders = holders
        self.everybody = everybody
    }

    /// Nobody is known: every person is called by their identifier.
    public static let empty = Directory(name: { $0.rawValue }, holders: { _, _ in [] })
}
