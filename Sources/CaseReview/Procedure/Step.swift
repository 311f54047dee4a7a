/// A kind of review, from its first step to its end.
public struct Pathway: Sendable {
    public let id: PathwayID
    public let name: String
    /// The steps that open when the pathway does.
    public let begins: [StepID]
    public let steps: [Step]
    public let kind: Kind
    /// Opens the pathway by itself, on any case, as soon as it is yes; nil leaves it to people and outcomes.
    public let opens: Expression?
    /// The body on whose behalf the panel screens, as the document delegates it.
    public let mandate: Citation?
    /// Who watches over its cases as a whole; nil where the document names nobody.
    public let oversight: Oversight?
    /// The list that is kept of everything on it; nil where the document has none.
    public let log: PathwayLog?
    public let citation: Citation?

    /// What a pathway is for.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case review
        /// A duty that stands beside the panel and waits for no vote.
        case notification
        case learning
    }

    public init(
        id: PathwayID, name: String, begins: [StepID], steps: [Step], kind: Kind = .review,
        opens: Expression? = nil, mandate: Citation? = nil, oversight: Oversight? = nil,
        log: PathwayLog? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.begins = begins
        self.steps = steps
        self.kind = kind
        self.opens = opens
        self.mandate = mandate
        self.oversight = oversight
        self.log = log
        self.citation = citation
    }
}

/// One thing that happens on a pathway.
///
/// Never changed; a class, for every act looks at most of them, and a reference costs nothing.
public final class Step: Sendable {
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
    /// What is attached to the step is its author's to say, in dissent perhaps: nobody closes it to readers.
    public let filesStand: Bool
    /// On the main line of the picture, rather than a loop or a side track.
    public let isMilestone: Bool
    public let guidance: String?
    public let citation: Citation

    public init(
        id: StepID, name: String, short: String, activity: Activity, by: Who,
        opens: Expression? = nil, isOnRequest: Bool = false, outcomes: [Outcome],
        comesBack: Period? = nil, filesStand: Bool = false, isMilestone: Bool = true,
        guidance: String? = nil, citation: Citation
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
        self.filesStand = filesStand
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
    ///
    /// Where they test criteria themselves, these come with it.
    case settle(Examining?)
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

    /// Whether office-holders end the step, rather than a body.
    public var isSettled: Bool { if case .settle = self { true } else { false } }

    /// What has to be looked at before the step ends; nil where nothing has.
    public var examining: Examining? {
        switch self {
        case .settle(let examining): examining
        case .decide(let deciding): deciding.examining
        case .form, .gather, .tell, .await: nil
        }
    }

    /// The notification packs that are filled in before anybody is told.
    public var notificationForms: [FormID] {
        if case .tell(let recipients) = self { recipients.compactMap(\.form) } else { [] }
    }
}

/// A request to agencies and the replies.
public struct Gathering: Sendable, Hashable {
    public let request: FormID
    public let reply: FormID
    /// The agencies that sit on this body are all asked; nil leaves the choice to the person asking.
    public let everyMemberOf: BodyID?
    /// Those whom the quorum named, and who were absent when this step was decided, are asked.
    public let missingFrom: StepID?

    public init(
        request: FormID, reply: FormID, everyMemberOf: BodyID? = nil, missingFrom: StepID? = nil
    ) {
        self.request = request
        self.reply = reply
        self.everyMemberOf = everyMemberOf
        self.missingFrom = missingFrom
    }
}

/// What has to be looked at before something is decided.
public struct Examining: Sendable, Hashable {
    /// Each of these must have been looked at.
    public let tests: [CriterionID]
    /// Questions that have to be answered, and decide nothing by themselves.
    public let weigh: [QuestionID]
    public let record: FormID?

    public init(tests: [CriterionID], weigh: [QuestionID] = [], record: FormID? = nil) {
        self.tests = tests
        self.weigh = weigh
        self.record = record
    }
}

/// What a body does when it decides on a case.
public struct Deciding: Sendable, Hashable {
    public let body: BodyID
    public let isByCorrespondence: Bool
    public let examining: Examining

    public init(body: BodyID, isByCorrespondence: Bool, examining: Examining) {
        self.body = body
        self.isByCorrespondence = isByCorrespondence
        self.examining = examining
    }

    public var tests: [CriterionID] { examining.tests }
    public var record: FormID? { examining.record }
}

/// Somebody who has to be told.
public struct Recipient: Sendable, Hashable {
    public let id: String
    public let name: String
    public let role: RoleID?
    /// What the recipient's own form asks for: the notification pack, complete before it is sent.
    public let form: FormID?
    public let citation: Citation?

    public init(
        id: String, name: String, role: RoleID? = nil, form: FormID? = nil,
        citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.form = form
        self.citation = citation
    }
}

/// One of the ways in which a step ends, and what follows.
public struct Outcome: Sendable, Hashable {
    public let id: OutcomeID
    public let name: String
    /// How a letter says it to whoever is told; nil where the name says enough.
    public let toldAs: String?
    public let effect: Effect
    public let needsReason: Bool
    /// Further entries that this outcome asks for.
    public let form: FormID?
    public let opens: [Opening]
    /// Steps that this outcome overtakes, if they are open.
    public let withdraws: [StepID]
    public let closes: Closing?
    /// The outcome cannot be chosen when this is no.
    public let onlyWhen: Expression?
    /// Chosen only while the body is inquorate, and then without a quorum.
    public let isForInquorate: Bool
    /// The body of which an extraordinary meeting has to be planned.
    public let calls: BodyID?
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
        closes: Closing? = nil, onlyWhen: Expression? = nil, isForInquorate: Bool = false,
        calls: BodyID? = nil, toldAs: String? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.toldAs = toldAs
        self.effect = effect
        self.needsReason = needsReason
        self.form = form
        self.opens = opens
        self.withdraws = withdraws
        self.closes = closes
        self.onlyWhen = onlyWhen
        self.isForInquorate = isForInquorate
        self.calls = calls
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
