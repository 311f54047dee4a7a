/// Looking over the record, over who looked at what, and over what is late. Nothing here changes anything.
enum OversightRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/record/looks") { try LooksAnswers($0).file() }

    private static let ofPages: [Route] = [
        .get("/:partnership/oversight", for: .here) { try OverseeingPage($0).reply() },
        .get("/:partnership/record", for: .here) { try RecordAnswers($0).show() },
        .post("/:partnership/record/verification", for: .here) { try RecordAnswers($0).verify() },
        .get("/:partnership/record/looks", for: .here) { try LooksAnswers($0).show() },
    ]
}
