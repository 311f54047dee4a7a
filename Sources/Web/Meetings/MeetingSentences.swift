import CaseReview
import HTML

/// Everything that can have happened to a meeting, in a plain sentence each.
struct MeetingSentences {
    /// The meeting as it was before it happened.
    let meeting: Meeting
    let procedure: Procedure
    /// The name of a person, for a page.
    let name: (PersonID) -> String

    /// One sentence without a full stop.
    func sentence(_ event: MeetingEvent) -> String {
        switch event {
        case .planned(let plan): "Planned for \(plan.day.longText)"
        case .changed(let change): "Changed, for \(change.day.longText)"
        case .arrived(let attendance): arrival(attendance)
        case .left(let id): "\(person(id)) left"
        case .leftEarlier(let id, let at): "\(person(id)) left at \(at.londonTime)"
        case .reminderGiven: "The reminder was given"
        case .cancelled: "Cancelled"
        case .closed: "Closed"
        case .takenBack(let mistake, _): "Taken back: \(words(mistake))"
        case .minuted(let id, _): "Words were written under “\(line(id))”"
        case .minutesApproved: "The minutes were approved"
        case .minutesReopened: "The minutes were opened again"
        case .minutesDistributed(let people): "The minutes were sent out to \(names(people))"
        default: preparing(event)
        }
    }

    private func preparing(_ event: MeetingEvent) -> String {
        switch event {
        case .marked(let moment): "Noted as done: \(moment)"
        case .itemAdded(let item): "Put on the agenda: “\(item.title)”"
        case .agendaOrdered: "The agenda was put in another order"
        case .agendaRatified: "The agenda was ratified"
        case .freedomOfInformationSettled(let paper, _):
            "Freedom of information was settled for the \(paper == .pack ? "papers" : "minutes")"
        case .papersCirculated(let people): "The papers were circulated to \(names(people))"
        case .papersRead: "Said that the papers were read"
        case .copyingAllowed(let whom, _): "Copying was allowed: \(whom)"
        case .apologiesSent(let sent):
            "\(sent.name) of \(agency(sent.agency)) sent apologies"
        case .confidenceDeclared: "Declared what is asked of whoever opens the papers"
        case .standInNamed(let named): "\(named.name) was named to chair"
        case .actionAgreed: "An action was agreed"
        case .actionEnded(_, .done): "An action was done"
        case .actionEnded(_, .notNeeded): "An action is not needed any more"
        default: ""
        }
    }

    /// What else was written; nil where the sentence says it all.
    func details(of event: MeetingEvent) -> String? {
        switch event {
        case .changed(let change): change.reason
        case .cancelled(let reason), .minutesReopened(let reason), .takenBack(_, let reason),
            .copyingAllowed(_, let reason):
            reason
        case .minuted(_, let text): text
        case .standInNamed(let named): named.reason
        case .actionAgreed(let action): action.what
        case .actionEnded(let id, let end):
            ([meeting.actions.first { $0.id == id }?.action.what].compactMap(\.self) + end.details)
                .joined(separator: "\n\n")
        default: nil
        }
    }

    private func arrival(_ attendance: Attendance) -> String {
        let agency = attendance.agency.map(agency)
        let who = [attendance.name, agency, attendance.capacity.words].compactMap(\.self)
            .joined(separator: ", ")
        return "\(who), came at \(attendance.arrived.londonTime)"
    }

    private func words(_ mistake: Mistake) -> String {
        switch mistake {
        case .arrival(let id): "\(person(id)) came"
        case .leaving(let id): "\(person(id)) left"
        case .reminder: "the reminder was given"
        case .apologies(let number):
            "the apologies of \(meeting.numberedApologies[number]?.name ?? "somebody")"
        case .item(let id): "“\(line(id))” on the agenda"
        }
    }

    /// An agency is called as it was on the meeting's day.
    private func agency(_ id: AgencyID) -> String {
        let rules = procedure.agencies[id]
        return meeting.day.flatMap { rules?.name(on: $0) } ?? id.rawValue
    }

    private func person(_ attendance: String) -> String {
        meeting.attendances.last { $0.id == attendance }?.name ?? "Somebody"
    }

    private func line(_ id: AgendaLineID) -> String {
        meeting.agenda(under: procedure, listed: []).first { $0.id == id }?.name ?? id.rawValue
    }

    private func names(_ people: [PersonID]) -> String { people.map(name).joined(separator: ", ") }
}
