/// What leaves by e-mail, and what became of it.
enum MessageRoutes {
    static let all: [Route] = [
        .get("/:partnership/messages", for: .here) { try MessagesAnswers($0).show() },
        .post("/:partnership/messages/attempts", for: .here) { try MessagesAnswers($0).tryAgain() },
        .post("/:partnership/messages/settlements", for: .here) {
            try MessagesAnswers($0).settle()
        },
        .get("/:partnership/messages/words", for: .here) { try MessageTextsPage($0).reply() },
        .get("/:partnership/messages/words/:kind", for: .here) { try MessageTextPage($0).reply() },
        .post("/:partnership/messages/words/:kind", for: .here) { try MessageTextPage($0).take() },
    ]
}
