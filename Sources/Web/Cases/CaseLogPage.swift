import CaseReview
import Foundation
import HTML
import Office

/// The Case Referral Log: every referral handed in, those that never proceed included, and what the old tracker told.
struct CaseLogPage {
    let visit: Visit
    let procedure: Procedure
    let lines: [LogLine]
    let words: String
    let state: String

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        procedure = try office.procedure
        words = visit.query.text("q")
        state = visit.query.text("state")
        guard visit.opensLists(under: procedure) else { throw OfficeFailure.notFound }
        let rows = office.log(for: visit.viewer, matching: words).filter { [state] row in
            switch state {
            case "open": row.closedAt == nil
            case "closed": row.closedAt != nil
            case "former": false
            default: true
            }
        }
        let hasFormer = ["", "former"].contains(state)
        lines = LogLine.all(
            rows,
            hasFormer ? try office.formerCases(for: visit.viewer, matching: words) : [])
        if !lines.isEmpty { visit.noteList() }
    }

    func reply() -> Reply {
        let stretch = Stretch(of: lines.count, page: visit.query.text("page"))
        return visit.page("Case Referral Log") { w in
            w.h1("Case Referral Log")
            writeSearch(into: &w)
            if lines.isEmpty {
                w.p(
                    isNarrowed
                        ? "No referral matches. Search for fewer words, or for all cases."
                        : "No referral has been handed in yet. It will stand here as soon as one is."
                )
            } else {
                w.append(table(Array(lines[stretch.range])))
                w.append(
                    TakingAway(
                        address: visit.link("case-referral-log"),
                        filter: [("q", words), ("state", state)]))
                let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                w.append(stretch.pagination { "?q=\(query)&state=\(state)&page=\($0)" })
            }
            for pathway in procedure.pathwaysLogged(for: visit.viewer) {
                if let log = pathway.log {
                    w.p { $0.a(log.name, href: visit.link("logs/\(pathway.id)")) }
                }
            }
            if visit.has(.keepCases, under: procedure) {
                w.p { $0.a("Bring in the old case tracker", href: visit.link("old-tracker")) }
            }
        }
    }

    private var isNarrowed: Bool { !words.isEmpty || !state.isEmpty }

    private func writeSearch(into w: inout Writer) {
        w.form(action: visit.link("cases"), method: "get") { w in
            w.append(
                TextField(
                    name: "q", label: "Name or reference", value: words, kind: .search))
            w.append(
                Select(
                    name: "state", label: "Which cases",
                    choices: [
                        Choice("", "All"), Choice("open", "Open"), Choice("closed", "Closed"),
                        Choice("former", "From the old tracker"),
                    ], value: state))
            w.append(Button("Search", kind: .secondary))
        }
    }

    private func table(_ lines: [LogLine]) -> Table {
        Table(
            caption: self.lines.count == 1
                ? "1 referral" : "\(self.lines.count) referrals, newest first",
            columns: [
                "Reference", "Person", "Received", "From", "Where it is", "Quality confirmed?",
                "Next date",
            ],
            rows: lines.map { line in
                switch line {
                case .row(let row): cells(row)
                case .former(let told): cells(told)
                }
            })
    }

    private func cells(_ former: FormerCase) -> [Fragment] {
        let told = former.told
        return [
            Fragment { $0.a(told.reference, href: visit.link("former-cases/\(former.id)")) },
            .text(told.subject), .text(told.received?.shortText ?? ""), .text(told.referredBy),
            Fragment { w in
                w.append(Tag("From the old tracker"))
                w.text(" " + told.standing)
            },
            "", "",
        ]
    }

    private func cells(_ row: CaseRow) -> [Fragment] {
        let agency = row.referringAgency.flatMap { procedure.agencies[$0] }
        let received = row.receivedAt?.day
        return [
            Fragment { $0.a(row.reference, href: visit.link("cases/\(row.id)")) },
            .text(row.subject),
            .text(received?.shortText ?? ""),
            .text(agency?.name(on: received ?? visit.today) ?? "Not an agency"),
            Fragment { writeState(of: row, into: &$0) },
            quality(of: row),
            due(row),
        ]
    }

    private func writeState(of row: CaseRow, into w: inout Writer) {
        if row.closedAt != nil {
            w.append(Tag("Closed", .done))
            if let end = lastDecided(of: row) { w.text(" " + end) }
        } else {
            w.text(row.open.compactMap { procedure.steps[$0]?.name }.joined(separator: "; "))
            for missed in row.missed {
                w.p { w in
                    w.append(missed.tag)
                    w.text(" \(missed.because)")
                }
            }
        }
    }

    /// How the last step ended that was not merely telling.
    private func lastDecided(of row: CaseRow) -> String? {
        // A line whose case cannot be read is shown all the same; the case page says what is wrong.
        guard let matter = try? visit.office?.load(row.id) else { return nil }
        let ended = procedure.steps(of: matter).compactMap { step -> (Moment, String)? in
            if case .tell = step.activity { return nil }
            guard let round = matter.progress[step.id]?.lastEnded, let at = round.endedAt,
                let outcome = round.outcome.flatMap({ step.outcome($0) })
            else { return nil }
            return (at, outcome.name)
        }
        return ended.max { $0.0 < $1.0 }?.1
    }

    /// What the person named on the form has answered; nothing waits for it, and its absence is plain.
    private func quality(of row: CaseRow) -> Fragment {
        // A line whose case cannot be read is shown all the same; the case page says what is wrong.
        guard let matter = try? visit.office?.load(row.id) else { return "" }
        let step = procedure.steps(of: matter).first { step in
            if case .named = step.by { true } else { false }
        }
        guard let step else { return .text("Not asked for") }
        guard
            let outcome = matter.progress[step.id]?.lastEnded?.outcome.flatMap({ step.outcome($0) })
        else { return .pattern(Tag("Not yet", .waiting)) }
        return .pattern(Tag(outcome.name, outcome.needsReason ? .late : .done))
    }

    private func due(_ row: CaseRow) -> Fragment {
        guard let due = row.due, row.closedAt == nil else { return "" }
        return due < visit.today
            ? .pattern(Tag("Late: \(due.shortText)", .late)) : .text(due.shortText)
    }
}
