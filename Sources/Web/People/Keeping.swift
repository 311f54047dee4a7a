import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary
import ProcedureLibrary

extension Visit {
    /// The procedure here, for somebody with one of these duties; for others there is no such page.
    func procedure(for duties: Duty...) throws -> Procedure {
        let procedure = try here().procedure
        guard duties.contains(where: { has($0, under: procedure) }) else {
            throw OfficeFailure.notFound
        }
        return procedure
    }
}

/// Why somebody who keeps people may not make this change, though their role has the duty.
enum KeepingRefusal: Error {
    case ownAccount, ownRole, ownTerm, ownLastDuty, usedElsewhere

    var sentence: String {
        switch self {
        case .ownAccount:
            "You cannot disable your own account. Ask somebody else who keeps people."
        case .ownRole:
            "You cannot give yourself a role. Ask somebody else who keeps people."
        case .ownTerm:
            "You cannot change your own role. Ask somebody else who keeps people."
        case .ownLastDuty:
            "This role is what lets you keep people. Ask somebody else who does to end it."
        case .usedElsewhere:
            "This person also works in another partnership, and the account is for both. "
                + "Only somebody who keeps people in each of them can change it. "
                + "You can still end the person's roles here."
        }
    }
}

extension Visit {
    /// Whether somebody keeps the people of a partnership now: asked of whoever gave a link when it is used, for a link
    /// is worth no more than their word.
    func stillKeepsPeople(_ person: PersonID, in partnership: PartnershipID) throws -> Bool {
        guard let account = try site.identity.person(person), account.state == .active else {
            return false
        }
        let roles = site.offices.library.inForce(for: partnership, on: today)?.roles
        return site.offices.viewer(account, in: partnership).standings.contains {
            roles?[$0.role]?.duties.contains(.keepPeople) ?? false
        }
    }
}

/// Whose account somebody may change as a whole, and not only in this partnership.
struct WholeAccount {
    let visit: Visit
    let account: Account

    /// Throws `usedElsewhere` when the account works where the visitor does not keep people.
    func requireKept() throws {
        guard let session = visit.session else { throw OfficeFailure.notFound }
        let held = account.postings.filter { $0.until.map { visit.now < $0 } ?? true }
        for partnership in Set(held.map(\.partnership)) {
            guard keeps(partnership, session) else { throw KeepingRefusal.usedElsewhere }
        }
    }

    private func keeps(_ partnership: PartnershipID, _ session: Session) -> Bool {
        let offices = visit.site.offices
        let roles = offices.library.inForce(for: partnership, on: visit.today)?.roles
        return offices.viewer(session, in: partnership).standings.contains {
            roles?[$0.role]?.duties.contains(.keepPeople) ?? false
        }
    }
}
