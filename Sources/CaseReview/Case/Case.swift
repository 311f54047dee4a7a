/// One matter, from referral to closure: what its events add up to.
///
/// Only `happened` changes a case, and it never refuses, reads a clock, or needs the procedure: a replay of
/// the same events gives the same case for ever.
public struct Case: Sendable, Hashable {
    public let id: CaseID
    public private(set) var reference = ""
    public private(set) var procedure = ProcedureID("")
    public private(set) var pathways: [PathwayID] = []
    public private(set) var closedPathways: Set<PathwayID> = []
    public private(set) var openedBy: Actor?
    public private(set) var openedAt: Moment?
    public private(set) var closedAt: Moment?
    public private(set) var progress: [StepID: Progress] = [:]
    public private(set) var forms: [StepID: Answers] = [:]
    /// What was last entered in each field, on whichever form: what was told once is not asked again.
    public private(set) var entries: Answers = [:]
    public private(set) var answers: [QuestionID: Answer] = [:]
    public private(set) var gatherings: [StepID: Requests] = [:]
    public private(set) var considerations: [StepID: Consideration] = [:]
    /// Every agenda on which a step has stood, oldest first.
    public private(set) var agendas: [OnAgenda] = []
    /// Why it was not heard at meetings for which it was ready.
    private(set) var explained: [MissingExplained] = []
    public private(set) var decisions: [Decision] = []
    public private(set) var settlements: [Settlement] = []
    /// When entries of a step's forms were last saved.
    private(set) var enteredAt: [StepID: Moment] = [:]
    public private(set) var notices: [StepID: [String: Notice]] = [:]
    /// What was noted of letters that went out on paper, oldest first.
    public private(set) var letterNotes: [LetterNote] = []
    public private(set) var moments: [MomentID: [Moment]] = [:]
    /// What office-holders had before them when they last settled a step.
    public private(set) var grounds: [StepID: Grounds] = [:]
    public private(set) var lead: Lead?
    /// What was said of the case at each meeting, under the step for which it was listed.
    public private(set) var minutes: [MeetingID: [StepID: Minutes.Note]] = [:]
    /// What meetings agreed to do about the case, in the order in which it was recorded.
    public private(set) var actions: [KeptAction] = []
    public private(set) var extensions: [Extended] = []
    public private(set) var links: [LinkedCase] = []
    /// The form, filled in elsewhere, that a step was begun with.
    public private(set) var papers: [StepID: ReceivedPaper] = [:]
    /// Everybody who was taken on for this case, the first one first.
    public private(set) var engagements: [Engaged] = []
    /// How each printed paper stands to requests for information, as it was settled.
    public private(set) var positions: [CasePaper: PaperPositions] = [:]
    /// How often each printed paper has become another one.
    private(set) var paperVersions: [CasePaper: Int] = [:]
    /// Every file that was attached, whatever became of it, oldest first.
    public internal(set) var files: [CaseFile] = []
    /// Those whom a chair has ruled out of this case.
    public private(set) var ruledOut = RuledOut()
    /// When something last came into what a reader of the papers for a meeting finds of the case, or went out of it.
    public private(set) var papersChangedAt: Moment?
    /// How many events made this case: the version that the next act expects.
    public private(set) var version = 0

    public init(id: CaseID) { self.id = id }

    /// The people with an account among those ruled out; they see nothing of the case from then on.
    public var withdrawnPeople: Set<PersonID> { ruledOut.people }

    /// The case that a sequence of happenings adds up to, oldest first.
    public init(id: CaseID, _ happenings: some Sequence<Happening>) {
        self.init(id: id)
        for happening in happenings { happened(happening) }
    }

    /// Takes in one more thing that happened.
    public mutating func happened(_ happening: Happening) {
        version += 1
        let printed = [CasePaper.decisionRecord, happening.event.ownPaper].compactMap(\.self)
        for paper in printed where happening.event.part(in: paper) == .printed {
            paperVersions[paper, default: 0] += 1
        }
        let at = happening.at
        if happening.event.changesMeetingPapers { papersChangedAt = at }
        switch happening.event {
        case .opened(let reference, let procedure, let pathway):
            self.reference = reference
            self.procedure = procedure
            pathways.append(pathway)
            openedBy = happening.actor
            openedAt = at
        case .stepOpened(let step): open(step, at)
        case .pathwayOpened(let pathway, _):
            if !pathways.contains(pathway) { pathways.append(pathway) }
            closedPathways.remove(pathway)
            closedAt = nil
        case .pathwayClosed(let pathway, _, _): closedPathways.insert(pathway)
        case .answersSaved(let step, let answers):
            enter(answers, at: step)
            enteredAt[step] = at
        case .receivedOnPaper(let step, let paper): papers[step] = paper
        case .handedIn(let step, let outcome): end(step, outcome, "", happening)
        case .settled(let step, let outcome, let reason, let answers):
            enter(answers, at: step)
            end(step, outcome, reason, happening)
            let settlement = Settlement(
                step: step, outcome: outcome, reason: reason, answers: answers,
                by: happening.actor, at: at)
            settlements.append(settlement)
        case .jointAnswerGiven(let step, let role, let outcome, let reason, let answers):
            let given = Settlement(
                step: step, outcome: outcome, reason: reason, answers: answers,
                by: happening.actor, at: at)
            progress[step]?.rounds.latest?.jointly[role] = given
        case .told(let step, let recipient, let notice):
            notices[step, default: [:]][recipient] = notice
            note(step, "told-\(recipient)", Moment(day: notice.on, hour: 12, minute: 0))
        case .tellingCorrected(let step, let recipient, let notice, _):
            notices[step]?[recipient] = notice
            correctNote(step, "told-\(recipient)", Moment(day: notice.on, hour: 12, minute: 0))
        case .letterSent(let step, let sent):
            letterNotes.append(LetterNote(step: step, sent: sent, by: happening.actor, at: at))
        case .allTold(let step, let outcome): end(step, outcome, "", happening)
        case .stepWithdrawn(let step):
            progress[step]?.withdraw(at)
            leave(step, at)
        case .closed:
            closedAt = at
            engagements.end(because: "The case was closed.", at: at) { _ in true }
        case .requested, .replied, .chased: gathered(happening)
        case .engaged, .engagementAgreed, .confidenceDeclared, .engagementEnded:
            engaged(happening)
        case .leadNamed, .extended, .linked, .moved, .minuted, .freedomOfInformationSettled,
            .actionAgreed, .actionEnded:
            kept(happening)
        case .fileAttached, .fileWithdrawn, .fileClosedToReaders: filed(happening)
        default: considered(happening)
        }
    }

    private mutating func kept(_ happening: Happening) {
        switch happening.event {
        case .leadNamed(let review, let reason):
            lead = Lead(review: review, reason: reason, by: happening.actor, at: happening.at)
        case .extended(let limit, let agency, let day, let original, let reason):
            extensions.append(
                Extended(
                    limit: limit, agency: agency, to: day, from: original, reason: reason,
                    by: happening.actor, at: happening.at))
        case .linked(let other, let reason):
            links.append(
                LinkedCase(to: other, reason: reason, by: happening.actor, at: happening.at))
        case .moved(let procedure, _, _):
            self.procedure = procedure
            // Beside what was entered stand the words of another version from now on.
            for paper in positions.keys where paper.isFilledIn {
                paperVersions[paper, default: 0] += 1
            }
        case .minuted(let step, let meeting, let text):
            minutes[meeting, default: [:]][step, default: Minutes.Note()].write(
                text, by: happening.actor)
        case .actionAgreed(let step, let meeting, let action):
            actions.append(
                KeptAction(action, at: meeting, step, by: happening.actor, at: happening.at))
        case .actionEnded(_, let id, let end):
            actions.end(id, end, by: happening.actor, at: happening.at)
        case .freedomOfInformationSettled(let paper, let position):
            let settled = SettledPosition(
                position: position, by: happening.actor, at: happening.at)
            positions[paper, default: PaperPositions()].settle(settled, for: version(of: paper))
        default: break
        }
    }

    private mutating func engaged(_ happening: Happening) {
        let (by, at) = (happening.actor, happening.at)
        switch happening.event {
        case .engaged(let engagement):
            engagements.append(
                Engaged(
                    engagement: engagement,
                    meeting: engagement.item.flatMap { considerations[$0]?.meeting }, by: by, at: at
                ))
        case .engagementAgreed(let id): engagements.update(id) { $0.agreed = .init(by: by, at: at) }
        case .confidenceDeclared(let id): engagements.update(id) { $0.declaredAt = at }
        case .engagementEnded(let id, let reason):
            engagements.end(because: reason, at: at) { $0.id == id }
        default: break
        }
    }

    /// Guests came for one item; it is over, or begins anew without them.
    private mutating func leave(_ step: StepID, _ at: Moment) {
        engagements.end(because: "The item is over.", at: at) { $0.engagement.item == step }
    }

    /// Guests came to one meeting; whoever shall come to another is asked to that one.
    private mutating func leave(_ step: StepID, for meeting: MeetingID, _ at: Moment) {
        engagements.end(because: "The item was put off to another meeting.", at: at) {
            $0.engagement.item == step && $0.meeting != meeting
        }
    }

    private mutating func enter(_ answers: Answers, at step: StepID) {
        forms[step, default: [:]].merge(answers) { _, new in new }
        entries.merge(answers) { _, new in new }
    }

    private mutating func gathered(_ happening: Happening) {
        let at = happening.at
        switch happening.event {
        case .requested(let step, let agencies, let answers):
            gatherings[step, default: Requests()].ask(agencies, answers, at)
            entries.merge(answers) { _, new in new }
            note(step, "sent", at)
        case .replied(let step, let agency, let answers):
            gatherings[step]?.replied(agency, answers, by: happening.actor, at: at)
            handInFiles(at: step, of: agency, at)
            note(step, "returned", at)
            if askedAnew(at: step).values.allSatisfy({ $0.reply != nil }) {
                note(step, "all-returned", at)
            }
        case .chased(let step, let agency): gatherings[step]?.chased(agency, at)
        default: break
        }
    }

    private mutating func considered(_ happening: Happening) {
        let at = happening.at
        switch happening.event {
        case .listed(let step, let meeting, let day, let because):
            considerations[step, default: Consideration()].list(meeting, day, because)
            leave(step, for: meeting, at)
            agendas.put(step, on: meeting, at: at, of: day, because: because)
            note(step, "listed", at)
            note(step, "meeting", Moment(day: day, hour: 0, minute: 0))
        case .missingExplained(let step, let meeting, let day, let because):
            explained.append(
                MissingExplained(step: step, meeting: meeting, on: day, because: because))
        case .interestDeclared(let step, let interest):
            considerations[step, default: Consideration()].interests.append(
                Consideration.Declared(interest: interest, at: at))
        case .interestRuled(let step, let interest, let ruling, let reason):
            let ruled = considerations[step]?.rule(
                interest, ruling, reason, by: happening.actor, at: at)
            if let ruled { ruledOut.rule(on: ruled, at: at) }
        case .chairTaken(let step, let attendance, let name, let reason):
            considerations[step, default: Consideration()].chair = .init(
                attendance: attendance, name: name, reason: reason)
        case .answered(_, let question, let answer): answers[question] = answer
        case .examined(let step, let grounds): self.grounds[step] = grounds
        case .viewGiven(let step, let agency, let view):
            considerations[step, default: Consideration()].views[agency] = view
        case .proposed(let step, let outcome, let reason, let answers):
            considerations[step, default: Consideration()].propose(
                outcome, reason, answers, number: version)
        case .voted(let step, let vote):
            considerations[step, default: Consideration()].votes[vote.agency] = vote
        case .decided(let step, let decision):
            decisions.append(decision)
            entries.merge(decision.record) { _, new in new }
            handInAllFiles(at)
            note(step, "held", Moment(day: decision.heldOn, hour: 12, minute: 0))
            end(step, decision.outcome, decision.reason, happening)
        default: break
        }
    }

    private mutating func open(_ step: StepID, _ at: Moment) {
        progress[step, default: Progress()].rounds.append(Progress.Round(openedAt: at))
        considerations[step] = considerations[step].map { _ in Consideration() }
        agendas.takeOff(step, at: at)
        leave(step, at)
        // Everybody is told again what was decided again; that they were told before is printed no longer.
        if notices.removeValue(forKey: step) != nil {
            paperVersions[.decisionRecord, default: 0] += 1
        }
        note(step, "opened", at)
    }

    private mutating func end(
        _ step: StepID, _ outcome: OutcomeID, _ reason: String, _ happening: Happening
    ) {
        progress[step]?.end(outcome, reason, by: happening.actor, at: happening.at)
        leave(step, happening.at)
        handInFiles(at: step, happening.at)
        note(step, outcome.rawValue, happening.at)
        note(step, "done", happening.at)
    }

    private mutating func note(_ step: StepID, _ mark: String, _ at: Moment) {
        moments[MomentID("\(step).\(mark)"), default: []].append(at)
    }

    /// What was noted last was another moment: no day is counted from the mistake any longer.
    private mutating func correctNote(_ step: StepID, _ mark: String, _ at: Moment) {
        let moment = MomentID("\(step).\(mark)")
        moments[moment] = (moments[moment] ?? []).dropLast() + [at]
    }
}
