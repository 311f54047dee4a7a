/// Accounts of a partnership, kept by those whose role has that duty.
enum PeopleRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/people") { try PeopleAnswers($0).file() }

    private static let ofPages: [Route] = [
        .get("/:partnership/people", for: .here) { try PeopleAnswers($0).list() },
        .post("/:partnership/people", for: .here) { try PeopleAnswers($0).add() },
        .post("/:partnership/people/ended-links", for: .here) { try LinksAnswers($0).takeBack() },
        .get("/:partnership/people/new", for: .here) { try PeopleAnswers($0).ask() },
        .get("/:partnership/people/:person", for: .here) { try PersonAnswers($0).show() },
        .post("/:partnership/people/:person/postings", for: .here) {
            try PersonAnswers($0).post()
        },
        .get("/:partnership/seats", for: .here) { try SeatsPage($0).reply() },
        .post("/:partnership/people/:person/changed-postings", for: .here) {
            try PersonAnswers($0).changePosting()
        },
        .post("/:partnership/people/:person/ended-postings", for: .here) {
            try PersonAnswers($0).endPosting()
        },
        .post("/:partnership/people/:person/state", for: .here) {
            try PersonAnswers($0).setState()
        },
        .post("/:partnership/people/:person/second-factor", for: .here) {
            try PersonAnswers($0).resetSecondFactor()
        },
        .post("/:partnership/people/:person/invitation", for: .here) {
            try PersonAnswers($0).invite()
        },
        .post("/:partnership/people/:person/sessions", for: .here) {
            try PersonAnswers($0).endSessions()
        },
    ]
}
