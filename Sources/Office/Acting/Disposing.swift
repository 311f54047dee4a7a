public import CaseReview
import Foundation
import Record
import Synchronization

/// That a case was disposed of: all that is left of it but the headers of its entries.
public struct Disposal: Sendable, Hashable {
    public let reference: String
    public let reason: String
    public let by: PersonID
    public let at: Moment
}

extension Disposal {
    /// What an entry of the office's stream says was disposed of; nil for one that says something else.
    static func read(_ entry: Entry) throws -> (id: CaseID, disposal: Disposal)? {
        guard entry.kind == StoredDisposal.kind else { return nil }
        let stored = try JSONDecoder().decode(
            StoredDisposal.self, from: Data(entry.payload ?? []))
        return (
            CaseID(stored.id),
            Disposal(
                reference: stored.reference, reason: stored.reason, by: entry.actor,
                at: entry.recordedAt)
        )
    }
}

/// The payload of the entry that says so.
private struct StoredDisposal: Codable {
    static let kind = "office.caseDisposedOf.1"

    let id: String
    let reference: String
    let reason: String
}

extension Office {
    /// Destroys the key and the content of a case for good, and records who did it, and why.
    ///
    /// Backups made before still hold the case. Refused for a case that is not closed; a former case, of an old
    /// tracker, is nobody's to close.
    public func dispose(
        of id: CaseID, because reason: String, by actor: Actor
    ) throws(OfficeFailure) -> Disposal {
        try againIfMovedOn { () throws(OfficeFailure) in
            let (stream, version, reference) = try disposable(id)
            return try destroy(
                stream, at: version, of: id, called: reference, because: reason, by: actor)
        }
    }

    /// Destroys what stands in a stream at a version, whoever may ask for it. Throws `movedOn` where there is more.
    func destroy(
        _ stream: StreamID, at version: Int, of id: CaseID, called reference: String,
        because reason: String, by actor: Actor
    ) throws(OfficeFailure) -> Disposal {
        let now = clock.now()
        let stored = StoredDisposal(id: id.rawValue, reference: reference, reason: reason)
        let payload = try reading { () throws in Array(try JSONEncoder().encode(stored)) }
        let authorship = Authorship(
            actor: actor.person, role: actor.role, agency: actor.agency, recordedAt: now)
        let entry: Entry
        do {
            entry = try record.dispose(
                of: stream, expecting: version, by: authorship,
                reason: NewEntry(kind: StoredDisposal.kind, payload: payload))
        } catch {
            if case .someoneElseWasFirst = error { cases.takeOff(id) }
            throw failure(error)
        }
        let disposal = Disposal(reference: reference, reason: reason, by: actor.person, at: now)
        lookups.withLock { $0.forget(id, disposal) }
        cases.takeOff(id)
        histories.takeOff(id)
        // What another did to the office meanwhile is read when it is next acted on.
        settled.withLock { if $0.version + 1 == entry.version { $0.passedOver() } }
        change()
        return disposal
    }

    /// The stream that a case stands in, how far it has come, and its reference, if it may be disposed of.
    private func disposable(
        _ id: CaseID
    ) throws(OfficeFailure) -> (stream: StreamID, version: Int, reference: String) {
        if let former = lookups.withLock({ $0.former[id] }) {
            // What an old tracker told is one entry, and nothing happens to it.
            return (StreamID(former: id), 1, former.told.reference)
        }
        let matter = try load(id)
        guard matter.isClosed else { throw notClosed(matter) }
        return (StreamID(id), try versionOnRecord(of: matter), matter.reference)
    }

    /// How far a case has come. What cannot be read of a damaged one is disposed of with the rest.
    private func versionOnRecord(of matter: Case) throws(OfficeFailure) -> Int {
        guard isDamaged(matter.id) else { return matter.version }
        do {
            return try record.version(of: StreamID(matter.id))
        } catch {
            throw .fault(OfficeFault(error))
        }
    }

    /// What is left of a case that was disposed of; nil for any other.
    public func disposal(of id: CaseID) -> Disposal? { lookups.withLock { $0.disposals[id] } }

    private func notClosed(_ matter: Case) -> OfficeFailure {
        .fault(
            OfficeFault(
                what: "The case \(matter.reference) is not closed", place: matter.id.rawValue,
                cure: "Only a closed case can be disposed of: end it on the pages first."))
    }

    private func failure(_ error: NotAppended) -> OfficeFailure {
        switch error {
        case .someoneElseWasFirst: .movedOn
        case .isDisposedOf: .notFound
        case .fault(let fault): .fault(OfficeFault(fault))
        }
    }
}
