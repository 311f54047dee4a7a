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
        let token = OfferToken.random()
        try file.write { db in
            guard try known(person, in: db).state != .disabled else {
                throw PeopleRefusal.isDisabled
            }
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
        }
        return token
    }

    /// The role that a link offers, beginning now; nil for everybody but the person to whom it was offered, and when
    /// it was taken up, replaced or ended.
    public func offered(
        by token: OfferToken, to person: PersonID, now: Moment
    ) throws -> Posting? {
        try file.read { try offer(token, to: person, now: now, in: $0)?.posting }
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
        let (agency, until): (String?, Int64?) = (row["agency"], row["untilSecond"])
        let by: String? = row["offeredBy"]
        let posting = Posting(
            partnership: PartnershipID(row["partnership"] as String),
            role: RoleID(row["role"] as String), agency: agency.map { AgencyID($0) }, from: now,
            until: until.map { Moment(secondsSinceEpoch: $0) }, isDeputy: row["isDeputy"])
        return (posting, by.map { PersonID($0) })
    }
}
