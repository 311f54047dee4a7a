public import CaseReview
import Foundation
import GRDB
import Synchronization

extension Identity {
    /// For how long after its end a session is still known, to hold a form posted too late.
    static let endedSessionSeconds = 24 * 3600

    /// The session that a cookie stands for; none when it ended, was revoked, or never was.
    ///
    /// Cheap enough for every request. A change of account or posting shows at once, also one that
    /// another program made.
    /// - Parameter touching: whether this request counts as activity; not for a page's own polling.
    public func session(
        for token: SessionToken, now: Moment, touching: Bool = true
    ) throws -> Session? {
        let hash = keys.hash(token.text, as: .session)
        guard var kept = try kept(hash) else { return nil }
        guard isLive(kept.session(at: now, idleSeconds: settings.idleSeconds), at: now)
        else { return nil }
        if touching, now >= kept.touchedAt.plus(seconds: 60) {
            try touch(hash, now: now)
            kept.touchedAt = now
        }
        return kept.session(at: now, idleSeconds: settings.idleSeconds)
    }

    /// A session that ended by itself within the last day; none when it is live or was revoked.
    ///
    /// It gives no authority. It says only whose a form is that arrives too late.
    public func endedSession(for token: SessionToken, now: Moment) throws -> Session? {
        guard let kept = try kept(keys.hash(token.text, as: .session)) else { return nil }
        let session = kept.session(at: now, idleSeconds: settings.idleSeconds)
        let isKnown = now < session.nextEnd.plus(seconds: Self.endedSessionSeconds)
        return isKnown && !isLive(session, at: now) ? session : nil
    }

    /// The live sessions of a person, newest first.
    public func sessions(of person: PersonID, now: Moment) throws -> [Session] {
        try file.read { db in
            try Data.fetchAll(
                db,
                sql: "SELECT tokenHash FROM session WHERE person = ? ORDER BY startedAt DESC, id",
                arguments: [person.rawValue]
            ).compactMap { try read($0, in: db) }
        }
        .map { $0.session(at: now, idleSeconds: settings.idleSeconds) }
        .filter { isLive($0, at: now) }
    }

    /// Ends one session of a person at once: what signing out does. Nothing happens if it is over.
    public func revoke(_ session: SessionID, of person: PersonID) throws {
        try file.write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE id = ? AND person = ?",
                arguments: [session.rawValue, person.rawValue])
        }
    }

    /// Ends every session of a person at once, every sign-in half done, and the addresses of their calendars.
    public func revokeAll(of person: PersonID, by: PersonID?, now: Moment) throws {
        try file.write { db in
            try deleteSessions(of: person, except: nil, in: db)
            try db.execute(
                sql: "DELETE FROM calendarAddress WHERE person = ?", arguments: [person.rawValue])
            try note(.sessionsRevoked, of: person, by: by, now: now, in: db)
        }
    }

    func startSession(of person: PersonID, now: Moment, in db: Database) throws -> SessionToken {
        let token = SessionToken.random()
        try db.execute(
            sql: "INSERT INTO session (tokenHash, id, person, startedAt, touchedAt, endsAt) "
                + "VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                keys.hash(token.text, as: .session),
                SessionToken.random().text, person.rawValue,
                now.secondsSinceEpoch, now.secondsSinceEpoch,
                now.plus(seconds: settings.absoluteSeconds).secondsSinceEpoch,
            ])
        return token
    }

    func deleteSessions(of person: PersonID, except kept: SessionID?, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE person = ? AND id IS NOT ?",
            arguments: [person.rawValue, kept?.rawValue])
        try db.execute(
            sql: "DELETE FROM pendingSignIn WHERE person = ?", arguments: [person.rawValue])
    }

    private func isLive(_ session: Session, at now: Moment) -> Bool {
        session.person.state == .active && now < session.nextEnd
            && (settings.demoMode || !session.person.isDemo)
    }

    private func kept(_ hash: Data) throws -> KeptSession? {
        try file.watch { db, version in
            try remembered.withLock { memory in
                try memory.session(hash, version: version) { try read(hash, in: db) }
            }
        }
    }

    private func read(_ hash: Data, in db: Database) throws -> KeptSession? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT id, person, startedAt, touchedAt, endsAt FROM session "
                + "WHERE tokenHash = ?",
            arguments: [hash])
        guard let row else { return nil }
        return KeptSession(
            id: SessionID(row["id"] as String), tokenHash: hash,
            account: try known(PersonID(row["person"] as String), in: db),
            startedAt: Moment(secondsSinceEpoch: row["startedAt"]),
            touchedAt: Moment(secondsSinceEpoch: row["touchedAt"]),
            endsAt: Moment(secondsSinceEpoch: row["endsAt"]))
    }

    private func touch(_ hash: Data, now: Moment) throws {
        try file.write { db in
            try db.execute(
                sql: "UPDATE session SET touchedAt = max(touchedAt, ?) WHERE tokenHash = ?",
                arguments: [now.secondsSinceEpoch, hash])
        }
    }
}
