/// A person's days as a calendar that their mail program reads.
enum CalendarRoutes {
    static let all: [Route] = [
        .get("/:partnership/calendar", for: .here) { try CalendarAnswers($0).show() },
        .post("/:partnership/calendar", for: .here) { try CalendarAnswers($0).make() },
        .post("/:partnership/calendar/end", for: .here) { try CalendarAnswers($0).end() },
        // The secret in the address says who asks: a mail program cannot sign in.
        .get("/calendars/:secret", for: .everybody) { try CalendarAnswers.feed($0) },
    ]
}
