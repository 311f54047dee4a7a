/// What people outside ask the partnership for, and what they are told.
enum InformationRequestRoutes {
    static let all: [Route] = [
        .get(log, for: .here) { try InformationRequestsPage($0).reply() },
        .post(log, for: .here) { try InformationRequestsPage($0).log() },
        .get("\(log)/:request", for: .here) { try InformationRequestPage($0).reply() },
        .post("\(log)/:request/answers", for: .here) { try InformationRequestPage($0).answer() },
    ]

    private static let log = "/:partnership/information-requests"
}
