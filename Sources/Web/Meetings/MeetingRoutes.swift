import CaseReview
import HTML
import Office

/// Meetings: planned, held, and each item on one screen.
enum MeetingRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/meetings") { try MeetingsPage($0).file() }
        + Route.list("/:partnership/meetings/:meeting/attendance") {
            try MeetingDesk($0).attendanceFile()
        }
        + Route.list("/:partnership/meetings/attendance/:body/year") {
            try AttendancePage($0).file()
        } + Route.list("/:partnership/interests") { try InterestsPage($0).file() }

    private static let ofPages: [Route] = [
        .get("/:partnership/meetings", for: .here) { visit in try MeetingsPage(visit).reply() },
        .post("/:partnership/meetings", for: .here) { visit in try MeetingsPage(visit).plan() },
        .get("/:partnership/meetings/:meeting", for: .here) { visit in
            try MeetingPage(visit).reply()
        },
        .get("/:partnership/meetings/:meeting/minutes", for: .here) { visit in
            try MinutesPage(visit).reply()
        },
        .get("/:partnership/meetings/:meeting/minutes.pdf", for: .here) { visit in
            try await MinutesPage(visit).pdf()
        },
        .get("/:partnership/meetings/:meeting/minutes.docx", for: .here) { visit in
            try await MinutesPage(visit).word()
        },
        .get("/:partnership/meetings/attendance/:body", for: .here) { visit in
            try AttendancePage(visit).reply()
        },
        .get("/:partnership/interests", for: .here) { visit in try InterestsPage(visit).reply() },
        .get("/:partnership/meetings/:meeting/agenda.docx", for: .here) { visit in
            try await AgendaFile(visit).word()
        },
        .get("/:partnership/meetings/:meeting/agenda", for: .here) { visit in
            try PreparingPage(visit).reply()
        },
        .post("/:partnership/meetings/:meeting/agenda/items", for: .here) { visit in
            try PreparingPage(visit).add()
        },
        .post("/:partnership/meetings/:meeting/agenda/order", for: .here) { visit in
            try PreparingPage(visit).order()
        },
        .post("/:partnership/meetings/:meeting/agenda/ratification", for: .here) { visit in
            try PreparingPage(visit).ratify()
        },
        .post("/:partnership/meetings/:meeting/agenda/circulation", for: .here) { visit in
            try PreparingPage(visit).circulate()
        },
        .post("/:partnership/meetings/:meeting/agenda/copying", for: .here) { visit in
            try PreparingPage(visit).allowCopying()
        },
        .post("/:partnership/meetings/:meeting/marks", for: .here) { visit in
            try Marking(visit).reply()
        },
        .post("/:partnership/meetings/:meeting/positions/:paper", for: .here) { visit in
            try PositionSaving(visit).reply()
        },
        .get("/:partnership/meetings/:meeting/pack", for: .here) { visit in
            try PackPage(visit).reply()
        },
        .get("/:partnership/meetings/:meeting/pack.pdf", for: .here) { visit in
            try await PackPage(visit).pdf()
        },
        .post("/:partnership/meetings/:meeting/declaration", for: .here) { visit in
            try Declaring(visit).reply()
        },
        .post("/:partnership/meetings/:meeting/reading", for: .here) { visit in
            try PackPage(visit).act(.sayRead)
        },
        .post("/:partnership/meetings/:meeting/minutes/approval", for: .here) { visit in
            try MinutesPage(visit).approve()
        },
        .post("/:partnership/meetings/:meeting/minutes/reopening", for: .here) { visit in
            try MinutesPage(visit).act(.reopenMinutes(reason: visit.form.text("why")))
        },
        .post("/:partnership/meetings/:meeting/minutes/distribution", for: .here) { visit in
            try MinutesPage(visit).distribute()
        },
        .post("/:partnership/meetings/:meeting/notes/:line", for: .here) { visit in
            try NoteSaving(visit, id: visit.parameter("line")).ofLine()
        },
        .pulse("/:partnership/meetings/:meeting/pulse", for: .here) { visit in
            try MeetingDesk(visit).pulse
        },
        .post("/:partnership/meetings/:meeting/apologies", for: .here) { visit in
            try MeetingPage(visit).sendApologies()
        },
        .post("/:partnership/meetings/:meeting/attendances", for: .here) { visit in
            try MeetingPage(visit).arrive()
        },
        .post("/:partnership/meetings/:meeting/chair", for: .here) { visit in
            try MeetingDesk(visit).nameStandIn()
        },
        .post("/:partnership/meetings/:meeting/leavings", for: .here) { visit in
            try MeetingPage(visit).leave()
        },
        .post("/:partnership/meetings/:meeting/corrections", for: .here) { visit in
            try MeetingPage(visit).takeBack()
        },
        .get("/:partnership/meetings/:meeting/history", for: .here) { visit in
            try MeetingHistoryPage(visit).reply()
        },
        .post("/:partnership/meetings/:meeting/reminder", for: .here) { visit in
            try MeetingPage(visit).act(.giveReminder, backTo: .reminder)
        },
        .post("/:partnership/meetings/:meeting/change", for: .here) { visit in
            try MeetingPage(visit).change()
        },
        .post("/:partnership/meetings/:meeting/cancellation", for: .here) { visit in
            try MeetingPage(visit).act(.cancel(reason: visit.form.text("reason")))
        },
        .post("/:partnership/meetings/:meeting/closure", for: .here) { visit in
            try MeetingPage(visit).close()
        },
        .get(item, for: .here) { visit in try ItemPage(visit).reply() },
        .post(item + "/note", for: .here) { visit in
            let id = "\(visit.parameter("case"))-\(visit.parameter("step"))"
            return try NoteSaving(visit, id: id).ofCase()
        },
        .post(item + "/interests", for: .here) { visit in try ItemActs(visit).declare() },
        .post(item + "/rulings", for: .here) { visit in try ItemActs(visit).rule() },
        .post(item + "/chair", for: .here) { visit in try ItemActs(visit).takeChair() },
        .post(item + "/answers", for: .here) { visit in try ItemActs(visit).answer() },
        .post(item + "/views", for: .here) { visit in try ItemActs(visit).giveView() },
        .post(item + "/proposal", for: .here) { visit in try ItemActs(visit).propose() },
        .post(item + "/votes", for: .here) { visit in try ItemActs(visit).vote() },
        .post(item + "/conclusion", for: .here) { visit in try ItemActs(visit).conclude() },
    ]

    private static let item = "/:partnership/meetings/:meeting/items/:case/:step"
}
