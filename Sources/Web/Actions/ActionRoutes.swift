/// What meetings agreed to do: recorded as it is agreed, and ended when it is done.
enum ActionRoutes {
    static let all: [Route] = [
        .post("/:partnership/meetings/:meeting/actions", for: .here) { visit in
            try MeetingPage(visit).agree()
        },
        .post("/:partnership/meetings/:meeting/items/:case/:step/actions", for: .here) { visit in
            try ItemActs(visit).agree()
        },
        .get("/:partnership/meetings/:meeting/actions/:action", for: .here) { visit in
            try ActionPage(visit).reply()
        },
        .post("/:partnership/meetings/:meeting/actions/:action/end", for: .here) { visit in
            try ActionPage(visit).end()
        },
    ]
}
