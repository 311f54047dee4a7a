import CaseReview
import Foundation
import HTML
import Office
import Papers
import Sheets

/// A list that somebody takes away: the rows that its page shows them, with the filter in force.
struct ListFile {
    /// What the sheet is called.
    let title: String
    /// How the file's name begins: "case-referral-log".
    let name: String
    let columns: [String]
    /// One cell a column.
    let rows: [[Cell]]

    /// The kinds of file in which a list is to be had, by the ending of the address.
    enum Kind: String, CaseIterable, Sendable {
        case workbook = "xlsx"
        case text = "csv"

        var type: String {
            switch self {
            case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .text: "text/csv; charset=utf-8"
            }
        }
    }

    func reply(as kind: Kind, on visit: Visit) throws -> Reply {
        let bytes = try bytes(as: kind, at: visit.now, issue: try issue(for: visit))
        var reply = Reply(status: 200, body: bytes, type: kind.type)
        let file = "\(name)-\(visit.today.iso).\(kind.rawValue)"
        reply.headers.append(("Content-Disposition", "attachment; filename=\"\(file)\""))
        return reply
    }

    /// The marking of the partnership, with which list it is, for whom it was made and when.
    private func issue(for visit: Visit) throws -> Sheet.Issue {
        let paper = PaperIssue(
            under: try visit.here().procedure, madeFor: visit.name(visit.viewer.person),
            at: visit.now, head: nil)
        return Sheet.Issue(
            marking: paper.marking, made: "\(title). \(paper.area). \(paper.madeLine)")
    }

    private func bytes(as kind: Kind, at now: Moment, issue: Sheet.Issue) throws -> [UInt8] {
        switch kind {
        case .text:
            let words = rows.map { $0.map(\.words) }
            return CommaSeparated(columns: columns, rows: words, title: issue.row).bytes
        case .workbook:
            do {
                return try Sheet(name: title, columns: columns, rows: rows, issue: issue)
                    .workbook(madeAt: now.secondsSinceEpoch)
            } catch {
                throw OfficeFailure.fault(
                    OfficeFault(
                        what: "A workbook could not be written", place: "Web/Lists",
                        cure:
                            "See that \(SheetFolder.shared) can be written to and has room. Lists can be "
                            + "taken away as CSV meanwhile."))
            }
        }
    }
}

extension Route {
    /// A list as a file, in each kind: `list("/:partnership/people")` answers people.xlsx and people.csv.
    static func list(
        _ path: String, _ make: @escaping @Sendable (Visit) throws -> ListFile
    ) -> [Route] {
        ListFile.Kind.allCases.map { kind in
            .get("\(path).\(kind.rawValue)", for: .here) { visit in
                try make(visit).reply(as: kind, on: visit)
            }
        }
    }
}

/// The two links with which a list is taken away.
struct TakingAway: Pattern {
    /// The address of the list's file, without its ending.
    let address: String
    /// What narrows the list on the page, and narrows the file alike.
    var filter: [(name: String, value: String)] = []

    func write(into w: inout Writer) {
        let set = filter.filter { !$0.value.isEmpty }.map { entry in
            // A value that cannot be written in an address narrows nothing: the list is then longer, not another's.
            let value = entry.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            return "\(entry.name)=\(value ?? "")"
        }
        let query = set.isEmpty ? "" : "?" + set.joined(separator: "&")
        w.p { w in
            w.text("Take this list away: ")
            w.a("As a spreadsheet", href: "\(address).xlsx\(query)")
            w.text(" or ")
            w.a("As CSV", href: "\(address).csv\(query)")
        }
    }
}

extension Cell {
    /// A day of the calendar, or nothing where there is none.
    init(_ day: Day?) {
        self.init(day.map { CalendarDay(year: $0.year, month: $0.month, day: $0.dayOfMonth) })
    }
}
