/// Everything that can be asked of a case.
public enum CaseAct: Sendable, Hashable {
    // Referring
    case save(StepID, Answers)
    case handIn(StepID)
    case begin(StepID)
    /// Takes in a form that was filled in elsewhere, with the entries that could be read.
    case receive(StepID, ReceivedPaper, Answers)
    // Settling
    case settle(StepID, OutcomeID, reason: String, Answers)
    // Gathering
    case request(StepID, of: [AgencyID], Answers)
    case reply(StepID, AgencyID, Answers)
    case chase(StepID, AgencyID)
    // Deciding
    case list(StepID, at: MeetingID, because: String)
    /// Says why the case was not heard at a meeting that has been.
    case explainMissing(StepID, of: MeetingID, because: String)
    case declareInterest(StepID, Interest)
    case rule(StepID, interest: String, Interest.Ruling, reason: String)
    case takeChair(StepID, attendance: String, reason: String)
    case answer(StepID, QuestionID, Answer.Value, evidence: String, reason: String)
    case giveView(StepID, AgencyID, String)
    case propose(StepID, OutcomeID, reason: String, Answers)
    /// `on` is the number of the proposal that was read; nil for whichever is put.
    case vote(StepID, AgencyID, Vote.Choice, reason: String, on: Int? = nil)
    case conclude(StepID, OutcomeID, reason: String)
    /// Writes what was said of the case at a meeting; `after` is how often it had been written when it was read.
    case minute(StepID, at: MeetingID, String, after: Int)
    /// Records what a meeting agreed to do about the case, and that it is done or not needed any more.
    case agree(StepID, at: MeetingID, AgreedAction)
    case endAction(StepID, ActionID, ActionEnd)
    // Telling
    case tell(StepID, recipient: String, Notice)
    /// Puts right on which day, or how, somebody was told.
    case correctTelling(StepID, recipient: String, Notice, reason: String)
    /// Notes that a letter written at the step was posted or handed over.
    case noteSent(StepID, SentLetter)

    /// The step that the act is about.
    public var step: StepID {
        switch self {
        case .save(let step, _), .handIn(let step), .begin(let step), .receive(let step, _, _),
            .settle(let step, _, _, _), .request(let step, _, _), .reply(let step, _, _),
            .chase(let step, _), .list(let step, _, _), .declareInterest(let step, _),
            .rule(let step, _, _, _), .takeChair(let step, _, _), .answer(let step, _, _, _, _),
            .giveView(let step, _, _), .propose(let step, _, _, _), .vote(let step, _, _, _, _),
            .conclude(let step, _, _), .minute(let step, _, _, _), .tell(let step, _, _),
            .noteSent(let step, _), .explainMissing(let step, _, _), .agree(let step, _, _),
            .endAction(let step, _, _), .correctTelling(let step, _, _, _):
            step
        }
    }
}

/// A declared interest in one item.
public struct Interest: Sendable, Hashable, Codable {
    public let id: String
    /// The attendance of the person who declares it, by its id in the meeting.
    public let attendance: String
    public let person: PersonID?
    public let name: String
    public let nature: String
    /// How it stands to the decision, as the procedure names the degrees; nil where it names none.
    public let degree: String?

    public enum Ruling: String, Sendable, Hashable, Codable, CaseIterable {
        case withdraw, stay
    }

    public init(
        id: String, attendance: String, person: PersonID?, name: String, nature: String,
        degree: String? = nil
    ) {
        self.id = id
        self.attendance = attendance
        self.person = person
        self.name = name
        self.nature = nature
        self.degree = degree
    }
}

/// How and when somebody was told.
public struct Notice: Sendable, Hashable, Codable {
    public let on: Day
    public let how: String
    /// The other side's reference, where there is one.
    public let reference: String

    public init(on: Day, how: String, reference: String = "") {
        self.on = on
        self.how = how
        self.reference = reference
    }
}
