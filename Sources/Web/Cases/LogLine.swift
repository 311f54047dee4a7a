import CaseReview
import Office

/// A line of the Case Referral Log: a case on this record, or one that the old tracker tells of.
enum LogLine {
    case row(CaseRow)
    case former(FormerCase)

    /// Those received last first; a former case whose day is not told comes at the end.
    static func all(_ rows: [CaseRow], _ former: [FormerCase]) -> [LogLine] {
        if former.isEmpty { return rows.map { .row($0) } }
        return (rows.map { LogLine.row($0) } + former.map { .former($0) })
            .sorted { $0.place > $1.place }
    }

    private var place: (Int64, String) {
        switch self {
        case .row(let row): (row.receivedAt?.secondsSinceEpoch ?? .min, row.reference)
        case .former(let told):
            (
                told.told.received.map { Moment(day: $0, hour: 0, minute: 0).secondsSinceEpoch }
                    ?? .min, told.told.reference
            )
        }
    }
}
