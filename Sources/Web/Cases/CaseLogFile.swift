import CaseReview
import Office
import Papers

/// The Case Referral Log as a file for a spreadsheet: the same lines as on its page, for the same person.
struct CaseLogFile {
    let page: CaseLogPage

    func reply() -> Reply {
        let visit = page.visit
        let table = CommaSeparated(
            columns: [
                "Reference", "Person", "Received", "From", "Pathways", "Where it is", "Closed",
                "Next date",
            ], rows: page.rows.map(cells))
        var reply = Reply(status: 200, body: table.bytes, type: "text/csv; charset=utf-8")
        let name = "case-referral-log-\(visit.today.iso).csv"
        reply.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
        return reply
    }

    private func cells(_ row: CaseRow) -> [String] {
        let procedure = page.procedure
        let agency = row.referringAgency.flatMap { procedure.agencies[$0] }
        let received = row.receivedAt?.day
        return [
            row.reference, row.subject, received?.iso ?? "",
            agency?.name(on: received ?? page.visit.today) ?? "",
            row.pathways.compactMap { procedure.pathway($0)?.name }.joined(separator: "; "),
            row.open.compactMap { procedure.steps[$0]?.name }.joined(separator: "; "),
            row.closedAt?.day.iso ?? "", row.closedAt == nil ? row.due?.iso ?? "" : "",
        ]
    }
}
