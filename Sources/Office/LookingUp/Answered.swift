public import CaseReview

/// What an agency was asked on a case that is open, and has answered.
public struct AnsweredRequest: Sendable, Hashable {
    public let row: CaseRow
    public let step: StepID
    public let agency: AgencyID
    public let at: Moment
}

extension CaseRow {
    /// An answer that came in.
    struct Answered: Sendable, Hashable {
        let step: StepID
        let agency: AgencyID
        let at: Moment

        static func all(of matter: Case) -> [Answered] {
            matter.gatherings.flatMap { step, requests in
                requests.asked.compactMap { agency, asked in
                    asked.reply.map { Answered(step: step, agency: agency, at: $0.at) }
                }
            }.sorted { ($0.step, $0.agency) < ($1.step, $1.agency) }
        }
    }
}

extension Office {
    /// What the agencies of this person answered on the open cases, the latest first.
    public func answered(for viewer: Viewer) throws(OfficeFailure) -> [AnsweredRequest] {
        let mine = Set(viewer.standings.compactMap(\.agency))
        if mine.isEmpty { return [] }
        var found: [AnsweredRequest] = []
        for row in caseRows() where row.closedAt == nil {
            for given in row.answered where mine.contains(given.agency) {
                guard try maySee(.request(given.step, given.agency), of: row, viewer) else {
                    continue
                }
                found.append(
                    AnsweredRequest(
                        row: row, step: given.step, agency: given.agency, at: given.at))
            }
        }
        return found.sorted { $0.order > $1.order }
    }
}

extension AnsweredRequest {
    fileprivate var order: (Int64, String, StepID, AgencyID) {
        (at.secondsSinceEpoch, row.reference, step, agency)
    }
}
