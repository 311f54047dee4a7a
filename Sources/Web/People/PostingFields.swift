import CaseReview
import HTML
import Identity

/// The choice of a role and, where the role is for one, an agency.
struct PostingFields: Pattern {
    let procedure: Procedure
    let today: Day
    let form: FormData
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.append(
            Select(
                name: "role", label: "Role", choices: roles, value: form.text("role"),
                problem: problems.message(for: "role"), prompt: "Choose a role"))
        w.append(
            Select(
                name: "agency", label: "Agency", choices: agencies,
                hint: "Only for a role that acts for an agency", value: form.text("agency"),
                problem: problems.message(for: "agency"), prompt: "None"))
        w.append(TermFields(prefix: "", form: form, problems: problems))
    }

    /// The posting that was chosen, in force from now to the end of its last day; otherwise what is wrong with the choice.
    static func read(
        _ form: FormData, in partnership: PartnershipID, under procedure: Procedure, now: Moment
    ) -> (posting: Posting?, problems: [Problem]) {
        guard let role = procedure.roles[RoleID(form.text("role"))] else {
            return (nil, [Problem(field: "role", message: "Choose a role")])
        }
        let agency = procedure.agencies[AgencyID(form.text("agency"))]
        if role.isForAgency, agency == nil {
            return (nil, [Problem(field: "agency", message: "Choose the agency they act for")])
        }
        if !role.isForAgency, agency != nil {
            let words = "Choose no agency: this role does not act for one"
            return (nil, [Problem(field: "agency", message: words)])
        }
        let (term, problems) = TermFields(prefix: "", form: form, problems: [])
            .read(for: role, under: procedure, now: now)
        guard let term else { return (nil, problems) }
        return (
            Posting(
                partnership: partnership, role: role.id, agency: agency?.id, from: now,
                until: term.until, isDeputy: term.isDeputy), []
        )
    }

    private var roles: [Choice] {
        procedure.roles.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { role in
            Choice(role.id.rawValue, role.isForAgency ? "\(role.name) (for an agency)" : role.name)
        }
    }

    private var agencies: [Choice] {
        procedure.agencies.values.map { Choice($0.id.rawValue, $0.name(on: today)) }
            .sorted { $0.label < $1.label }
    }
}
