import CaseReview
import Clauses
import Testing

/// One thing that a document has looked at, or asked for, before something goes on.
struct Wanted: Sendable, CustomTestStringConvertible {
    let procedure: ProcedureID
    let place: String
    let what: String
    let clauses: [ClauseID]

    init(_ procedure: ProcedureID, _ place: String, _ what: String, _ clauses: ClauseID...) {
        self.procedure = procedure
        self.place = place
        self.what = what
        self.clauses = clauses
    }

    var testDescription: String { "\(procedure) \(place): \(what)" }
}

private let barking: ProcedureID = "barking-and-dagenham-1.6"
private let bexley: ProcedureID = "bexley-1.03"
private let darlington: ProcedureID = "darlington-1.2.1"
private let redbridge: ProcedureID = "redbridge-1.5"
private let wolverhampton: ProcedureID = "wolverhampton-2019"

private let weighed: [Wanted] = [
    Wanted(barking, "rapid-review", "improvements-highlighted", "BD-075"),
    Wanted(barking, "rapid-review", "recurrent-themes", "BD-076"),
    Wanted(barking, "rapid-review", "working-together-concerns", "BD-077"),
    Wanted(barking, "rapid-review", "national-panel-prefers-local", "BD-078"),
    Wanted(barking, "rapid-review", "single-agency-concern", "BD-079"),
    Wanted(barking, "rapid-review", "no-agency-involved", "BD-080"),
    Wanted(barking, "rapid-review", "several-areas", "BD-081"),
    Wanted(barking, "rapid-review", "institutional-setting", "BD-082"),
    Wanted(barking, "rapid-review", "immediate-action-needed", "BD-085"),
    Wanted(barking, "rapid-review", "national-importance", "BD-090"),
    Wanted(bexley, "sig", "internal-review-considered", "BX-012"),
    Wanted(bexley, "sig", "learning-principles-considered", "BX-002", "BX-052"),
    Wanted(bexley, "independent-decision", "seriousness-and-complexity", "BX-059"),
    Wanted(bexley, "independent-decision", "public-interest", "BX-060"),
    Wanted(bexley, "independent-decision", "speed-of-learning", "BX-061"),
    Wanted(bexley, "independent-decision", "other-investigations", "BX-062"),
    Wanted(bexley, "independent-decision", "legal-requirements", "BX-063"),
    Wanted(bexley, "independent-decision", "methodology-effective", "BX-064"),
    Wanted(darlington, "rapid-review", "improvements-highlighted", "DA-087"),
    Wanted(darlington, "rapid-review", "recurrent-themes", "DA-088"),
    Wanted(darlington, "rapid-review", "working-together-concerns", "DA-089"),
    Wanted(darlington, "rapid-review", "national-panel-prefers-local", "DA-090"),
    Wanted(darlington, "rapid-review", "single-agency-concern", "DA-091"),
    Wanted(darlington, "rapid-review", "no-agency-involved", "DA-092"),
    Wanted(darlington, "rapid-review", "several-areas", "DA-093"),
    Wanted(darlington, "rapid-review", "institutional-setting", "DA-094"),
    Wanted(darlington, "rapid-review", "immediate-action-needed", "DA-060", "DA-236"),
    Wanted(darlington, "rapid-review", "national-importance", "DA-067", "DA-238"),
    Wanted(darlington, "level-decision", "other-reviews-coordinated", "DA-006", "DA-141", "DA-224"),
    Wanted(redbridge, "virtual-panel", "rapid-review-required", "RB-141"),
    Wanted(redbridge, "virtual-panel", "improvements-highlighted", "RB-155"),
    Wanted(redbridge, "virtual-panel", "recurrent-themes", "RB-156"),
    Wanted(redbridge, "virtual-panel", "working-together-concerns", "RB-157"),
    Wanted(redbridge, "virtual-panel", "single-agency-concern", "RB-158"),
    Wanted(redbridge, "virtual-panel", "no-agency-involved", "RB-159"),
    Wanted(redbridge, "virtual-panel", "institutional-setting", "RB-160"),
    Wanted(wolverhampton, "panel", "think-family-explored", "WO-004"),
    Wanted(wolverhampton, "panel", "national-relevance", "WO-016"),
    Wanted(barking, "review-decision", "review-brings-improvements", "BD-068"),
    Wanted(barking, "panel", "learning-possible", "BD-048", "BD-041"),
    Wanted(redbridge, "panel", "learning-without-statutory-review", "RB-070", "RB-077"),
    Wanted(redbridge, "dhr-panel", "learning-without-statutory-review", "RB-070", "RB-077"),
    Wanted(redbridge, "dhr-panel", "by-relative-or-intimate-partner", "RB-102"),
    Wanted(wolverhampton, "panel", "agency-views-heard", "WO-035", "WO-045"),
    Wanted(wolverhampton, "signing-off", "agency-views-heard", "WO-054"),
    Wanted(wolverhampton, "signing-off", "recommendations-themed", "WO-023"),
    Wanted(wolverhampton, "change-in-practice", "change-embedded", "WO-020"),
]

private let asked: [Wanted] = [
    Wanted(barking, "referral", "head-of-service-named", "BD-007"),
    Wanted(barking, "rapid-review-chair", "chair-agreed", "BD-097"),
    Wanted(barking, "focus-without", "without-focus", "BD-066"),
    Wanted(barking, "reviewer", "reviewer-name", "BD-092"),
    Wanted(barking, "learning-plan", "learning-actions", "BD-030"),
    Wanted(barking, "proposal", "methodology", "BD-028", "BD-053"),
    Wanted(bexley, "notification", "synopsis", "BX-104"),
    Wanted(bexley, "notification", "why-serious", "BX-105"),
    Wanted(bexley, "notification", "own-review", "BX-106"),
    Wanted(bexley, "notification", "press", "BX-107"),
    Wanted(bexley, "notification", "consent", "BX-103"),
    Wanted(bexley, "chronology-request", "request-from", "BX-046"),
    Wanted(bexley, "contract", "contract-smart", "BX-088"),
    Wanted(bexley, "contract", "contract-exceeded", "BX-089"),
    Wanted(bexley, "terms", "terms-specific", "BX-082", "BX-118"),
    Wanted(bexley, "terms", "terms-methodology", "BX-125"),
    Wanted(darlington, "incident-form", "lead-consulted", "DA-020"),
    Wanted(darlington, "information-request", "request-period-from", "DA-054"),
    Wanted(darlington, "information-return", "return-children", "DA-231"),
    Wanted(darlington, "information-return", "return-involvement", "DA-053", "DA-232"),
    Wanted(darlington, "information-return", "return-incident", "DA-233"),
    Wanted(darlington, "rapid-review-record", "review-improvements", "DA-061", "DA-237"),
    Wanted(darlington, "rapid-review-record", "review-next-steps", "DA-062"),
    Wanted(redbridge, "virtual-record", "virtual-rationale", "RB-142"),
    Wanted(redbridge, "dhr-disclosure", "disclosed-by", "RB-094"),
    Wanted(redbridge, "commission", "reviewer", "RB-085"),
    Wanted(redbridge, "review-proposed", "methodology", "RB-058"),
    Wanted(wolverhampton, "mandate", "mandate-funding", "WO-008", "WO-009"),
    Wanted(wolverhampton, "mandate", "mandate-family", "WO-005"),
    Wanted(wolverhampton, "mandate", "mandate-revisits", "WO-018"),
    Wanted(wolverhampton, "single-agency-request", "single-agency", "WO-014"),
    Wanted(wolverhampton, "issue", "issue-for", "WO-089"),
    Wanted(wolverhampton, "extraordinary", "extraordinary-reason", "WO-090"),
    Wanted(wolverhampton, "response", "response-kind", "WO-091"),
    Wanted(barking, "referral", "reviews-sought", "BD-002"),
    Wanted(barking, "referral", "what-happened", "BD-010"),
    Wanted(barking, "commission", "review-managed", "BD-056"),
    Wanted(barking, "child-commission", "review-managed", "BD-056"),
    Wanted(barking, "child-commission", "cspr-panel-formed", "BD-032"),
    Wanted(barking, "partners-record", "partners-information", "BD-069"),
    Wanted(barking, "partners-record", "partners-family", "BD-072"),
    Wanted(barking, "family-told", "family-said", "BD-072"),
    Wanted(barking, "rapid-review-chair", "further-needed", "BD-096"),
    Wanted(barking, "rapid-review-record", "rr-level", "BD-024"),
    Wanted(barking, "rapid-review-record", "rr-improvements", "BD-086"),
    Wanted(barking, "report-discussed", "report-response", "BD-033", "BD-045"),
    Wanted(barking, "report-signed", "signed-version", "BD-034", "BD-044", "BD-051"),
    Wanted(barking, "late-information", "late-information-text", "BD-091"),
    Wanted(barking, "learning-product", "product-text", "BD-029"),
    Wanted(barking, "learning-product", "product-session", "BD-127"),
    Wanted(barking, "learning-comments", "learning-comments-text", "BD-029"),
    Wanted(barking, "learning-plan", "learning-actions", "BD-031"),
    Wanted(barking, "proposal", "methodology-why", "BD-028", "BD-134"),
    Wanted(barking, "proposal", "facilitator-familiar", "BD-126"),
    Wanted(barking, "proposal", "single-agency", "BD-129"),
    Wanted(barking, "death-action", "death-actor", "BD-105"),
    Wanted(barking, "death-found", "death-matters", "BD-104"),
    Wanted(barking, "joint-response-record", "jar-emergency", "BD-111"),
    Wanted(barking, "joint-response-record", "jar-guidelines", "BD-114"),
    Wanted(redbridge, "case-referral", "reviews-sought", "RB-002"),
    Wanted(redbridge, "virtual-record", "virtual-own-information", "RB-139"),
    Wanted(redbridge, "online-notification", "notified-through", "RB-151"),
    Wanted(redbridge, "online-notification", "online-reference", "RB-151"),
    Wanted(redbridge, "review-proposed", "facilitator-familiar", "RB-108"),
    Wanted(redbridge, "learning-product", "product-findings", "RB-059"),
    Wanted(redbridge, "learning-plan", "product-comments", "RB-059"),
    Wanted(redbridge, "learning-plan", "dissemination", "RB-060"),
    Wanted(redbridge, "learning-plan", "learning-actions", "RB-061"),
    Wanted(redbridge, "report-actions", "draft-discussion", "RB-063", "RB-073", "RB-080"),
    Wanted(redbridge, "report-actions", "report-actions-agreed", "RB-063", "RB-073", "RB-080"),
    Wanted(redbridge, "review-panel", "review-panel-members", "RB-062", "RB-072"),
    Wanted(redbridge, "local-implications", "local-implications", "RB-007"),
    Wanted(redbridge, "annual-review", "review-bias", "RB-028"),
    Wanted(redbridge, "annual-review", "review-themes-not-progressed", "RB-028"),
    Wanted(redbridge, "annual-review", "review-themes-repeated", "RB-029"),
    Wanted(wolverhampton, "panel-record", "system-learning", "WO-017"),
    Wanted(wolverhampton, "group-report", "report-family", "WO-005"),
    Wanted(wolverhampton, "group-report", "report-system", "WO-017"),
    Wanted(wolverhampton, "group-report", "report-revisited", "WO-018"),
    Wanted(wolverhampton, "group-report", "action-plan", "WO-021"),
    Wanted(wolverhampton, "highlight-report", "highlight-progress", "WO-007", "WO-049"),
    Wanted(wolverhampton, "nomination", "takes-part", "WO-048"),
    Wanted(wolverhampton, "nomination", "nominated-expert", "WO-052"),
    Wanted(wolverhampton, "dissemination", "spread-to", "WO-047"),
    Wanted(wolverhampton, "action-update", "action-progress", "WO-051"),
    Wanted(wolverhampton, "practice-evidence", "quality-evidence", "WO-019"),
    Wanted(wolverhampton, "seat", "seat-deputy", "WO-024"),
    Wanted(wolverhampton, "risk-record", "risk-recorded", "WO-058"),
    Wanted(wolverhampton, "paper-request", "paper-foi", "WO-083"),
    Wanted(wolverhampton, "paper-request", "paper-exempt-marking", "WO-084"),
    Wanted(wolverhampton, "paper-request", "paper-exemption", "WO-086"),
    Wanted(wolverhampton, "paper-request", "paper-outside-executive", "WO-085"),
]

@Suite struct `What a document has weighed or asked for` {
    @Test(arguments: weighed)
    func `stands in the way of a decision until it is answered, and rests on its clause`(
        _ wanted: Wanted
    ) throws {
        let procedure = try Shipped.procedure(wanted.procedure).procedure
        let step = try #require(procedure.steps[StepID(wanted.place)])
        let examining = try #require(step.activity.examining)
        let matter = Case(id: "case")
        let unanswered = CaseFacts(matter, under: procedure)
            .unanswered(in: examining, of: matter, under: procedure)
        let question = QuestionID(wanted.what)
        #expect(unanswered.contains(question))
        let cited =
            (procedure.questions[question]?.citation?.clauses ?? []) + step.citation.clauses
        #expect(Set(wanted.clauses).subtracting(cited) == [])
    }

    @Test(arguments: asked)
    func `has to be filled in before the form can be handed in, and rests on its clause`(
        _ wanted: Wanted
    ) throws {
        let procedure = try Shipped.procedure(wanted.procedure).procedure
        let form = try #require(procedure.forms[FormID(wanted.place)])
        let section = try #require(
            form.sections.first { $0.fields.contains { $0.id.rawValue == wanted.what } })
        let field = try #require(section.fields.first { $0.id.rawValue == wanted.what })
        #expect(field.isRequired)
        let cited =
            field.clauses + (section.citation?.clauses ?? []) + (form.citation?.clauses ?? [])
        #expect(Set(wanted.clauses).subtracting(cited) == [])
    }

    @Test(.clause("DA-244", "WO-084"), arguments: [darlington, wolverhampton])
    func `is marked with the words that the document prescribes`(_ id: ProcedureID) throws {
        let procedure = try Shipped.procedure(id).procedure
        let marking = procedure.about.marking.lowercased()
        #expect(procedure.wording.values.contains { $0.lowercased() == marking })
    }
}

@Suite struct `The words that are read out` {
    @Test(.clause("WO-066"), .clause("WO-067"))
    func `the statement is the printed one, as wording and as the chair's reminder`() throws {
        let procedure = try Shipped.procedure(wolverhampton).procedure
        let words = try #require(procedure.wording["think-family-statement"])
        #expect(procedure.bodies["one-panel"]?.reminder?.text == words)
        #expect(words.hasPrefix("As a One Panel we are committed to enhancing a Think Family approach"))
    }
}
