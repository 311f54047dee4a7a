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
        let (stream, reference) = try disposable(id)
        return try destroy(stream, of: id, called: reference, because: reason, by: actor)
    }

    /// Destroys whatever stands in a stream, whoever may ask for it.
    func destroy(
        _ stream: StreamID, of id: CaseID, called reference: String, because reason: String,
        by actor: Actor
    ) throws(OfficeFailure) -> Disposal {
        let now = clock.now()
        let stored = StoredDisposal(id: id.rawValue, reference: reference, reason: reason)
        let payload = try reading { () throws in Array(try JSONEncoder().encode(stored)) }
        let authorship = Authorship(
            actor: actor.person, role: actor.role, agency: actor.agency, recordedAt: now)
        do {
            try record.dispose(
                of: stream, by: authorship,
                reason: NewEntry(kind: StoredDisposal.kind, payload: payload))
        } catch {
            throw failure(error)
        }
        cases[id] = nil
        histories[id] = nil
        lookups.withLock { $0.forget(id) }
        settled.withLock { $0.passedOver() }
        change()
        return Disposal(reference: reference, reason: reason, by: actor.person, at: now)
    }

    /// The stream that a case stands in, and its reference, if it may be disposed of.
    private func disposable(
        _ id: CaseID
    ) throws(OfficeFailure) -> (stream: StreamID, reference: String) {
        if let former = lookups.withLock({ $0.former[id] }) {
            return (StreamID(former: id), former.told.reference)
        }
        let matter = try load(id)
        guard matter.isClosed else { throw notClosed(matter) }
        return (StreamID(id), matter.reference)
    }

    /// What is left of a case that was disposed of; nil for any other. Reads the office's own stream.
    public func disposal(of id: CaseID) throws(OfficeFailure) -> Disposal? {
        for entry in try entries(of: .office) where entry.kind == StoredDisposal.kind {
            let stored = try reading { () throws in
                try JSONDecoder().decode(StoredDisposal.self, from: Data(entry.payload ?? []))
            }
            guard stored.id == id.rawValue else { continue }
            return Disposal(
                reference: stored.reference, reason: stored.reason, by: entry.actor,
                at: entry.recordedAt)
        }
        return nil
    }

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
