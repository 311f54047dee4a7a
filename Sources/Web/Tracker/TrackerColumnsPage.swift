import CaseReview
import HTML
import Office

/// Saying what each column of the old tracker is.
struct TrackerColumnsPage {
    let visit: Visit
    private let tray: TrackerTray

    /// Answers somebody who keeps cases and has a file in hand; sends on to choosing one where there is none.
    static func answer(_ visit: Visit, _ body: (TrackerColumnsPage) throws -> Reply) throws -> Reply
    {
        _ = try visit.procedure(for: .keepCases)
        guard let tray = visit.trackerTray else { return .see(visit.link("old-tracker")) }
        return try body(TrackerColumnsPage(visit: visit, tray: tray))
    }

    func reply() -> Reply { reply([], tray.columns) }

    func take() -> Reply {
        let chosen = tray.list.headings.indices.map { column in
            TrackerField(rawValue: visit.form.text("column-\(column)")) ?? tray.columns[column]
        }
        let problems = problems(with: chosen)
        guard problems.isEmpty, let place = visit.trackerPlace else {
            return reply(problems, chosen)
        }
        var mapped = tray
        mapped.map(chosen)
        visit.site.trackerTrays.put(mapped, at: place, now: visit.now)
        return .see(visit.link("old-tracker/rows"))
    }

    /// A field that only one column can be and two are, and one that none is and every row needs.
    private func problems(with chosen: [TrackerField]) -> [Problem] {
        var first: [TrackerField: Int] = [:]
        var problems: [Problem] = []
        for (column, field) in chosen.enumerated() where field.isSingle {
            if let earlier = first[field] {
                let other = tray.list.headings[earlier]
                problems.append(
                    Problem(
                        field: "column-\(column)",
                        message: "“\(other)” is the \(field.title.lowercased()) already. "
                            + "Choose something else for one of the two"))
            } else {
                first[field] = column
            }
        }
        for field in TrackerField.allCases where field.isRequired && first[field] == nil {
            problems.append(
                Problem(
                    field: "column-0",
                    message: "Say which column is the \(field.title.lowercased()). "
                        + "If there is none, add one to the spreadsheet"))
        }
        return problems
    }

    private func reply(_ problems: [Problem], _ chosen: [TrackerField]) -> Reply {
        let crumbs = [Link("The old case tracker", href: visit.link("old-tracker"))]
        return visit.page("What the columns are", problems: problems, crumbs: crumbs) { w in
            w.p(tray.fileName, .class("over-heading"))
            w.h1("What the columns are")
            let rows = tray.list.rows.count
            w.p(
                rows == 1
                    ? "The file has 1 row below its headings."
                    : "The file has \(rows) rows below its headings.")
            for note in tray.notes { w.append(InsetText(Fragment { $0.p(note) })) }
            w.form(action: visit.link("old-tracker/columns")) { w in
                w.append(visit.token)
                for (column, heading) in tray.list.headings.enumerated() {
                    w.append(
                        Select(
                            name: "column-\(column)", label: heading, choices: choices,
                            hint: examples(of: column), value: chosen[column].rawValue,
                            problem: problems.message(for: "column-\(column)")))
                }
                w.append(Button("Look over the rows"))
            }
        }
    }

    private var choices: [Choice] {
        TrackerField.allCases.map { Choice($0.rawValue, $0.title) }
    }

    /// What stands in the column, from its first rows; nil when they are empty.
    private func examples(of column: Int) -> String? {
        let words = tray.list.rows.lazy.compactMap { row -> String? in
            guard row.cells.indices.contains(column) else { return nil }
            let words = row.cells[column].words
            return words.allSatisfy(\.isWhitespace) ? nil : String(words.prefix(40))
        }.prefix(3)
        return words.isEmpty ? nil : "Such as: " + words.joined(separator: "; ")
    }
}
