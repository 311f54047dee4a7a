import CaseReview
import Identity

/// A posting in words: the role, the agency where it is for one, and whether it is a deputy's.
struct PartWords {
    let words: String

    init(_ posting: Posting, under procedure: Procedure, on day: Day) {
        let part = PartWords(
            role: posting.role, agency: posting.agency, under: procedure, on: day)
        words = posting.isDeputy ? "\(part.words), deputy" : part.words
    }

    /// A role or an agency that the procedure no longer has is called by its identifier.
    init(role: RoleID, agency: AgencyID?, under procedure: Procedure, on day: Day) {
        let role = procedure.roles[role]?.name ?? role.rawValue
        guard let agency else {
            words = role
            return
        }
        words = "\(role), \(procedure.agencies[agency]?.name(on: day) ?? agency.rawValue)"
    }
}
