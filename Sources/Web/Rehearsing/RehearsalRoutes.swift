/// A made-up case, played under a procedure to see what it would do; nothing of it is kept.
enum RehearsalRoutes {
    static let all: [Route] = [
        .get("/:partnership/rehearsal", for: .here) { try RehearsalAnswers($0).show() },
        .post("/:partnership/rehearsal", for: .here) { try RehearsalAnswers($0).play() },
    ]
}
