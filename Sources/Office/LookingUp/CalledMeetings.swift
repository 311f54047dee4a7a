public import CaseReview
import ProcedureLibrary

extension Office {
    /// The extraordinary meetings that were called on cases which a person may see, and that nobody has planned yet.
    ///
    /// Looks only at cases on a pathway that can call one.
    public func meetingsToPlan(for viewer: Viewer) throws(OfficeFailure) -> [CalledMeeting] {
        let planned = meetingRows().filter { $0.isExtraordinary && !$0.isCancelled }
        var wanted: [CalledMeeting] = []
        for row in log(for: viewer) where row.closedAt == nil && mayCall(row) {
            let matter = try load(row.id)
            wanted += matter.meetingsCalled(under: try procedure(of: matter)).filter { called in
                !planned.contains { $0.body == called.body && $0.day >= called.on }
            }
        }
        return wanted.sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    }

    private func mayCall(_ row: CaseRow) -> Bool {
        let procedure = library.procedure(row.procedure)
        return row.pathways.contains { procedure?.pathway($0)?.callsMeetings ?? false }
    }
}
