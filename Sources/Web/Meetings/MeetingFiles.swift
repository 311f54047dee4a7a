import CaseReview
import HTML
import Office
import Sheets

extension MeetingsPage {
    /// The meetings to take away, in the order of the page.
    func file() -> ListFile {
        let rows = rows
        return ListFile(
            title: "Meetings", name: "meetings",
            columns: ["Day", "Body", "How", "Time", "Place", "State"],
            rows: (rows.filter(isComing) + rows.filter { !isComing($0) }.reversed()).map { row in
                let state = tag(of: row).words
                return [
                    Cell(row.day), Cell(procedure.bodies[row.body]?.name ?? ""),
                    row.isByCorrespondence ? "By correspondence" : "A meeting", Cell(row.time),
                    Cell(row.place), Cell(state),
                ]
            })
    }
}

extension MeetingDesk {
    /// Who was at the meeting, and who sent apologies, to take away.
    func attendanceFile() -> ListFile {
        visit.noteList()
        return ListFile(
            title: "Attendance", name: "attendance-\(meeting.day?.iso ?? "meeting")",
            columns: ["Name", "Agency", "As", "Day", "Arrived", "Left"],
            rows: meeting.attendances.map { attendance in
                let agency = attendance.agency.flatMap {
                    procedure.agencies[$0]?.name(on: attendance.arrived.day)
                }
                return [
                    Cell(attendance.name), Cell(agency ?? ""), Cell(attendance.capacity.words),
                    Cell(attendance.arrived.day), Cell(attendance.arrived.londonTime),
                    Cell(attendance.left?.londonTime ?? ""),
                ]
            }
                + meeting.apologies.map { sent in
                    [Cell(sent.name), Cell(name(sent.agency)), "Apologies", .empty, .empty, .empty]
                })
    }
}

extension AttendancePage {
    /// Who came in a year, agency by agency, to take away.
    func file() -> ListFile {
        let days = sittings.map { $0.day?.shortText ?? "" }
        return ListFile(
            title: "Attendance in \(year)", name: "attendance-\(body.id)-\(year)",
            columns: ["Agency"] + days + ["Came", "Of", "Missed in a row"],
            rows: AttendanceOfYear(of: body, at: sittings).agencies.map { agency in
                let name = procedure.agencies[agency.agency]?.name(on: visit.today)
                return [Cell(name ?? agency.agency.rawValue)] + agency.came.map { Cell($0.words) }
                    + [
                        .number(Double(agency.present)), .number(Double(agency.came.count)),
                        .number(Double(agency.missedInARow)),
                    ]
            })
    }
}
