/// The texts of letters, and the letters of a case.
enum LetterRoutes {
    static let all: [Route] = [
        .get("/:partnership/letters", for: .here) { visit in try LettersPage(visit).reply() },
        .get("/:partnership/letters/:letter", for: .here) { visit in
            try LetterTextPage(visit).reply()
        },
        .post("/:partnership/letters/:letter", for: .here) { visit in
            try LetterTextPage(visit).take()
        },
        .get(letter, for: .here) { visit in try CaseLetterPage(visit).reply() },
        .get("\(letter)/letter.pdf", for: .here) { visit in
            try await CaseLetterPage(visit).pdf()
        },
        .get("\(letter)/letter.docx", for: .here) { visit in
            try await CaseLetterPage(visit).word()
        },
        .post("\(letter)/sending", for: .here) { visit in try CaseLetterPage(visit).noteSent() },
    ]

    private static let letter = "/:partnership/cases/:case/steps/:step/letters/:letter/:addressee"
}
