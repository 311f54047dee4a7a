/// A refusal in words, in one place, for pages and command line alike.
public struct RefusalWords: Sendable, Hashable {
    /// The rule's name in lower case with hyphens, for programs.
    public let name: String
    /// What the procedure says no to.
    public let rule: String
    /// What would satisfy it.
    public let cure: String
    public let citation: Citation?

    init(_ name: String, _ rule: String, cure: String, _ citation: Citation? = nil) {
        self.name = name
        self.rule = rule
        self.cure = cure
        self.citation = citation
    }
}

extension Refusal {
    /// The refusal in words, with the clause that it rests on where the document states one.
    public func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .acting(let refusal): refusal.words(under: procedure)
        case .referring(let refusal): refusal.words(under: procedure)
        case .settling(let refusal): refusal.words(under: procedure)
        case .gathering(let refusal): refusal.words(under: procedure)
        case .deciding(let refusal): refusal.words(under: procedure)
        case .telling(let refusal): refusal.words(under: procedure)
        case .keeping(let refusal): refusal.words(under: procedure)
        case .engaging(let refusal): refusal.words(under: procedure)
        case .partnership(let refusal): refusal.words(under: procedure)
        case .bringing(let refusal): refusal.words
        case .meeting(let refusal): refusal.words(under: procedure)
        case .filing(let refusal): refusal.words(under: procedure)
        }
    }

    /// The entries of a form that are to be mended, if that is what the refusal is about.
    public var fields: [FieldID] {
        switch self {
        case .referring(.incomplete(_, let fields)), .settling(.incomplete(_, let fields)),
            .gathering(.incomplete(_, let fields)), .deciding(.incomplete(_, let fields)),
            .telling(.packIncomplete(_, _, let fields)):
            fields
        case .referring(.noSuchField(let field)), .referring(.notAnOption(let field)),
            .referring(.partForOthers(let field)):
            [field]
        default: []
        }
    }
}

extension Procedure {
    func name(_ step: StepID) -> String { steps[step]?.name ?? step.rawValue }

    func name(_ agency: AgencyID) -> String {
        agencies[agency]?.names.last?.name ?? agency.rawValue
    }

    func names(_ agencies: [AgencyID]) -> String {
        agencies.map { name($0) }.joined(separator: ", ")
    }

    func label(_ field: FieldID) -> String {
        for form in forms.values {
            if let found = form.fields.first(where: { $0.id == field }) { return found.label }
        }
        return field.rawValue
    }

    func labels(_ fields: [FieldID]) -> String {
        fields.map { "“\(label($0))”" }.joined(separator: ", ")
    }

    /// Names somebody or something that a quorum misses.
    public func name(of basis: Finding.Basis) -> String {
        switch basis {
        case .sector(let sector): sectors[sector]?.name ?? sector.rawValue
        case .agency(let agency): name(agency)
        case .role(let role): roles[role]?.name ?? role.rawValue
        case .count(let present, let wanted): "\(wanted - present) more of the member agencies"
        default: "a part of the quorum"
        }
    }

    func body(at step: StepID) -> Body? {
        guard case .decide(let deciding)? = steps[step]?.activity else { return nil }
        return bodies[deciding.body]
    }

    func names(_ who: Who) -> String {
        switch who {
        case .anyOf(let roles): roles.map { name($0) }.joined(separator: " or ")
        case .jointly(let roles): roles.map { name($0) }.joined(separator: " and ")
        case .named(let meaning): "the person named on the form (\(meaning.rawValue))"
        case .referrer: "the referrer"
        case .body(let body): bodies[body]?.name ?? body.rawValue
        }
    }

    func name(_ role: RoleID) -> String { roles[role]?.name ?? role.rawValue }
}

extension ActingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .noSuchStep:
            RefusalWords(
                "no-such-step", "The procedure has no such step.",
                cure: "Go back to the case and choose one of its open steps.")
        case .stepIsNotOpen(let step):
            RefusalWords(
                "step-is-not-open", "“\(procedure.name(step))” is not open.",
                cure: "Look at the case again: somebody may have taken this step already.",
                procedure.steps[step]?.citation)
        case .notYours(let step):
            RefusalWords(
                "not-yours", "This is not yours to do.",
                cure: procedure.steps[step].map { "It is for \(procedure.names($0.by))." }
                    ?? "Ask the secretariat.",
                procedure.steps[step]?.citation)
        case .caseIsClosed:
            RefusalWords(
                "case-is-closed", "The case is closed.",
                cure: "Ask the secretariat whether it should be opened again.")
        case .noSuchOutcome(let step, _):
            RefusalWords(
                "no-such-outcome", "The step does not end in that way.",
                cure: procedure.steps[step].map {
                    "Choose one of: " + $0.outcomes.map(\.name).joined(separator: "; ") + "."
                } ?? "Choose one of the outcomes shown.",
                procedure.steps[step]?.citation)
        case .outcomeForbidden(let step, let outcome):
            RefusalWords(
                "outcome-forbidden",
                "“\(procedure.steps[step]?.outcome(outcome)?.name ?? "")” is not open to this case.",
                cure: "Choose another outcome, or correct what is recorded of the case.",
                procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.steps[step]?.citation)
        case .pathwayIsClosed(let pathway):
            RefusalWords(
                "pathway-is-closed",
                "The pathway “\(procedure.pathway(pathway)?.name ?? "")” is closed on this case.",
                cure: "Ask the secretariat to open it again.",
                procedure.pathway(pathway)?.citation)
        case .anotherActivity(let step):
            RefusalWords(
                "another-activity", "“\(procedure.name(step))” is not taken in this way.",
                cure: "Open the step from the case page.", procedure.steps[step]?.citation)
        case .withdrew:
            RefusalWords(
                "withdrew", "You withdrew from this case because of an interest.",
                cure: "Leave it to the others in the room.")
        }
    }
}

extension ReferringRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "The form is not complete.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        case .noSuchField(let field):
            RefusalWords(
                "no-such-field", "The form has no entry “\(field)”.",
                cure: "Use the form as it is shown.")
        case .notAnOption(let field):
            RefusalWords(
                "not-an-option", "“\(procedure.label(field))” cannot be answered in that way.",
                cure: "Choose one of the answers shown.")
        case .partForOthers(let field):
            RefusalWords(
                "part-for-others", "“\(procedure.label(field))” is not yours to fill in.",
                cure: "Leave it to the role that the form names.")
        case .cannotBegin(let step):
            RefusalWords(
                "cannot-begin", "“\(procedure.name(step))” cannot be begun now.",
                cure: "Wait until the procedure allows it.", procedure.steps[step]?.citation)
        case .paperTooLong:
            RefusalWords(
                "paper-too-long", "The form holds more words than can be taken in.",
                cure: "Fill in the referral by hand.")
        }
    }
}

extension SettlingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .reasonMissing(let step, let outcome):
            RefusalWords(
                "reason-missing", "This outcome needs a reason.",
                cure: "Enter the reason, as it should stand in the record.",
                procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.steps[step]?.citation)
        case .answeredAlready(let step, let role):
            RefusalWords(
                "answered-already", "\(procedure.name(role)) has given this answer already.",
                cure: "Wait for the others, or give another answer.",
                procedure.steps[step]?.citation)
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "Something is still to be filled in.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        case .nothingSent(let step):
            RefusalWords(
                "nothing-sent", "Nobody has been asked yet.",
                cure: "Send the request first.", procedure.steps[step]?.citation)
        }
    }
}

extension GatheringRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .nobodyAsked(let step):
            RefusalWords(
                "nobody-asked", "The request is to nobody.",
                cure: "Choose at least one agency.", procedure.steps[step]?.citation)
        case .askedAlready(let step):
            RefusalWords(
                "asked-already", "These agencies have been asked.",
                cure: "Chase those that have not answered.", procedure.steps[step]?.citation)
        case .notAsked(let step, let agency):
            RefusalWords(
                "not-asked", "\(procedure.name(agency)) was not asked.",
                cure: "Send it the request first.", procedure.steps[step]?.citation)
        case .repliedAlready(let step, let agency):
            RefusalWords(
                "replied-already", "\(procedure.name(agency)) has answered.",
                cure: "Tell the secretariat what has changed; an answer given stands as it was.",
                procedure.steps[step]?.citation)
        case .notYourAgency(let agency):
            RefusalWords(
                "not-your-agency", "Only \(procedure.name(agency)) answers for itself.",
                cure: "Sign in for that agency, or ask the secretariat to enter its answer.")
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "Something is still to be filled in.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        }
    }
}

extension TellingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .noSuchRecipient(let step, _):
            RefusalWords(
                "no-such-recipient", "The step does not tell them.",
                cure: "Choose one of those shown.", procedure.steps[step]?.citation)
        case .toldAlready(let step, _):
            RefusalWords(
                "told-already", "They have been told.", cure: "Nothing more is needed.",
                procedure.steps[step]?.citation)
        case .dayIsAhead(let day):
            RefusalWords(
                "day-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which they were told.")
        case .packIncomplete(let step, let recipient, let fields):
            RefusalWords(
                "pack-incomplete", "What the recipient's form asks for is not all there.",
                cure: "Fill in \(procedure.labels(fields)).",
                procedure.citation(of: recipient, at: step))
        case .noSuchLetter(let step):
            RefusalWords(
                "no-such-letter", "No such letter can be written at this step.",
                cure: "Open the letter from the step, and note it there.",
                procedure.steps[step]?.citation)
        case .letterToNobody(let step):
            RefusalWords(
                "letter-to-nobody", "It is not said to whom the letter went.",
                cure: "Enter the name that stood on it.", procedure.steps[step]?.citation)
        case .letterIsAhead(let day):
            RefusalWords(
                "letter-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which the letter went out.")
        case .letterTooEarly(let day, let begun):
            RefusalWords(
                "letter-too-early",
                "The letter could not be written on \(day.longText): there was cause for it from "
                    + "\(begun.longText).",
                cure: "Enter a day from then on.")
        case .letterNotedAlready(let step):
            RefusalWords(
                "letter-noted-already", "This is on record already.",
                cure: "Nothing more is needed. If it went out again, enter the day of that.",
                procedure.steps[step]?.citation)
        }
    }
}

extension Procedure {
    /// The rule by which somebody is told at a step.
    func citation(of recipient: String, at step: StepID) -> Citation? {
        guard let step = steps[step] else { return nil }
        guard case .tell(let recipients) = step.activity else { return step.citation }
        return recipients.first { $0.id == recipient }?.citation ?? step.citation
    }
}
