import CaseReview
import HTML
import Identity
import Office

/// Accounts of a partnership, kept by those whose role has that duty.
enum PeopleRoutes {
    static let all: [Route] = [
        .get("/:partnership/people", for: .here) { visit in
            try PeoplePage(visit: visit, procedure: try keeping(visit)).reply()
        },
        .post("/:partnership/people", for: .here) { visit in try add(visit) },
        .get("/:partnership/people/:person", for: .here) { visit in
            try PersonPage(visit, try keeping(visit), try account(visit)).reply()
        },
        .post("/:partnership/people/:person", for: .here) { visit in try change(visit) },
    ]

    /// The procedure, for somebody who keeps people; nobody else learns that the page exists.
    private static func keeping(_ visit: Visit) throws -> Procedure {
        let procedure = try visit.here().procedure
        guard visit.has(.keepPeople, under: procedure) else { throw OfficeFailure.notFound }
        return procedure
    }

    private static func account(_ visit: Visit) throws -> Account {
        let partnership = try visit.here().partnership
        let account = try visit.site.identity.person(PersonID(visit.parameter("person")))
        guard let account, account.postings.contains(where: { $0.partnership == partnership })
        else { throw OfficeFailure.notFound }
        return account
    }

    /// Reads the role and agency of a form; a role for an agency needs one.
    private static func posting(
        _ visit: Visit, _ procedure: Procedure, _ problems: inout [Problem]
    ) throws -> Posting? {
        let role = procedure.roles[RoleID(visit.form.text("role"))]
        let agency = procedure.agencies[AgencyID(visit.form.text("agency"))]?.id
        guard let role else {
            problems.append(Problem(field: "role", message: "Choose the role"))
            return nil
        }
        if role.isForAgency, agency == nil {
            problems.append(
                Problem(field: "agency", message: "Choose the agency: this role is for one"))
            return nil
        }
        return Posting(
            partnership: try visit.here().partnership, role: role.id,
            agency: role.isForAgency ? agency : nil, from: visit.now)
    }

    private static func add(_ visit: Visit) throws -> Reply {
        let procedure = try keeping(visit)
        var problems: [Problem] = []
        if visit.form.text("name").isEmpty {
            problems.append(Problem(field: "name", message: "Enter the person's name"))
        }
        if !visit.form.text("email").contains("@") {
            problems.append(
                Problem(field: "email", message: "Enter an e-mail address, such as name@example.gov.uk"))
        }
        let posting = try posting(visit, procedure, &problems)
        guard problems.isEmpty, let posting else {
            return try PeoplePage(visit: visit, procedure: procedure, problems: problems).reply()
        }
        do {
            let invited = try visit.site.identity.invite(
                name: visit.form.text("name"), email: visit.form.text("email"),
                postings: [posting], by: visit.viewer.person, now: visit.now)
            return InvitedPage(visit: visit, token: invited.invitation).reply()
        } catch let refusal as PeopleRefusal {
            let problem = Problem(field: "email", message: refusal.sentence)
            return try PeoplePage(visit: visit, procedure: procedure, problems: [problem]).reply()
        }
    }

    private static func change(_ visit: Visit) throws -> Reply {
        let procedure = try keeping(visit)
        let account = try account(visit)
        let identity = visit.site.identity
        let by = visit.viewer.person
        let isSelf = account.id == by
        defer { visit.site.offices.peopleChanged() }
        do {
            switch visit.form.text("act") {
            case "disable" where !isSelf: try identity.disable(account.id, by: by, now: visit.now)
            case "enable": try identity.enable(account.id, by: by, now: visit.now)
            case "reset": try identity.resetSecondFactor(of: account.id, by: by, now: visit.now)
            case "sign-out": try identity.revokeAll(of: account.id, by: by, now: visit.now)
            case "invite":
                let token = try identity.reinvite(account.id, by: by, now: visit.now)
                return InvitedPage(visit: visit, token: token).reply()
            case "end" where !isSelf:
                for posting in account.postings(at: visit.now)
                where posting.formValue == visit.form.text("posting") {
                    try identity.endPosting(posting, of: account.id, by: by, now: visit.now)
                }
            case "post":
                var problems: [Problem] = []
                guard let posting = try posting(visit, procedure, &problems) else {
                    return try PersonPage(visit, procedure, account, problems).reply()
                }
                try identity.post(account.id, as: posting, by: by, now: visit.now)
            default:
                let own = "Somebody else has to do this for you"
                let problem = Problem(field: "act", message: isSelf ? own : "Choose what to do")
                return try PersonPage(visit, procedure, account, [problem]).reply()
            }
        } catch let refusal as PeopleRefusal {
            let problem = Problem(field: "act", message: refusal.sentence)
            return try PersonPage(visit, procedure, account, [problem]).reply()
        }
        return .see(visit.path)
    }
}

extension Posting {
    /// The posting as a form names it.
    var formValue: String { "\(role)/\(agency?.rawValue ?? "")" }
}
