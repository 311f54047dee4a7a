public import CaseReview
import Record
import Synchronization

extension Office {
    /// How many drafts one person may have: each may hold files, and nobody but its writer knows of it.
    static let mostDrafts = 40

    /// Destroys a draft that was never handed in, for whoever began it. Its words and files go for good; that there was
    /// one, who discarded it, when and why stays on record.
    ///
    /// Throws `notFound` to everybody else.
    @discardableResult
    public func discardDraft(
        _ id: CaseID, because reason: String, by actor: Actor
    ) throws(OfficeFailure) -> Disposal {
        let matter = try load(id)
        guard matter.openedBy?.person == actor.person else { throw .notFound }
        if matter.hasBeenHandedIn { throw .refused(.referring(.handedInAlready)) }
        if reason.allSatisfy(\.isWhitespace) { throw .refused(.keeping(.reasonMissing)) }
        return try destroy(
            StreamID(id), of: id, called: matter.reference, because: reason, by: actor)
    }

    /// Refuses one draft more than a person may have.
    func requireRoomForADraft(of person: PersonID) throws(OfficeFailure) {
        let drafts = lookups.withLock { lookups in
            lookups.rows.values.count {
                $0.openedBy == person && !$0.isHandedIn && $0.closedAt == nil
            }
        }
        if drafts >= Self.mostDrafts { throw .refused(.referring(.tooManyDrafts(drafts))) }
    }
}
