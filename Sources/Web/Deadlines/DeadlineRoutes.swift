import CaseReview
import Office

/// The days that are running, and what the partnership arranges for itself.
enum DeadlineRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/deadlines") { try DeadlinesPage($0).file() }

    private static let ofPages: [Route] = [
        .get("/:partnership/deadlines", for: .here) { visit in try DeadlinesPage(visit).reply() },
        .get("/:partnership/arrangements", for: .here) { visit in
            try ArrangementsPage(visit).reply()
        },
        .post("/:partnership/arrangements/readings", for: .here) { visit in
            try ArrangementsPage(visit).adoptReading()
        },
        .post("/:partnership/arrangements/holidays", for: .here) { visit in
            try ArrangementsPage(visit).proclaimHoliday()
        },
        .post("/:partnership/arrangements/holidays/taken-back", for: .here) { visit in
            try ArrangementsPage(visit).takeBackHoliday()
        },
        .post("/:partnership/arrangements/versions", for: .here) { visit in
            try ArrangementsPage(visit).adoptVersion()
        },
        .post("/:partnership/arrangements/marks", for: .here) { visit in
            try ArrangementsPage(visit).mark()
        },
    ]
}
