public import CaseReview
import ProcedureLibrary

extension Office {
    /// The extraordinary meetings that were called on cases which a person may see, and that nobody has planned yet.
    ///
    /// Looks only at cases on a pathway that can call one.
    public func meetingsToPlan(for viewer: Viewer) throws(OfficeFailure) -> [CalledMeeting] {
        let planned = meetingRows()
        var wanted: [CalledMeeting] = []
        let calling = pathwaysThatCall()
        if calling.isEmpty { return [] }
        for row in caseRows() where row.closedAt == nil && row.receivedAt != nil {
            guard calling[row.procedure]?.isDisjoint(with: row.pathways) == false,
                row.audience.access(for: viewer).isGranted
            else { continue }
            let matter = try load(row.id)
            wanted += matter.meetingsCalled(under: try procedure(of: matter)).filter { called in
                !planned.contains { $0.answers(called) }
            }
        }
        return wanted.sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    }

    /// The pathways on which an extraordinary meeting can be called, by version of the procedure.
    private func pathwaysThatCall() -> [ProcedureID: Set<PathwayID>] {
        library.procedures.reduce(into: [:]) { found, procedure in
            let calling = procedure.pathways.filter(\.callsMeetings).map(\.id)
            if !calling.isEmpty { found[procedure.id] = Set(calling) }
        }
    }
}
