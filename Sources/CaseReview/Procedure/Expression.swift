/// The one small language of criteria, quorum, openings and conditions.
///
/// Every node is three-valued: yes, no, or not known (Kleene's strong logic).
public indirect enum Expression: Sendable, Hashable {
    case all([Expression])
    case any([Expression])
    case not(Expression)
    case atLeast(Int, of: [Expression])
    /// Holds unless the exception does; an exception that is not known leaves it not known.
    case unless(Expression, exception: Expression)
    /// Yes only if the inner one is yes; not known counts as no. "Unless it is clear that…" needs it.
    case clearly(Expression)
    case always
    case asked(QuestionID)
    case criterion(CriterionID)
    case age(AgeTest)
    case day(DayTest)
    case field(FieldID, is: String)
    /// The step has ended, whatever the outcome.
    case done(StepID)
    /// The step last ended with this outcome.
    case outcome(StepID, OutcomeID)
    /// Every agency that was asked at the step has answered; with an entry, has answered just so.
    case replied(StepID, FieldID?, is: String)
    /// The pathway is open on the case, or was.
    case pathway(PathwayID)
    case present(Presence)
}

/// The age of the case's subject at a moment, in completed years.
public struct AgeTest: Sendable, Hashable {
    public let at: MomentID
    public let atLeast: Int?
    public let under: Int?

    public init(at: MomentID, atLeast: Int? = nil, under: Int? = nil) {
        self.at = at
        self.atLeast = atLeast
        self.under = under
    }
}

/// Whether something happened in certain days: the law that was in force then, for instance.
public struct DayTest: Sendable, Hashable {
    public let of: MomentID
    /// The first day that counts; nil when there is none.
    public let from: Day?
    /// The first day that no longer counts; nil when there is none.
    public let before: Day?

    public init(of moment: MomentID, from: Day? = nil, before: Day? = nil) {
        self.of = moment
        self.from = from
        self.before = before
    }
}

/// Who has to be in the room.
public enum Presence: Sendable, Hashable {
    case sector(SectorID)
    case agency(AgencyID)
    case role(RoleID)
    /// At least this share of the body's member agencies, as a fraction.
    case share(Int, outOf: Int)
    case agencies(atLeast: Int)
}

extension Expression {
    /// The expressions that this one is directly made of, in reading order; empty for one that stands alone.
    public var parts: [Expression] {
        switch self {
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts
        case .not(let part), .clearly(let part): [part]
        case .unless(let part, let exception): [part, exception]
        default: []
        }
    }

    /// Every expression inside this one and itself, outermost first.
    public var nodes: [Expression] { [self] + parts.flatMap(\.nodes) }

    /// What has to hold together, where this is that several things do; else empty.
    var conjuncts: [Expression] { if case .all(let parts) = self { parts } else { [] } }

    /// The questions that this expression rests on, each once, in reading order.
    public var questions: [QuestionID] {
        var seen: Set<QuestionID> = []
        var found: [QuestionID] = []
        for case .asked(let question) in nodes where seen.insert(question).inserted {
            found.append(question)
        }
        return found
    }
}
