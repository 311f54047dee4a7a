/// People taken on for one case: a reviewer, a guest for one item.
enum EngagingRoutes {
    static let all: [Route] = [
        .get("/:partnership/cases/:case/engagements", for: .here) { visit in
            try EngagementsPage(visit).reply()
        },
        .post("/:partnership/cases/:case/engagements", for: .here) { visit in
            try EngagementsPage(visit).engage()
        },
        .post("/:partnership/cases/:case/engagements/agreement", for: .here) { visit in
            try EngagementsPage(visit).agree()
        },
        .post("/:partnership/cases/:case/engagements/endings", for: .here) { visit in
            try EngagementsPage(visit).end()
        },
        .get("/:partnership/cases/:case/invitation", for: .here) { visit in
            try GuestPage(visit).reply()
        },
        .post("/:partnership/cases/:case/invitation", for: .here) { visit in
            try GuestPage(visit).declare()
        },
    ]
}
