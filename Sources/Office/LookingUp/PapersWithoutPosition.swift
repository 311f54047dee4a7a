public import CaseReview

/// A paper of which it is not settled whether it is exempt from requests for information.
public enum PaperWithoutPosition: Sendable, Hashable {
    case ofCase(CaseRow, CasePaper)
    case ofMeeting(MeetingRow, MeetingPaper)
}

extension Office {
    /// Every paper for which a procedure asks for a position and that has none, among those that the viewer may see:
    /// those of meetings, the earliest first, then those of cases, by reference.
    public func papersWithoutPosition(
        for viewer: Viewer
    ) throws(OfficeFailure) -> [PaperWithoutPosition] {
        let cases = log(for: viewer).sorted { $0.reference < $1.reference }
            .flatMap { row in
                row.papersWithoutPosition.map { PaperWithoutPosition.ofCase(row, $0) }
            }
        return try meetingsWithoutPosition(for: viewer) + cases
    }

    private func meetingsWithoutPosition(
        for viewer: Viewer
    ) throws(OfficeFailure) -> [PaperWithoutPosition] {
        let today = try procedure
        return meetingRows().compactMap { row in
            // What was held under a procedure is read under it.
            let procedure = row.isClosed ? procedure(on: row.day) ?? today : today
            guard viewer.goes(to: row.body, under: procedure),
                procedure.bodies[row.body]?.papers.freedomOfInformation != nil
            else { return nil }
            guard let paper = row.due, !isSettled(paper, of: row) else { return nil }
            return .ofMeeting(row, paper)
        }
    }

    private func isSettled(_ paper: MeetingPaper, of row: MeetingRow) -> Bool {
        guard let settledAt = row.settledAt else { return false }
        guard paper == .pack, let changed = listedCases(at: row.id).changedAt else { return true }
        return changed <= settledAt
    }

    /// Puts a request for information in the log, on disk before this returns; the name that it is kept under.
    @discardableResult
    public func log(
        _ request: InformationRequest, by actor: Actor
    ) throws(OfficeFailure) -> InformationRequestID {
        let id = InformationRequestID(newIdentifier())
        try perform(.logRequest(id, request), by: actor)
        return id
    }
}
