public import CaseReview

/// Says an expression in English, with the names that its procedure gives.
public struct ExpressionWords: Sendable {
    private let procedure: Procedure

    public init(_ procedure: Procedure) { self.procedure = procedure }

    /// A phrase without a full stop, such as "all of: Health; Children's social care".
    public func words(_ expression: Expression) -> String {
        switch expression {
        case .all(let parts): list("all of", parts)
        case .any(let parts): list("any of", parts)
        case .atLeast(let count, let parts): list("at least \(count) of", parts)
        case .not(let part): "it is not so that \(inner(part))"
        case .clearly(let part): "it is clear that \(inner(part))"
        case .unless(let part, let exception): "\(inner(part)), unless \(inner(exception))"
        case .always: "always"
        case .asked(let question):
            "yes to “\(procedure.questions[question]?.text ?? question.rawValue)”"
        case .criterion(let criterion):
            "“\(procedure.criteria[criterion]?.name ?? criterion.rawValue)” is met"
        case .age(let test): words(test)
        case .day(let test): words(test)
        case .pathway(let pathway):
            "the case is on the pathway “\(procedure.pathway(pathway)?.name ?? pathway.rawValue)”"
        case .field(let field, let value): words(field, value)
        case .done(let step): "“\(procedure.steps[step]?.name ?? step.rawValue)” has ended"
        case .outcome(let step, let outcome): words(step, outcome)
        case .replied(let step, let field, let value): words(step, field, value)
        case .present(let presence): words(presence)
        }
    }

    private func words(_ step: StepID, _ field: FieldID?, _ value: String) -> String {
        let name = procedure.steps[step]?.name ?? step.rawValue
        let all = "every agency that was asked at “\(name)” has answered"
        return field.map { "\(all), and that \(words($0, value))" } ?? all
    }

    /// The moment in words, such as "“Screening”: sent" or "the incident".
    public func words(_ moment: MomentID) -> String {
        let parts = moment.rawValue.split(separator: ".").map(String.init)
        guard parts.count == 2, let step = procedure.steps[StepID(parts[0])] else {
            return Self.entered[moment.rawValue] ?? wordsOfEntered(moment)
        }
        let mark =
            step.outcome(OutcomeID(parts[1]))?.name ?? Self.marks[parts[1]]
            ?? told(parts[1], at: step)
        return "“\(step.name)”: \(mark)"
    }

    /// A moment that a form tells is called as its entry is; one that another limit gives, by its name.
    private func wordsOfEntered(_ moment: MomentID) -> String {
        let field = procedure.enteredMoments[moment]?.first
        let label = procedure.forms.values.lazy.flatMap(\.fields).first { $0.id == field }?.label
        let limit = procedure.limits.first { $0.dueMoment == moment }
        return label.map { "“\($0)”" } ?? limit.map { "the day by which “\($0.name)” is due" }
            ?? noted(moment)
    }

    /// What happens at a meeting, or to the partnership itself: found out, or noted by whoever keeps it.
    private func noted(_ moment: MomentID) -> String {
        if let known = MeetingMoment(rawValue: moment.rawValue) {
            return String(known.foundOutWhen.trimmingPrefix("when "))
        }
        let words = moment.rawValue.split(separator: ".").last.map(String.init) ?? moment.rawValue
        return words.replacing("-", with: " ")
    }

    private static let entered = [
        "incident": "the incident", "referral": "the referral", "received": "receipt",
        "identified": "the day it was identified", "birth": "birth",
        "meeting": "the meeting", "in-force": "the day it came into force",
        "review-due": "the day its review is due",
    ]

    private static let marks = [
        "opened": "opened", "done": "ended", "sent": "sent", "returned": "a reply came",
        "all-returned": "every reply came", "listed": "listed", "held": "considered",
        "meeting": "the meeting",
    ]

    private func told(_ mark: String, at step: Step) -> String {
        guard case .tell(let recipients) = step.activity,
            let recipient = recipients.first(where: { mark == "told-\($0.id)" })
        else { return mark }
        return "\(recipient.name) told"
    }

    private func list(_ opening: String, _ parts: [Expression]) -> String {
        "\(opening): " + parts.map(inner).joined(separator: "; ")
    }

    /// A part that has parts of its own is put in brackets, so that its end is seen.
    private func inner(_ part: Expression) -> String {
        switch part {
        case .all, .any, .atLeast, .unless: "(\(words(part)))"
        default: words(part)
        }
    }

    private func words(_ test: AgeTest) -> String {
        let bounds = [test.atLeast.map { "at least \($0)" }, test.under.map { "under \($0)" }]
        return "aged \(bounds.compactMap(\.self).joined(separator: " and ")) at \(words(test.at))"
    }

    private func words(_ test: DayTest) -> String {
        let bounds = [
            test.from.map { "on or after \($0.longText)" },
            test.before.map { "before \($0.longText)" },
        ]
        return "\(words(test.of)) is \(bounds.compactMap(\.self).joined(separator: " and "))"
    }

    private func words(_ id: FieldID, _ value: String) -> String {
        let field = procedure.forms.values.flatMap(\.fields).first { $0.id == id }
        var shown = value
        switch field?.kind {
        case .choice(let options), .choices(let options):
            shown = options.first { $0.id == value }?.label ?? value
        default: break
        }
        return "“\(field?.label ?? id.rawValue)” is “\(shown)”"
    }

    private func words(_ id: StepID, _ outcome: OutcomeID) -> String {
        let step = procedure.steps[id]
        let name = step?.outcome(outcome)?.name ?? outcome.rawValue
        return "“\(step?.name ?? id.rawValue)” ended in “\(name)”"
    }

    private func words(_ presence: Presence) -> String {
        switch presence {
        case .sector(let sector): procedure.sectors[sector]?.name ?? sector.rawValue
        case .agency(let agency):
            procedure.agencies[agency]?.names.last?.name ?? agency.rawValue
        case .role(let role): procedure.roles[role]?.name ?? role.rawValue
        case .share(let part, let whole): "at least \(part)/\(whole) of the member agencies"
        case .agencies(let count): "at least \(count) of the member agencies"
        }
    }
}
