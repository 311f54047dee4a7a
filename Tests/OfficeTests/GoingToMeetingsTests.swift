import CaseReview
import Clauses
import Office
import Testing

@Suite struct `Whose meetings are whose` {
    private func goes(
        _ role: RoleID, for agency: AgencyID?, to body: BodyID, under id: ProcedureID
    ) throws -> Bool {
        let viewer = Viewer(person: "somebody", standings: [.init(role: role, agency: agency)])
        return viewer.goes(to: body, under: try Shipped.procedure(id).procedure)
    }

    @Test func `a member goes to the meetings of their own body, and to those of no other`() throws {
        #expect(
            try goes(
                "rapid-review-member", for: "council", to: "rapid-review-panel",
                under: "darlington-1.2.1"))
        #expect(
            try !goes(
                "rapid-review-member", for: "council", to: "learning-sub-group",
                under: "darlington-1.2.1"))
    }

    @Test func `a member whose agency does not sit on the body does not go`() throws {
        #expect(
            try !goes(
                "rapid-review-member", for: "nobody-s", to: "rapid-review-panel",
                under: "darlington-1.2.1"))
        #expect(
            try !goes(
                "rapid-review-member", for: nil, to: "rapid-review-panel",
                under: "darlington-1.2.1"))
    }

    @Test func `the chair of a body goes, and whoever takes the chair after them, whatever they see else`()
        throws
    {
        #expect(
            try goes(
                "sub-group-chair", for: "council", to: "learning-sub-group",
                under: "darlington-1.2.1"))
        #expect(
            try !goes(
                "sub-group-chair", for: "council", to: "rapid-review-panel",
                under: "darlington-1.2.1"))
        #expect(try goes("vice-chair", for: nil, to: "one-panel", under: "wolverhampton-2019"))
    }

    @Test func `a referrer goes to no meeting`() throws {
        #expect(
            try !goes(
                "referrer", for: "lbr-adult-social-care", to: "one-panel",
                under: "redbridge-1.5"))
    }
}
