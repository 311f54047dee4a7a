public import CaseReview
import Identity
import ProcedureLibrary

extension Offices {
    /// Whether nobody has an account yet, so that the first one may be made.
    public func awaitsFirstAccount() throws -> Bool { try identity.everyone().isEmpty }

    /// The role that a partnership's first account holds: one that keeps both people and cases.
    public func firstRole(in partnership: PartnershipID) -> Role? {
        library.inForce(for: partnership, on: clock.now().day)?.roles.values
            .filter { $0.duties.isSuperset(of: [.keepPeople, .keepCases]) }
            .min { $0.id < $1.id }
    }

    /// Makes the first account of all: a secretariat's, whose holder chooses the password now.
    public func makeFirstAccount(
        name: String, email: String, password: String, in partnership: PartnershipID
    ) async throws {
        guard let role = firstRole(in: partnership) else { throw OfficeFailure.notFound }
        try PasswordRules.check(password, email: email)
        let now = clock.now()
        let posting = Posting(
            partnership: partnership, role: role.id, agency: nil, from: now, until: nil)
        let invited = try identity.firstSecretariatInvitation(
            name: name, email: email, postings: [posting], now: now)
        _ = try await identity.accept(invited.invitation, password: password, now: now)
    }
}
