import CaseReview
import HTML
import Office

/// The Case Referral Log, a case, and the steps of a case.
enum CaseRoutes {
    static let all: [Route] =
        ofCases + Route.list("/:partnership/case-referral-log") { try CaseLogPage($0).file() }
        + Route.list("/:partnership/logs/:pathway/lines") { try PathwayLogPage($0).file() }

    private static let ofCases: [Route] = [
        .get("/:partnership/cases", for: .here) { visit in try CaseLogPage(visit).reply() },
        .get("/:partnership/cases/:case", for: .here) { visit in
            try visit.kept { try CasePage(visit).reply() }
        },
        .get("/:partnership/cases/:case/referral", for: .here) { visit in
            try WholeReferralPage(visit).reply()
        },
        .get("/:partnership/cases/:case/steps/:step", for: .here) { visit in
            try StepPage(visit).reply()
        },
        .post("/:partnership/cases/:case/steps/:step", for: .here) { visit in
            try StepPage(visit).take()
        },
        .post("/:partnership/cases/:case/steps/:step/beginning", for: .here) { visit in
            let (matter, procedure) = try visit.matter(.wholeCase)
            let step = try visit.step(under: procedure)
            let actor = visit.actor(for: step, of: matter, under: procedure)
            try visit.here().perform(.begin(step.id), on: matter.id, by: actor)
            return .see(visit.link("cases/\(matter.id)/steps/\(step.id)"))
        },
        .post("/:partnership/cases/:case/steps/:step/answers", for: .here) { visit in
            try StepPage(visit).answer()
        },
        .get("/:partnership/cases/:case/steps/:step/packs/:recipient", for: .here) { visit in
            try NotificationPackPage(visit).reply()
        },
        .post("/:partnership/cases/:case/steps/:step/packs/:recipient", for: .here) { visit in
            try NotificationPackPage(visit).save()
        },
        .get("/:partnership/cases/:case/keeping", for: .here) { visit in
            try KeepingPage(visit).reply()
        },
        .post("/:partnership/cases/:case/keeping/:act", for: .here) { visit in
            try KeepingPage(visit).take()
        },
        .post("/:partnership/cases/:case/steps/:step/listing", for: .here) { visit in
            try StepPage(visit).list()
        },
        .post("/:partnership/cases/:case/steps/:step/missed", for: .here) { visit in
            try StepPage(visit).explainMissing()
        },
        .get("/:partnership/logs/:pathway", for: .here) { try PathwayLogPage($0).reply() },
        .post("/:partnership/cases/:case/steps/:step/notices", for: .here) { visit in
            try StepPage(visit).tell()
        },
        .post("/:partnership/cases/:case/steps/:step/notices/corrected", for: .here) { visit in
            try StepPage(visit).correctTelling()
        },
    ]
}
