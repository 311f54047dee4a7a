public import CaseReview

/// What was recorded of a sitting, drawn up as minutes: who was there, and what became of each item.
///
/// A draft from the record and from nothing else: what nobody recorded is not in it. It holds only the items that
/// the person for whom it is made may see, and says nothing of any other.
public struct MeetingMinutes: Sendable, Hashable {
    public let issue: PaperIssue
    public let body: String
    public let heldOn: Day?
    public let time: String
    public let place: String
    /// Why it was called beside the meetings of the calendar.
    public let calledBecause: String?
    public let isByCorrespondence: Bool
    public let cancelledBecause: String?
    public let attendances: [BodyDecision.Present]
    /// When the chair's reminder was given, with its words; nil for a body that has none.
    public let reminder: Reminder?
    /// In the order of references.
    public let items: [Item]
    /// What was said under the lines of the agenda that are about no case, in the agenda's order.
    public let spoken: [RecordLine]
    public let apologies: [RecordLine]
    /// What was agreed to be done that is about no case.
    public internal(set) var actions: [RecordLine] = []
    /// Who chaired in the chair's place, and why; nil where nobody was named.
    public let standIn: String?
    /// Which version it is, and who approved it.
    public let standing: String

    public struct Reminder: Sendable, Hashable {
        public let text: String
        public let givenAt: Moment?
    }

    /// One case on the agenda, with what was decided of it at this meeting.
    public struct Item: Sendable, Hashable {
        public let reference: String
        public let subject: String
        /// What it was listed for.
        public let steps: [String]
        /// What was said, as it was written down.
        public let said: String
        /// Interests declared at the meeting that no decision here names: it was put off, or never reached.
        public let interests: [BodyDecision.Declaration]
        /// What was agreed to be done about it.
        public internal(set) var actions: [RecordLine] = []
        /// Empty where nothing was decided.
        public let decisions: [BodyDecision]
    }

    /// A case that was on the agenda, as somebody who may see it knows it.
    public struct Listed: Sendable {
        let matter: Case
        let procedure: Procedure
        let happenings: [PlacedHappening]

        public init(_ matter: Case, under procedure: Procedure, happenings: [PlacedHappening]) {
            self.matter = matter
            self.procedure = procedure
            self.happenings = happenings
        }
    }
}

extension MeetingMinutes {
    /// Draws up what was recorded of a meeting and of the cases listed at it.
    public init(
        of meeting: Meeting, lines: [AgendaLine] = [], listed: [Listed],
        under procedure: Procedure, issue: PaperIssue,
        name: @escaping @Sendable (PersonID) -> String
    ) {
        let words = EntryWords(under: procedure, name: name)
        let body = procedure.bodies[meeting.body]
        self.init(
            issue: issue, body: body?.name ?? meeting.body.rawValue, heldOn: meeting.day,
            time: meeting.time, place: meeting.place, calledBecause: meeting.calledBecause,
            isByCorrespondence: meeting.isByCorrespondence,
            cancelledBecause: meeting.cancelledBecause,
            attendances: meeting.attendances.map { words.present($0, on: $0.arrived.day) },
            reminder: body?.reminder.map {
                Reminder(text: $0.text, givenAt: meeting.reminderGivenAt)
            },
            items: listed.map { Self.item($0, at: meeting, name) }
                .sorted { $0.reference < $1.reference },
            spoken: Self.spoken(at: meeting, under: lines),
            apologies: meeting.apologies.map { sent in
                let agency = words.agency(sent.agency, on: meeting.day ?? issue.madeAt.day)
                let deputy = sent.deputy.isEmpty ? "" : "; \(sent.deputy) instead"
                return RecordLine(sent.name, agency + deputy)
            },
            actions: meeting.actions.map { words.line($0, on: meeting.day) },
            standIn: meeting.standIn.map { "\($0.name): \($0.reason)" },
            standing: Self.standing(of: meeting.minutes, words))
    }

    /// What was said under each line, and after it what stands under a line that the agenda has no more.
    private static func spoken(at meeting: Meeting, under lines: [AgendaLine]) -> [RecordLine] {
        let notes = meeting.minutes.notes
        let known = lines.compactMap { line in
            notes[line.id].map { RecordLine(line.name, $0.text) }
        }
        let others = notes.filter { note in !lines.contains { $0.id == note.key } }
            .sorted { $0.key < $1.key }
        return known + others.map { RecordLine("Under a former line of the agenda", $0.value.text) }
    }

    private static func standing(of minutes: Minutes, _ words: EntryWords) -> String {
        guard minutes.areApproved, let approval = minutes.approvals.last else {
            return "Version \(minutes.version), a draft that the chair has not approved."
        }
        let who = words.actor(approval.by, on: approval.at.day)
        return "Version \(minutes.version), approved by \(who), \(approval.at.day.longText)."
    }

    private static func item(
        _ listed: Listed, at meeting: Meeting, _ name: @escaping @Sendable (PersonID) -> String
    ) -> Item {
        let words = EntryWords(under: listed.procedure, name: name)
        let decided = listed.happenings.compactMap { placed -> (Decision, RecordPlace)? in
            guard case .decided(_, let decision) = placed.happening.event,
                decision.meeting == meeting.id
            else { return nil }
            return (decision, placed.place)
        }
        let inDecisions = Set(decided.flatMap { $0.0.interests.map(\.interest.id) })
        let reader = DecisionReader(words, place: nil)
        let named = listed.matter.steps(on: meeting).sorted()
        return Item(
            reference: listed.matter.reference,
            subject: listed.matter.subjectName(under: listed.procedure),
            steps: named.map { listed.procedure.steps[$0]?.name ?? $0.rawValue },
            said: named.compactMap { listed.matter.minutes[meeting.id]?[$0]?.text }
                .joined(separator: "\n\n"),
            interests: listed.declared(at: meeting)
                .filter { !inDecisions.contains($0.interest.id) }
                .map { reader.declaration($0, before: listed.procedure.bodies[meeting.body]) },
            actions: listed.matter.actions.filter { $0.meeting == meeting.id }
                .map { words.line($0, on: meeting.day) },
            decisions: decided.enumerated().map { number, found in
                DecisionReader(words, place: found.1)
                    .decision(found.0, isLatest: number == decided.count - 1)
            })
    }
}

extension MeetingMinutes.Listed {
    /// The interests in the case that were declared by those who came to a meeting, with what was ruled on each.
    fileprivate func declared(at meeting: Meeting) -> [Consideration.Declared] {
        let came = Set(meeting.attendances.map(\.id))
        var declared: [Consideration.Declared] = []
        for happening in happenings.map(\.happening) {
            switch happening.event {
            case .interestDeclared(_, let interest) where came.contains(interest.attendance):
                declared.append(Consideration.Declared(interest: interest, at: happening.at))
            case .interestRuled(_, let id, let ruling, let reason):
                guard let place = declared.lastIndex(where: { $0.interest.id == id }) else { break }
                declared[place].ruling = ruling
                declared[place].reason = reason
                declared[place].ruledBy = happening.actor
            default: break
            }
        }
        return declared
    }
}
