public import CaseReview
import GRDB

extension Identity {
    /// Sets the password that an invited person, or one who forgot theirs, has chosen.
    ///
    /// Refuses `PeopleRefusal.invitationEnded`, or a `PasswordRefusal` after which the link still
    /// works. Ends every session the person had. The second factor stays as it was.
    public func accept(
        _ invitation: InvitationToken, password: String, now: Moment
    ) async throws -> PersonID {
        guard let account = try invited(by: invitation, now: now), account.state != .disabled
        else { throw PeopleRefusal.invitationEnded }
        try PasswordRules.check(password, email: account.email)
        let hash = try await passwords.hash(password)
        try file.write { db in
            // Looked at again, because the link may have been used while the password was hashed.
            guard try invited(by: invitation, now: now, in: db)?.state == account.state
            else { throw PeopleRefusal.invitationEnded }
            try PersonRows(keys: keys).setPassword(hash, of: account.id, in: db)
            try endEverything(of: account.id, in: db)
            // Waits for the old password ended with it; those for the code are over too.
            try Throttle.account.clear(codeTries(of: account.id), in: db)
            try note(.accepted, of: account.id, by: account.id, now: now, in: db)
        }
        return account.id
    }
}
