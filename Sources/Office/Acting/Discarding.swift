public import CaseReview
import Record
import Synchronization

extension Office {
    /// How many drafts with files one person may have: nobody but their writer knows of them.
    static let mostDraftsWithFiles = 40
    /// How many drafts one person may discard on a day: each leaves an entry in the partnership's own history, for good.
    static let mostDiscardsADay = 40

    /// Destroys a draft that was never handed in, for whoever began it. Its words and files go for good; that there was
    /// one, who discarded it, when and why stays on record.
    ///
    /// Throws `notFound` to everybody else.
    @discardableResult
    public func discardDraft(
        _ id: CaseID, because reason: String, by actor: Actor
    ) throws(OfficeFailure) -> Disposal {
        try againIfMovedOn { () throws(OfficeFailure) in
            let matter = try load(id)
            guard matter.openedBy?.person == actor.person else { throw .notFound }
            if matter.hasBeenHandedIn { throw .refused(.referring(.handedInAlready)) }
            if reason.allSatisfy(\.isWhitespace) { throw .refused(.keeping(.reasonMissing)) }
            try requireFewDiscards(by: actor.person)
            return try destroy(
                StreamID(id), at: matter.version, of: id, called: matter.reference,
                because: reason, by: actor)
        }
    }

    private func requireFewDiscards(by person: PersonID) throws(OfficeFailure) {
        let today = clock.now().day
        let discards = lookups.withLock { lookups in
            lookups.disposals.values.count { $0.by == person && $0.at.day == today }
        }
        if discards >= Self.mostDiscardsADay {
            throw .refused(.referring(.discardedOften(Self.mostDiscardsADay)))
        }
    }

    /// Refuses a file in one draft more than may hold any.
    func requireRoomInDrafts(for matter: Case) throws(OfficeFailure) {
        guard !matter.hasBeenHandedIn, let person = matter.openedBy?.person else { return }
        let others = lookups.withLock { lookups in
            lookups.rows.values.count {
                $0.isDraftWithFiles && $0.openedBy == person && $0.id != matter.id
            }
        }
        if others >= Self.mostDraftsWithFiles {
            throw .refused(.filing(.draftsAreFull(Self.mostDraftsWithFiles)))
        }
    }
}
