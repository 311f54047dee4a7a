public import CaseReview
import GRDB

/// A role in one more partnership, for somebody who has an account.
///
/// That an account bears an e-mail address proves nothing: whoever made it may have typed somebody else's. So the role
/// is not given to the account, but to whoever of it has the link, which is sent to the person and not to the account.
extension Identity {
    /// Offers a role; an earlier offer in the same partnership ends.
    public func offer(
        _ posting: Posting, to person: PersonID, by: PersonID?, now: Moment
    ) throws -> OfferToken {
        try file.write { try offer(posting, to: person, by: by, now: now, in: $0) }
    }

    /// Gives a role to somebody who has, or had, one in the same partnership. Where the account may have become another
    /// person's it is offered instead, and the link of the offer is returned.
    ///
    /// It may where it has, or had, a role elsewhere, whose keepers could give its password away; and where since the
    /// last role here anybody but the person has given a link for a new password, or taken the second proof away.
    public func give(
        _ posting: Posting, to person: PersonID, by: PersonID?, now: Moment
    ) throws -> OfferToken? {
        try file.write { db in
            let account = try known(person, in: db)
            let mustBeOffered = try mayBeAnothers(
                account, in: posting.partnership, now: now, db)
            guard mustBeOffered else {
                try post(person, as: posting, by: by, now: now, in: db)
                return nil
            }
            if try has(posting, person, in: db) { throw PeopleRefusal.alreadyPosted }
            return try offer(posting, to: person, by: by, now: now, in: db)
        }
    }

    private func offer(
        _ posting: Posting, to person: PersonID, by: PersonID?, now: Moment, in db: Database
    ) throws -> OfferToken {
        guard try known(person, in: db).state != .disabled else {
            throw PeopleRefusal.isDisabled
        }
        let token = OfferToken.random()
        try db.execute(
            sql: "INSERT OR REPLACE INTO offeredPosting (person, partnership, role, agency, "
                + "untilSecond, isDeputy, offeredBy, tokenHash, endsAt) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                person.rawValue, posting.partnership.rawValue, posting.role.rawValue,
                posting.agency?.rawValue, posting.until?.secondsSinceEpoch, posting.isDeputy,
                by?.rawValue,
                keys.hash(token.text, as: .offer),
                now.plus(hours: Self.invitationHours).secondsSinceEpoch,
            ])
        try note(.offered, of: person, posting: posting, by: by, now: now, in: db)
        return token
    }

    private func mayBeAnothers(
        _ account: Account, in partnership: PartnershipID, now: Moment, _ db: Database
    ) throws -> Bool {
        if account.postings.contains(where: { $0.partnership != partnership }) { return true }
        // A link for a new password that nobody has used yet can still be used by whoever has it.
        let waits = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM invitation WHERE person = ? AND endsAt > ?)",
            arguments: [account.id.rawValue, now.secondsSinceEpoch])
        if account.state == .active, waits ?? false { return true }
        return try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM personChange
                WHERE person = ?1 AND kind IN ('reinvited', 'secondFactorReset')
                AND by IS NOT ?1 AND position > (SELECT coalesce(max(position), 0)
                FROM personChange WHERE person = ?1 AND kind = 'posted' AND partnership = ?2))
                """,
            arguments: [account.id.rawValue, partnership.rawValue]) ?? false
    }

    /// The role that a link offers, beginning now, and who offers it; nil for everybody but the person to whom it was
    /// offered, and when it was taken up, replaced, taken back or ended.
    public func offered(
        by token: OfferToken, to person: PersonID, now: Moment
    ) throws -> (posting: Posting, by: PersonID?)? {
        try file.read { try offer(token, to: person, now: now, in: $0) }
    }

    /// Takes up the role, in force from the next request on. Refuses `offerEnded` where there is none.
    public func takeUp(_ token: OfferToken, by person: PersonID, now: Moment) throws -> Posting {
        try file.write { db in
            guard let offer = try offer(token, to: person, now: now, in: db) else {
                throw PeopleRefusal.offerEnded
            }
            try db.execute(
                sql: "DELETE FROM offeredPosting WHERE person = ? AND partnership = ?",
                arguments: [person.rawValue, offer.posting.partnership.rawValue])
            try post(person, as: offer.posting, by: offer.by, now: now, in: db)
            return offer.posting
        }
    }

    private func offer(
        _ token: OfferToken, to person: PersonID, now: Moment, in db: Database
    ) throws -> (posting: Posting, by: PersonID?)? {
        let row = try Row.fetchOne(
            db,
            sql:
                "SELECT * FROM offeredPosting WHERE tokenHash = ?1 AND person = ?2 AND endsAt > ?3 "
                + "AND (untilSecond IS NULL OR untilSecond > ?3)",
            arguments: [
                keys.hash(token.text, as: .offer), person.rawValue, now.secondsSinceEpoch,
            ])
        guard let row else { return nil }
        let by: String? = row["offeredBy"]
        return (offeredPosting(row, now: now), by.map { PersonID($0) })
    }

    /// The role of an offer, as it would begin now.
    func offeredPosting(_ row: Row, now: Moment) -> Posting {
        let (agency, until): (String?, Int64?) = (row["agency"], row["untilSecond"])
        return Posting(
            partnership: PartnershipID(row["partnership"] as String),
            role: RoleID(row["role"] as String), agency: agency.map { AgencyID($0) }, from: now,
            until: until.map { Moment(secondsSinceEpoch: $0) }, isDeputy: row["isDeputy"])
    }
}
