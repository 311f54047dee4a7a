import CaseReview
import HTML
import Office

/// Asking agencies, seeing who has answered, and answering.
enum RequestRoutes {
    static let all: [Route] = [
        .get("/:partnership/cases/:case/requests/:step", for: .here) { visit in
            try RequestPage(visit).reply()
        },
        .post("/:partnership/cases/:case/requests/:step", for: .here) { visit in
            try RequestPage(visit).send()
        },
        .post("/:partnership/cases/:case/requests/:step/reminders", for: .here) { visit in
            try RequestPage(visit).remind()
        },
        .get("/:partnership/cases/:case/requests/:step/collation", for: .here) { visit in
            try CollationPage(visit).reply()
        },
        .get("/:partnership/cases/:case/requests/:step/:agency", for: .here) { visit in
            try ReplyPage(visit).reply()
        },
        .post("/:partnership/cases/:case/requests/:step/:agency", for: .here) { visit in
            try ReplyPage(visit).send()
        },
    ]
}

/// A gathering step of a case, as the address names it.
struct GatheringStep {
    let matter: Case
    let procedure: Procedure
    let step: Step
    let gathering: Gathering

    /// Throws `notFound` for anybody who may not see this of the case.
    init(_ visit: Visit, _ sought: Sought) throws {
        (matter, procedure) = try visit.matter(sought)
        step = try visit.step(under: procedure)
        guard case .gather(let gathering) = step.activity else { throw OfficeFailure.notFound }
        self.gathering = gathering
    }

    var requests: Requests { matter.gatherings[step.id] ?? Requests() }
    var requestFields: [Field] { procedure.forms[gathering.request]?.fields ?? [] }
    var replyFields: [Field] { procedure.forms[gathering.reply]?.fields ?? [] }

    func name(_ agency: AgencyID, on day: Day) -> String {
        procedure.agencies[agency]?.name(on: day) ?? agency.rawValue
    }

    /// The agencies that were asked since the step was last opened, which may be a second time.
    var askedAnew: [AgencyID] { matter.askedAnew(at: step.id).keys.sorted() }

    /// Those of them that have not answered what they were asked.
    var silent: [AgencyID] { askedAnew.filter { requests.asked[$0]?.reply == nil } }

    /// The clocks that run for each agency asked here.
    func clocks(_ office: Office) -> [AgencyID: Clock] {
        let limits = procedure.limits.filter { $0.eachAgencyAt == step.id }.map(\.id)
        let clocks = Clocks(of: matter, in: office.setting(procedure)).all()
            .filter { limits.contains($0.limit) }
        return Dictionary(
            clocks.compactMap { clock in clock.agency.map { ($0, clock) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What an agency answered to the first question of yes or no, with the question, such as whether it agrees; nil
    /// while it is silent, and where nothing of that kind is asked.
    func agreement(of agency: AgencyID) -> String? {
        guard let reply = requests.asked[agency]?.reply,
            let field = replyFields.first(where: { $0.kind == .yesNo }),
            let answer = reply.answers[field.id]?.chosen.first
        else { return nil }
        let words = ["yes": "Yes", "no": "No"][answer] ?? "Not known"
        return "\(field.label) \(words)"
    }

    /// What an agency said of knowing the person; nil while it is silent, which is no answer.
    func known(_ agency: AgencyID) -> String? {
        let field = replyFields.first { $0.meaning == .known }
        guard let field, let reply = requests.asked[agency]?.reply else { return nil }
        guard case .choice(let options) = field.kind else {
            return reply.answers[field.id]?.chosen.first
        }
        return options.first { $0.id == reply.answers[field.id]?.chosen.first }?.label
    }
}
