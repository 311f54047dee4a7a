/// Everything that can have happened to a case. The stored form is kept for ever: cases are added, never changed.
public enum CaseEvent: Sendable, Hashable, Codable {
    case opened(reference: String, procedure: ProcedureID, pathway: PathwayID)
    case stepOpened(StepID)
    /// A further pathway, or one that was closed, because of a step or, without one, of a person.
    case pathwayOpened(PathwayID, because: StepID?)
    case pathwayClosed(PathwayID, because: StepID, OutcomeID)
    // Referring
    case answersSaved(StepID, Answers)
    case handedIn(StepID, OutcomeID)
    // Settling
    case settled(StepID, OutcomeID, reason: String, Answers)
    /// One of several office-holders who decide jointly has answered.
    case jointAnswerGiven(StepID, RoleID, OutcomeID, reason: String, Answers)
    // Gathering
    case requested(StepID, of: [AgencyID], Answers)
    case replied(StepID, AgencyID, Answers)
    case chased(StepID, AgencyID)
    // Deciding
    case listed(StepID, at: MeetingID, on: Day, because: String)
    case interestDeclared(StepID, Interest)
    case interestRuled(StepID, interest: String, Interest.Ruling, reason: String)
    case chairTaken(StepID, attendance: String, name: String, reason: String)
    case answered(StepID, QuestionID, Answer)
    case viewGiven(StepID, AgencyID, String)
    case proposed(StepID, OutcomeID, reason: String, Answers)
    case voted(StepID, Vote)
    case decided(StepID, Decision)
    // Telling
    case told(StepID, recipient: String, Notice)
    case tellingCorrected(StepID, recipient: String, Notice, reason: String)
    case allTold(StepID, OutcomeID)
    /// Something else that happened overtook the open step.
    case stepWithdrawn(StepID)
    case closed(because: StepID, OutcomeID)
    /// What office-holders had before them when they settled a step: frozen, never recomputed.
    case examined(StepID, Grounds)
    // Keeping
    case leadNamed(review: String, reason: String)
    case extended(LimitID, AgencyID?, to: Day, from: Day, reason: String)
    case linked(CaseID, reason: String)
    case moved(to: ProcedureID, from: ProcedureID, reason: String)
    // Minuting
    case minuted(StepID, at: MeetingID, String)
    /// A form that was filled in elsewhere was taken in: what it said, as it was read that day.
    case receivedOnPaper(StepID, ReceivedPaper)
    // Engaging
    case engaged(Engagement)
    /// The chair of the body agreed that a guest comes.
    case engagementAgreed(EngagementID)
    /// A guest declared what the procedure asks of whoever opens the papers of the body.
    case confidenceDeclared(EngagementID)
    case engagementEnded(EngagementID, because: String)
    // Freedom of information
    case freedomOfInformationSettled(CasePaper, FreedomOfInformationPosition)
    // Filing
    /// Somebody attached a file; its bytes lie beside the entry that says so.
    case fileAttached(StepID, for: AgencyID?, AttachedFile)
    /// Whoever attached a file took it back before it was handed in.
    case fileWithdrawn(FileID, reason: String)
    /// A letter that was written at the step went out on paper.
    case letterSent(StepID, SentLetter)
    /// Those who keep the cases closed a file to readers, such as one about the wrong person.
    case fileClosedToReaders(FileID, reason: String)
    /// Why a step was not taken at a meeting that had come, for which it was ready.
    case missingExplained(StepID, meeting: MeetingID, on: Day, because: String)
    // Actions
    case actionAgreed(StepID, at: MeetingID, AgreedAction)
    case actionEnded(StepID, ActionID, ActionEnd)
}
