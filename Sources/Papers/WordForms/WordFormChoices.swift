public import CaseReview

/// The people and agencies that can be meant where a form leaves the list to the partnership.
public struct WordFormChoices: Sendable {
    /// Every name that an agency has or had.
    let agencies: [AgencyID: [String]]
    let people: [RoleID: [(person: PersonID, name: String)]]

    public init(
        agencies: [AgencyID: [String]], people: [RoleID: [(person: PersonID, name: String)]]
    ) {
        self.agencies = agencies
        self.people = people
    }
}
