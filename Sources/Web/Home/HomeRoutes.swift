/// The first page after signing in: what waits for this person.
enum HomeRoutes {
    static let all: [Route] = [
        .get("/:partnership", for: .here) { try HomeAnswers($0).show() }
    ]
}
