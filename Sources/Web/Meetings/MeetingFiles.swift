import CaseReview
import Office
import Sheets

extension MeetingsPage {
    /// The meetings to take away, in the order of the page.
    func file() -> ListFile {
        let rows = office.meetingRows()
        return ListFile(
            title: "Meetings", name: "meetings",
            columns: ["Day", "Body", "How", "Time", "Place", "State"],
            rows: (rows.filter(isComing) + rows.filter { !isComing($0) }.reversed()).map { row in
                let state =
                    row.isCancelled ? "Cancelled" : row.isClosed ? "Held" : "Planned"
                return [
                    Cell(row.day), Cell(procedure.bodies[row.body]?.name ?? ""),
                    row.isByCorrespondence ? "By correspondence" : "A meeting", Cell(row.time),
                    Cell(row.place), Cell(state),
                ]
            })
    }
}

extension MeetingPage {
    /// Who was at the meeting, to take away.
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
            })
    }
}
