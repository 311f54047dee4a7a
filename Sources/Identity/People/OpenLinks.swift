public import CaseReview
import GRDB

/// A one-time link that was given and that nobody has used yet.
public struct OpenLink: Sendable, Hashable {
    /// Whom it is for.
    public let person: PersonID
    /// The role that it offers; nil for one with which a password is chosen.
    public let posting: Posting?
    /// Who gave it; nil when it was given from the command line, or before that was noted.
    public let by: PersonID?
    public let endsAt: Moment
}

extension Identity {
    /// The links in a partnership that somebody may still use, those that end first before the others: every role that is
    /// offered there, and every link for a password that was given there or is for somebody who has a role there.
    public func openLinks(in partnership: PartnershipID, now: Moment) throws -> [OpenLink] {
        try file.read { db in
            let passwords = try Row.fetchAll(
                db,
                sql: """
                    SELECT person, givenBy, endsAt FROM invitation WHERE endsAt > ?1
                    AND (partnership = ?2 OR person IN (SELECT person FROM posting
                    WHERE partnership = ?2 AND (untilSecond IS NULL OR untilSecond > ?1)))
                    """,
                arguments: [now.secondsSinceEpoch, partnership.rawValue]
            ).map { OpenLink(row: $0, posting: nil, by: $0["givenBy"]) }
            let offers = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM offeredPosting WHERE endsAt > ?1 AND partnership = ?2
                    AND (untilSecond IS NULL OR untilSecond > ?1)
                    """,
                arguments: [now.secondsSinceEpoch, partnership.rawValue]
            ).map { OpenLink(row: $0, posting: offeredPosting($0, now: now), by: $0["offeredBy"]) }
            return (passwords + offers).sorted { ($0.endsAt, $0.person) < ($1.endsAt, $1.person) }
        }
    }

    /// Ends a link that nobody has used yet: the role that is offered to somebody in a partnership, or the link with which
    /// somebody of it chooses a password. Refuses `offerEnded` where there is none.
    public func takeBack(
        _ link: OpenLink, in partnership: PartnershipID, by: PersonID?, now: Moment
    ) throws {
        try file.write { db in
            if link.posting == nil {
                try db.execute(
                    sql: "DELETE FROM invitation WHERE person = ?",
                    arguments: [link.person.rawValue])
            } else {
                try db.execute(
                    sql: "DELETE FROM offeredPosting WHERE person = ? AND partnership = ?",
                    arguments: [link.person.rawValue, partnership.rawValue])
            }
            guard db.changesCount > 0 else { throw PeopleRefusal.offerEnded }
            try note(
                .linkTakenBack, of: link.person, posting: link.posting, by: by, now: now, in: db)
        }
    }

    /// Who gave a link with which a password is chosen, and where they keep people; nil where nobody is named.
    public func giver(
        of invitation: InvitationToken
    ) throws -> (person: PersonID, partnership: PartnershipID)? {
        try file.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT givenBy, partnership FROM invitation WHERE tokenHash = ?",
                arguments: [keys.hash(invitation.text, as: .invitation)])
            guard let by: String = row?["givenBy"], let partnership: String = row?["partnership"]
            else { return nil }
            return (PersonID(by), PartnershipID(partnership))
        }
    }

    /// Ends the links that somebody gave: in one partnership once they have no part in it any more, or everywhere.
    func endLinks(
        givenBy person: PersonID, in partnership: PartnershipID?, now: Moment, in db: Database
    ) throws {
        if let partnership {
            let isStillThere = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM posting WHERE person = ? AND partnership = ?
                    AND (untilSecond IS NULL OR untilSecond > ?))
                    """,
                arguments: [person.rawValue, partnership.rawValue, now.secondsSinceEpoch])
            if isStillThere ?? false { return }
        }
        for (table, giver) in [("invitation", "givenBy"), ("offeredPosting", "offeredBy")] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE \(giver) = ?1 "
                    + "AND (?2 IS NULL OR partnership = ?2)",
                arguments: [person.rawValue, partnership?.rawValue])
        }
    }
}

extension OpenLink {
    fileprivate init(row: Row, posting: Posting?, by: String?) {
        person = PersonID(row["person"] as String)
        self.posting = posting
        self.by = by.map { PersonID($0) }
        endsAt = Moment(secondsSinceEpoch: row["endsAt"])
    }
}
