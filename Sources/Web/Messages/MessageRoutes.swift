/// What leaves by e-mail, and what became of it.
enum MessageRoutes {
    static let all: [Route] = [
        .get("/:partnership/messages", for: .here) { try MessagesAnswers($0).show() },
        .post("/:partnership/messages/attempts", for: .here) { try MessagesAnswers($0).tryAgain() },
        .post("/:partnership/messages/settlements", for: .here) {
            try MessagesAnswers($0).settle()
        },
    ]
}
