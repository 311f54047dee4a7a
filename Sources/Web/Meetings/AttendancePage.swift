import CaseReview
import HTML
import Office

/// Who came to a body's meetings in a year, agency by agency, with what the procedure says about staying away.
struct AttendancePage {
    let visit: Visit
    private let office: Office
    let procedure: Procedure
    let body: Body
    let year: Int
    let sittings: [Meeting]

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        guard let body = procedure.bodies[BodyID(visit.parameter("body"))],
            visit.viewer.goes(to: body.id, under: procedure)
        else { throw OfficeFailure.notFound }
        self.body = body
        let asked = Int(visit.query.text("year")) ?? visit.today.year
        year = (2000...2200).contains(asked) ? asked : visit.today.year
        sittings = try office.sittings(of: body.id, in: year).filter {
            $0.isClosed || ($0.day.map { [visit] in $0 < visit.today } ?? false)
        }
    }

    func reply() -> Reply {
        let place = visit.link("meetings/attendance/\(body.id)")
        return visit.page(
            "Attendance, \(body.name), \(year)",
            crumbs: [Link("Meetings", href: visit.link("meetings"))]
        ) { w in
            w.p(body.name, .class("over-heading"))
            w.h1("Attendance in \(year)")
            w.p { w in
                w.a("\(year - 1)", href: "\(place)?year=\(year - 1)")
                w.text(" ")
                w.a("\(year + 1)", href: "\(place)?year=\(year + 1)")
            }
            if let absence = body.absence {
                w.append(InsetText(.text(absence.text)))
                w.append(CitationNote(absence.citation))
            } else {
                w.p("The procedure says nothing about members who stay away.")
            }
            if sittings.isEmpty { return w.p("No meeting has been held in \(year).") }
            w.append(table)
            w.append(
                TakingAway(address: "\(place)/year", filter: [("year", "\(year)")]))
        }
    }

    private var columns: [Table.Column] {
        let days = sittings.map { Table.Column($0.day?.shortText ?? "") }
        return ["Agency"] + days + ["Came", "Missed in a row"]
    }

    private var table: Table {
        let year = AttendanceOfYear(of: body, at: sittings)
        return Table(
            caption: "Who came, meeting by meeting",
            columns: columns,
            rows: year.agencies.map { agency in
                let name = procedure.agencies[agency.agency]?.name(on: visit.today)
                return [.text(name ?? agency.agency.rawValue)]
                    + agency.came.map { .text($0.words) }
                    + [
                        .text("\(agency.present) of \(agency.came.count)"),
                        .text("\(agency.missedInARow)"),
                    ]
            }, isCaptionHidden: true, id: "attendance-of-year")
    }
}

extension AttendanceOfYear.Came {
    var words: String {
        switch self {
        case .member: "Member"
        case .deputy: "Deputy"
        case .apologies: "Apologies"
        case .nobody: "Nobody"
        }
    }
}
