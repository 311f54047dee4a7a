/// The page that defends a decision years later, on screen and as a tagged PDF; and how each paper of a case stands to
/// requests for information.
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
        .get("/:partnership/cases/:case/papers", for: .here) { visit in
            try CasePapersPage(visit).reply()
        },
        .get("/:partnership/cases/:case/papers/:paper", for: .here) { visit in
            try CasePapersPage(visit).paper()
        },
        .post("/:partnership/cases/:case/papers/:paper", for: .here) { visit in
            try CasePapersPage(visit).settle()
        },
    ]
}
