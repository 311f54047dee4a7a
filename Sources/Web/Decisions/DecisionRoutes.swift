/// The page that defends a decision years later, on screen and as a tagged PDF.
enum DecisionRoutes {
    static let all: [Route] = [
        .get("/:partnership/cases/:case/decision-record", for: .here) { visit in
            try DecisionRecordPage(visit).reply()
        },
        .get("/:partnership/cases/:case/decision-record.pdf", for: .here) { visit in
            try await DecisionRecordPage(visit).pdf()
        },
        .post("/:partnership/cases/:case/decision-record/position", for: .here) { visit in
            try DecisionRecordPage(visit).settle()
        },
    ]
}
