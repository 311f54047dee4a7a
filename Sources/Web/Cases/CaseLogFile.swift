import CaseReview
import Office
import ProcedureLibrary
import Sheets

extension CaseLogPage {
    /// The Case Referral Log to take away: the lines of the page, with whom each waits for.
    func file() -> ListFile {
        ListFile(
            title: "Case Referral Log", name: "case-referral-log",
            columns: [
                "Reference", "Person", "Received", "From", "Pathways", "Where it is", "Waits for",
                "Last outcome", "Closed", "Next date", "Missed a meeting",
                "From the old tracker",
            ],
            rows: lines.map { line in
                switch line {
                case .row(let row): cells(row)
                case .former(let told): cells(told)
                }
            })
    }

    private func cells(_ row: CaseRow) -> [Cell] {
        // The version of the case's own time has the steps that it stands at.
        let own = visit.office?.library.procedure(row.procedure) ?? procedure
        let received = row.receivedAt?.day
        let agency = row.referringAgency.flatMap { own.agencies[$0] }
        let steps = row.open.compactMap { own.steps[$0] }
        let outcome = row.lastStep.flatMap { step in
            row.lastOutcome.flatMap { own.steps[step]?.outcome($0)?.name }
        }
        return [
            Cell(row.reference), Cell(row.subject), Cell(received),
            Cell(agency?.name(on: received ?? visit.today) ?? ""),
            Cell(row.pathways.compactMap { own.pathway($0)?.name }.joined(separator: "; ")),
            Cell(steps.map(\.name).joined(separator: "; ")),
            Cell(
                steps.map { $0.by.words(under: own, visit: visit, nil) }.joined(separator: "; ")),
            Cell(outcome ?? ""), Cell(row.closedAt?.day), Cell(row.closedAt == nil ? row.due : nil),
            Cell(row.missed.map(\.words).joined(separator: "; ")), .empty,
        ]
    }

    private func cells(_ former: FormerCase) -> [Cell] {
        let told = former.told
        return [
            Cell(told.reference), Cell(told.subject), Cell(told.received), Cell(told.referredBy),
            Cell(told.kind), Cell(told.status), .empty, Cell(told.outcome), Cell(told.closed),
            .empty, .empty, "Yes",
        ]
    }
}
