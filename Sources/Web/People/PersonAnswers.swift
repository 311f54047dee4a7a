import CaseReview
import HTML
import Identity
import Office

/// Answers about one person's account, and changes to it.
struct PersonAnswers {
    let visit: Visit
    private let procedure: Procedure
    private let partnership: PartnershipID
    private let account: Account

    /// Throws `notFound` for somebody who never had a role in this partnership.
    init(_ visit: Visit) throws {
        self.visit = visit
        procedure = try visit.procedure(for: .keepPeople)
        let partnership = try visit.here().partnership
        self.partnership = partnership
        let found = try visit.site.identity.person(PersonID(visit.parameter("person")))
        guard let found, found.postings.contains(where: { $0.partnership == partnership }) else {
            throw OfficeFailure.notFound
        }
        account = found
    }

    func show() throws -> Reply {
        try page(notice: PersonPage.Notice(rawValue: visit.query.text("after")))
    }

    func post() throws -> Reply {
        let read = PostingFields.read(
            visit.form, in: partnership, under: procedure, now: visit.now)
        guard let posting = read.posting else { return try page(problems: read.problems) }
        return try refusing(field: "role") {
            if isOwn { throw KeepingRefusal.ownRole }
            let token = try visit.site.identity.give(
                posting, to: account.id, by: visit.viewer.person, now: visit.now)
            visit.site.offices.peopleChanged()
            if let token { return visit.offerLink(for: account.email, token: token) }
            return .see(
                visit.link("people/\(account.id)?after=\(PersonPage.Notice.posted.rawValue)"))
        }
    }

    /// Sets, moves or takes away the last day of a role, and says whether it is a deputy's.
    func changePosting() throws -> Reply {
        let named = visit.form.text("posting")
        guard let posting = here.first(where: { $0.formValue == named }),
            let role = procedure.roles[posting.role]
        else {
            return try page(
                problems: [Problem(field: "postings", message: PeopleRefusal.notPosted.sentence)])
        }
        let (term, problems) = fields(posting, [])
            .read(for: role, under: procedure, now: visit.now)
        guard let term else { return try page(problems: problems) }
        return try change(.postingChanged, field: posting.fieldPrefix + "until") { identity, by in
            if isOwn { throw KeepingRefusal.ownTerm }
            try identity.amend(
                posting, of: account.id, until: term.until, isDeputy: term.isDeputy, by: by,
                now: visit.now)
        }
    }

    private func fields(_ posting: Posting, _ problems: [Problem]) -> TermFields {
        TermFields(
            prefix: posting.fieldPrefix, form: visit.form, problems: problems, held: posting,
            mayDeputise: procedure.bodies.values.contains { $0.memberRole == posting.role })
    }

    func endPosting() throws -> Reply {
        try change(.postingEnded, field: "postings") { identity, by in
            let named = visit.form.text("posting")
            let posting = here.first { $0.formValue == named }
            guard let posting else { throw PeopleRefusal.notPosted }
            if isOwn, !here.contains(where: { $0 != posting && keepsPeople($0) }),
                keepsPeople(posting)
            {
                throw KeepingRefusal.ownLastDuty
            }
            try identity.endPosting(posting, of: account.id, by: by, now: visit.now)
        }
    }

    func setState() throws -> Reply {
        switch visit.form.text("state") {
        case "disabled":
            try changeWhole(.disabled) { identity, by in
                if isOwn { throw KeepingRefusal.ownAccount }
                try identity.disable(account.id, by: by, now: visit.now)
            }
        case "enabled":
            try changeWhole(.enabled) { identity, by in
                try identity.enable(account.id, by: by, now: visit.now)
            }
        default: .see(visit.link("people/\(account.id)"))
        }
    }

    func resetSecondFactor() throws -> Reply {
        try changeWhole(.secondFactorReset) { identity, by in
            try identity.resetSecondFactor(of: account.id, by: by, now: visit.now)
        }
    }

    func endSessions() throws -> Reply {
        try changeWhole(.sessionsEnded) { identity, by in
            try identity.revokeAll(of: account.id, by: by, now: visit.now)
        }
    }

    func invite() throws -> Reply {
        try refusing(field: "account") {
            try WholeAccount(visit: visit, account: account).requireKept()
            let token = try visit.site.identity.reinvite(
                account.id, by: visit.viewer.person, in: partnership, now: visit.now)
            return visit.invitationLink(for: account.name, token: token, person: account.id)
        }
    }

    private func changeWhole(
        _ notice: PersonPage.Notice, _ body: (Identity, PersonID) throws -> Void
    ) throws -> Reply {
        try change(notice, field: "account") { identity, by in
            try WholeAccount(visit: visit, account: account).requireKept()
            try body(identity, by)
        }
    }

    private func change(
        _ notice: PersonPage.Notice, field: String, _ body: (Identity, PersonID) throws -> Void
    ) throws -> Reply {
        try refusing(field: field) {
            try body(visit.site.identity, visit.viewer.person)
            visit.site.offices.peopleChanged()
            return .see(visit.link("people/\(account.id)?after=\(notice.rawValue)"))
        }
    }

    /// The page again, with the reason at the field, where the change is refused.
    private func refusing(field: String, _ body: () throws -> Reply) throws -> Reply {
        do {
            return try body()
        } catch let refusal as PeopleRefusal {
            return try page(problems: [Problem(field: field, message: refusal.sentence)])
        } catch let refusal as KeepingRefusal {
            return try page(problems: [Problem(field: field, message: refusal.sentence)])
        }
    }

    private func page(
        notice: PersonPage.Notice? = nil, problems: [Problem] = []
    ) throws -> Reply {
        let changes = try visit.site.identity.changes(of: account.id).reversed()
            .filter { $0.posting.map { $0.partnership == partnership } ?? true }
        let page = PersonPage(
            root: visit.link("people/\(account.id)"), token: visit.token, account: account,
            isOwn: isOwn,
            parts: here.map { posting in
                (PartWords(posting, under: procedure, on: visit.today).words, posting)
            },
            posting: PostingFields(
                procedure: procedure, today: visit.today, form: visit.form, problems: problems),
            term: { fields($0, problems) },
            changes: changes.map { AccessChange($0, visit: visit, procedure: procedure) },
            notice: notice, problems: problems)
        return visit.page(account.name, problems: problems, crumbs: [visit.peopleCrumb]) {
            page.write(into: &$0)
        }
    }

    private var isOwn: Bool { account.id == visit.viewer.person }

    /// What the person has in this partnership, now or later.
    private var here: [Posting] {
        account.postings.filter { posting in
            posting.partnership == partnership && (posting.until.map { visit.now < $0 } ?? true)
        }
    }

    private func keepsPeople(_ posting: Posting) -> Bool {
        posting.holds(at: visit.now)
            && procedure.gives(.keepPeople, to: posting.role)
    }
}

extension Posting {
    /// The posting as a form names it.
    var formValue: String {
        "\(role)/\(agency?.rawValue ?? "")/\(from.secondsSinceEpoch)"
    }

    /// What the names of the fields begin with that change the posting: each stands on a page with others.
    var fieldPrefix: String {
        "\(role)-\(agency?.rawValue ?? "none")-\(from.secondsSinceEpoch)-"
    }
}
