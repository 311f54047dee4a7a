/// A kind of review, from its first step to its end.
public struct Pathway: Sendable, Hashable {
    public let id: PathwayID
    public let name: String
    /// The steps that open when the pathway does.
    public let begins: [StepID]
    public let steps: [Step]
    /// The body on whose behalf the panel screens, as the document delegates it.
    public let mandate: Citation?
    public let citation: Citation?

    public init(
        id: PathwayID, name: String, begins: [StepID], steps: [Step], mandate: Citation? = nil,
        citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.begins = begins
        self.steps = steps
        self.mandate = mandate
        self.citation = citation
    }
}

/// One thing that happens on a pathway.
public struct Step: Sendable, Hashable {
    public let id: StepID
    public let name: String
    /// One or two words for the picture of the pathway.
    public let short: String
    public let activity: Activity
    public let by: Who
    /// Opens the step by itself when it becomes yes; for a step on request, when it may be begun.
    public let opens: Expression?
    public let isOnRequest: Bool
    public let outcomes: [Outcome]
    /// How long after it ends the step comes back, until the case closes.
    public let comesBack: Period?
    /// On the main line of the picture, rather than a loop or a side track.
    public let isMilestone: Bool
    public let guidance: String?
    public let citation: Citation

    public init(
        id: StepID, name: String, short: String, activity: Activity, by: Who,
        opens: Expression? = nil, isOnRequest: Bool = false, outcomes: [Outcome],
        comesBack: Period? = nil, isMilestone: Bool = true, guidance: String? = nil,
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.activity = activity
        self.by = by
        self.opens = opens
        self.isOnRequest = isOnRequest
        self.outcomes = outcomes
        self.comesBack = comesBack
        self.isMilestone = isMilestone
        self.guidance = guidance
        self.citation = citation
    }

    /// The outcome with this name, if the step has it.
    public func outcome(_ id: OutcomeID) -> Outcome? { outcomes.first { $0.id == id } }
}

/// Who takes a step.
public enum Who: Sendable, Hashable {
    case anyOf([RoleID])
    /// Each of these has to give the same answer.
    case jointly([RoleID])
    /// The person whom a form names in the field with this meaning.
    case named(Field.Meaning)
    case referrer
    case body(BodyID)
}

/// What taking a step consists of.
public enum Activity: Sendable, Hashable {
    /// Somebody fills in a form and hands it in.
    case form(FormID)
    /// Office-holders choose one outcome and say why.
    case settle
    /// Agencies are asked and answer.
    case gather(Gathering)
    /// A body tests the criteria, votes, and recommends.
    case decide(Deciding)
    /// Somebody is told.
    case tell([Recipient])
    /// Something outside the partnership happens and is recorded.
    case await

    /// The form that is filled in, where that is what the step consists of.
    public var form: FormID? { if case .form(let form) = self { form } else { nil } }
}

/// A request to agencies and the replies.
public struct Gathering: Sendable, Hashable {
    public let request: FormID
    public let reply: FormID
    /// The agencies that sit on this body are all asked; nil leaves the choice to the person asking.
    public let everyMemberOf: BodyID?

    public init(request: FormID, reply: FormID, everyMemberOf: BodyID?) {
        self.request = request
        self.reply = reply
        self.everyMemberOf = everyMemberOf
    }
}

/// What a body does when it decides on a case.
public struct Deciding: Sendable, Hashable {
    public let body: BodyID
    public let isByCorrespondence: Bool
    /// Each of these must have been looked at before the body decides.
    public let tests: [CriterionID]
    public let record: FormID?

    public init(body: BodyID, isByCorrespondence: Bool, tests: [CriterionID], record: FormID?) {
        self.body = body
        self.isByCorrespondence = isByCorrespondence
        self.tests = tests
        self.record = record
    }
}

/// Somebody who has to be told.
public struct Recipient: Sendable, Hashable {
    public let id: String
    public let name: String
    public let role: RoleID?

    public init(id: String, name: String, role: RoleID? = nil) {
        self.id = id
        self.name = name
        self.role = role
    }
}

/// One of the ways in which a step ends, and what follows.
public struct Outcome: Sendable, Hashable {
    public let id: OutcomeID
    public let name: String
    public let effect: Effect
    public let needsReason: Bool
    /// Further entries that this outcome asks for.
    public let form: FormID?
    public let opens: [Opening]
    /// Steps that this outcome overtakes, if they are open.
    public let withdraws: [StepID]
    public let closes: Closing?
    public let citation: Citation?

    public enum Effect: String, Sendable, Hashable, Codable {
        /// Ends the step in the ordinary way; a body votes on it.
        case settles
        /// Puts the decision off; the chair alone may choose it.
        case defers
        /// Passes a disagreement on; offered only when agencies disagree.
        case escalates
    }

    public init(
        id: OutcomeID, name: String, effect: Effect = .settles, needsReason: Bool = true,
        form: FormID? = nil, opens: [Opening] = [], withdraws: [StepID] = [],
        closes: Closing? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.effect = effect
        self.needsReason = needsReason
        self.form = form
        self.opens = opens
        self.withdraws = withdraws
        self.closes = closes
        self.citation = citation
    }
}

/// A step that an outcome opens, perhaps only under a condition.
public struct Opening: Sendable, Hashable {
    public let step: StepID
    public let when: Expression?

    public init(step: StepID, when: Expression? = nil) {
        self.step = step
        self.when = when
    }
}

/// What an outcome brings to an end.
public enum Closing: String, Sendable, Hashable, Codable {
    case pathway
    case matter = "case"
}
