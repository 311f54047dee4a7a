import CaseReview
import HTML
import Office
import Record
import Sheets

/// Choosing the file of the old case tracker.
struct TrackerFilePage {
    let visit: Visit
    private let office: Office

    init(_ visit: Visit) throws {
        self.visit = visit
        _ = try visit.procedure(for: .keepCases)
        office = try visit.here()
    }

    func reply(problems: [Problem] = []) -> Reply {
        let crumbs = [Link("Case Referral Log", href: visit.link("cases"))]
        return visit.page("Bring in the old case tracker", problems: problems, crumbs: crumbs) {
            w in
            if visit.query.text("after") == "brought-in" { writeDone(into: &w) }
            w.h1("Bring in the old case tracker")
            w.p(
                "The cases of your old spreadsheet come into the Case Referral Log, so that all can "
                    + "be found in one place. They stand there as what the old tracker told: no step, "
                    + "no time limit and no decision is made up for them.")
            w.bullets([
                "Choose the file: an Excel workbook (.xlsx) or CSV, with a row for each case.",
                "Say what its columns are. That is remembered for the next time.",
                "Look over every row. A row that cannot be brought in is shown with the reason.",
                "Bring all of it in at once, or none of it.",
            ])
            w.formWithFile(action: visit.link("old-tracker")) { w in
                w.append(visit.token)
                var field = FileField(
                    name: "tracker", label: "The file",
                    hint:
                        "Up to 10,000 rows and 10 MB. It is not kept: only the rows are, once you bring them in.",
                    problem: problems.message(for: "tracker"))
                field.accepts = ".xlsx,.csv"
                w.append(field)
                w.append(Button("Read the file"))
            }
            writeBroughtIn(into: &w)
        }
    }

    func take() -> Reply {
        guard let file = visit.form.file("tracker") else {
            return refused("Choose the file that holds the tracker")
        }
        let read: ReadSheet
        do {
            read = try ReadSheet(file.bytes)
        } catch {
            return refused(error.sentence)
        }
        guard let list = TrackerList(read) else {
            return refused(
                "There is no list in the file. It needs a row of headings, and below them a row for "
                    + "each case.")
        }
        guard let place = visit.trackerPlace else { return refused("Sign in again") }
        let tray = TrackerTray(
            fileName: file.name.text, file: Fingerprint(of: file.bytes).hex, list: list,
            notes: read.notes,
            columns: TrackerField.proposed(
                for: list.headings, remembered: office.arrangements.trackerColumns),
            putAt: visit.now)
        visit.site.trackerTrays.put(tray, at: place, now: visit.now)
        return .see(visit.link("old-tracker/columns"))
    }

    private func refused(_ message: String) -> Reply {
        reply(problems: [Problem(field: "tracker", message: message)])
    }

    private func writeDone(into w: inout Writer) {
        guard let last = office.arrangements.broughtIn.last else { return }
        w.append(
            NotificationBanner(
                .success,
                Fragment { w in
                    w.p(
                        last.rows == 1
                            ? "1 case was brought in." : "\(last.rows) cases were brought in.")
                    w.p { $0.a("See them in the log", href: visit.link("cases?state=former")) }
                }))
    }

    private func writeBroughtIn(into w: inout Writer) {
        let past = office.arrangements.broughtIn
        if past.isEmpty { return }
        w.h2("Brought in before")
        w.bullets(
            past.reversed().map { past in
                let cases = past.rows == 1 ? "1 case" : "\(past.rows) cases"
                return "\(cases) on \(past.at.day.longText), by \(visit.name(past.by.person))"
            })
    }
}

extension TrackerList {
    /// The list that stands on a sheet; nil where there are no headings with a row below.
    init?(_ sheet: ReadSheet) {
        self.init(
            sheet.rows.map { row in
                Row(number: row.number, cells: row.cells.map(TrackerCell.init))
            })
    }
}

extension TrackerCell {
    init(_ cell: Cell) {
        switch cell {
        case .empty: self = .text("")
        case .text(let words): self = .text(words)
        case .number: self = .number(cell.words)
        case .day(let shown):
            let day = Day(year: shown.year, month: shown.month, day: shown.day)
            self = day.map(TrackerCell.day) ?? .number(shown.iso)
        }
    }
}

extension ReadSheet {
    /// What is not plain from the rows.
    var notes: [String] {
        var notes: [String] = []
        if formulas > 0 {
            let cells = formulas == 1 ? "1 cell holds a formula" : "\(formulas) cells hold formulas"
            notes.append(
                "\(cells). What each last came to was read, as the file has it; nothing is worked out."
            )
        }
        if !otherSheets.isEmpty {
            let others = otherSheets.map { "“\($0)”" }.joined(separator: ", ")
            notes.append(
                "Only the first sheet, “\(name)”, was read. Not read: \(others). "
                    + "To bring in another, move it to the front, save the file, and choose it again."
            )
        }
        return notes
    }
}
