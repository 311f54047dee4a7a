import CaseReview
import HTML
import Office

/// Meetings: planned, held, and each item on one screen.
enum MeetingRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/meetings") { try MeetingsPage($0).file() }
        + Route.list("/:partnership/meetings/:meeting/attendance") {
            try MeetingPage($0).attendanceFile()
        }

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
        .post("/:partnership/meetings/:meeting/attendances", for: .here) { visit in
            try MeetingPage(visit).arrive()
        },
        .post("/:partnership/meetings/:meeting/leavings", for: .here) { visit in
            try MeetingPage(visit).act(.recordLeaving(attendance: visit.form.text("attendance")))
        },
        .post("/:partnership/meetings/:meeting/reminder", for: .here) { visit in
            try MeetingPage(visit).act(.giveReminder)
        },
        .post("/:partnership/meetings/:meeting/cancellation", for: .here) { visit in
            try MeetingPage(visit).act(.cancel(reason: visit.form.text("reason")))
        },
        .post("/:partnership/meetings/:meeting/closure", for: .here) { visit in
            try MeetingPage(visit).act(.close)
        },
        .get(item, for: .here) { visit in try ItemPage(visit).reply() },
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
