public import CaseReview
import ProcedureLibrary

/// A case for which a person was taken on, or whose guest waits for a chair to agree.
public struct Invitation: Sendable, Hashable {
    public let row: CaseRow
    public let engaged: Engaged
    public let call: Call

    /// What it asks of the person.
    public enum Call: Sendable, Hashable {
        /// To agree, as the chair, that somebody else comes.
        case agree
        /// To declare what is asked of whoever opens the papers.
        case declare
        /// Nothing: the case is open to them.
        case open
    }
}

extension Office {
    /// What a person was taken on for, and the guests to whom they have to agree, by reference.
    public func invitations(for viewer: Viewer) throws(OfficeFailure) -> [Invitation] {
        var found: [Invitation] = []
        for row in caseRows() {
            // A case is loaded only where it calls the person: everybody's first page asks this.
            let running = row.engaged.filter { mayCall($0, of: row, on: viewer) }
            if running.isEmpty { continue }
            let matter = try load(row.id)
            let procedure = try procedure(of: matter)
            for engaged in running {
                guard let call = call(of: engaged, matter, procedure, on: viewer) else { continue }
                found.append(Invitation(row: row, engaged: engaged, call: call))
            }
        }
        return found.sorted { $0.row.reference < $1.row.reference }
    }

    /// Whether an engagement may ask something of a person, as far as the case's line in the log tells.
    private func mayCall(_ engaged: Engaged, of row: CaseRow, on viewer: Viewer) -> Bool {
        guard engaged.runs(on: viewer.today) else { return false }
        if engaged.person == viewer.person { return true }
        guard let procedure = library.procedure(row.procedure) else { return false }
        return viewer.agrees(to: engaged.waits(under: procedure), under: procedure)
    }

    private func call(
        of engaged: Engaged, _ matter: Case, _ procedure: Procedure, on viewer: Viewer
    ) -> Invitation.Call? {
        func sees(_ sought: Sought) -> Bool {
            access(to: sought, of: matter, for: viewer, under: procedure).isGranted
        }
        let waits = engaged.waits(under: procedure)
        if engaged.person == viewer.person {
            if waits.isEmpty { return sees(.wholeCase) ? .open : nil }
            return sees(.invitation) ? .declare : nil
        }
        let isTheirs = viewer.agrees(to: waits, under: procedure) && sees(.wholeCase)
        return isTheirs ? .agree : nil
    }
}

extension Viewer {
    /// Whether a guest waits for this person's agreement, as chair or as one of those who take the chair's place.
    public func agrees(to waits: [Engaged.Wait], under procedure: Procedure) -> Bool {
        waits.contains { wait in
            if case .agreement(let body) = wait { chairs(body, under: procedure) } else { false }
        }
    }

    /// Whether this person chairs a body, or is one of those who take its chair's place.
    public func chairs(_ id: BodyID, under procedure: Procedure) -> Bool {
        guard let body = procedure.bodies[id] else { return false }
        return standings.contains { body.isChaired(by: $0.role) }
    }
}
