public import CaseReview

extension AgendaPack {
    /// What the pack of one person is made from: the agenda as they may see it, and the cases behind it.
    public struct Contents: Sendable {
        let lines: [AgendaLine]
        let cases: [CaseID: (matter: Case, procedure: Procedure)]
        let tracker: [RecordLine]
        let arising: [RecordLine]
        let exceptions: [RecordLine]
        /// What earlier meetings agreed to do and nobody has done, where the agenda has no line for it.
        let actions: [RecordLine]
        /// When a case was last put on the agenda or taken off it.
        let changedAt: Moment?

        public init(
            lines: [AgendaLine], cases: [CaseID: (matter: Case, procedure: Procedure)],
            tracker: [RecordLine], arising: [RecordLine], exceptions: [RecordLine] = [],
            actions: [RecordLine] = [], changedAt: Moment? = nil
        ) {
            self.lines = lines
            self.cases = cases
            self.tracker = tracker
            self.arising = arising
            self.exceptions = exceptions
            self.actions = actions
            self.changedAt = changedAt
        }
    }

    /// Draws up the papers for a meeting.
    public init(
        for meeting: Meeting, _ contents: Contents, under procedure: Procedure, issue: PaperIssue,
        name: @escaping @Sendable (PersonID) -> String,
        fileAddress: (CaseID, FileID) -> String = { "files/\($0)/\($1)" }
    ) {
        let body = procedure.bodies[meeting.body]
        let words = EntryWords(under: procedure, name: name)
        self.init(
            issue: issue, body: body?.name ?? meeting.body.rawValue, heldOn: meeting.day,
            how: meeting.isByCorrespondence
                ? "By correspondence"
                : [meeting.time, meeting.place, meeting.calling].filter { !$0.isEmpty }
                    .joined(separator: ", "),
            ratified: meeting.isChangedSinceRatified(casesChangedAt: contents.changedAt)
                ? nil
                : meeting.ratified.map {
                    "\(words.actor($0.by, on: $0.at.day)), \($0.at.day.longText)"
                },
            declaration: body?.papers.declaration, copying: body?.papers.copying,
            permissions: meeting.copying.map { RecordLine($0.to, $0.reason) },
            lines: contents.lines.map {
                Self.line($0, contents, statement: body?.reminder?.text, name, fileAddress)
            },
            actions: contents.actions, criteria: Self.criteria(of: procedure))
    }

    private static func line(
        _ line: AgendaLine, _ contents: Contents, statement: String?,
        _ name: @escaping @Sendable (PersonID) -> String,
        _ fileAddress: (CaseID, FileID) -> String
    ) -> Line {
        let entries: [RecordLine] =
            switch line.holds {
            case .caseTracker: contents.tracker
            case .mattersArising: contents.arising
            case .exceptions: contents.exceptions
            case .words, .statement, .newReferrals, .putOff, .reportsBack: []
            }
        return Line(
            name: line.name, note: line.note, citation: line.citation,
            said: line.holds == .statement ? statement : nil,
            cases: line.entries.compactMap { entry in
                contents.cases[entry.matter].map {
                    CasePapers(entry, $0.matter, $0.procedure, name, fileAddress)
                }
            }, entries: entries)
    }

    private static func criteria(of procedure: Procedure) -> [CriterionPart] {
        let findings = FindingWords(under: procedure)
        return procedure.criteria.values.sorted { $0.id < $1.id }.map { criterion in
            CriterionPart(
                name: criterion.name, force: findings.force(criterion.force),
                questions: criterion.questions.compactMap {
                    procedure.questions[$0]?.text
                }, citation: criterion.citation)
        }
    }
}

extension AgendaPack.CasePapers {
    init(
        _ entry: AgendaEntry, _ matter: Case, _ procedure: Procedure,
        _ name: @escaping @Sendable (PersonID) -> String,
        _ fileAddress: (CaseID, FileID) -> String
    ) {
        let words = EntryWords(under: procedure, name: name)
        let tests = Self.tests(of: matter, at: entry.step, procedure)
        self.init(
            reference: matter.reference, subject: matter.subjectName(under: procedure),
            step: procedure.steps[entry.step]?.name ?? entry.step.rawValue,
            standing: Self.words(entry.standing),
            facts: Self.facts(of: matter, words) + Self.missed(entry),
            crossOver: Self.crossOver(of: matter, procedure),
            silent: matter.gatherings.values.flatMap(\.outstanding).sorted()
                .map { words.agency($0, on: matter.openedAt?.day ?? Day(daysSinceEpoch: 0)) },
            tests: tests, parts: Self.parts(of: matter, words),
            files: matter.standingFiles.map {
                AgendaPack.File(
                    title: $0.title,
                    note: words.note(on: $0)
                        + Self.mark(matter.exemptMarking(of: .file($0.id), under: procedure)),
                    href: fileAddress(matter.id, $0.id))
            })
    }

    private static func missed(_ entry: AgendaEntry) -> [RecordLine] {
        entry.missed.map { RecordLine("Missed the meeting of \($0.on.shortText)", $0.because) }
    }

    private static func words(_ standing: AgendaEntry.Standing) -> String {
        switch standing {
        case .new: "New referral"
        case .putOff: "Put off at an earlier meeting"
        case .back: "Comes back to the body"
        }
    }

    private static func facts(of matter: Case, _ words: EntryWords) -> [RecordLine] {
        let pathways = matter.pathways.compactMap { words.procedure.pathway($0)?.name }
        let decided = matter.decisions.map { decision in
            let step = words.procedure.steps[decision.step]
            let outcome = step?.outcome(decision.outcome)?.name ?? decision.outcome.rawValue
            let why = decision.reason.isEmpty ? "" : ": \(decision.reason)"
            return RecordLine("Decided on \(decision.heldOn.shortText)", outcome + why)
        }
        return [RecordLine("Pathway", pathways.joined(separator: "; "))] + decided
    }

    /// The reviews whose tests the answers so far meet, where there is more than one.
    private static func crossOver(of matter: Case, _ procedure: Procedure) -> [String] {
        let facts = CaseFacts(matter, under: procedure)
        let met = procedure.criteria.values.filter { $0.result(on: facts).verdict == .met }
        return Set(met.map(\.review)).count > 1 ? met.map(\.name).sorted() : []
    }

    private static func tests(
        of matter: Case, at step: StepID, _ procedure: Procedure
    ) -> [BodyDecision.Test] {
        guard case .decide(let deciding) = procedure.steps[step]?.activity else { return [] }
        let facts = CaseFacts(matter, under: procedure)
        let findings = FindingWords(under: procedure)
        return deciding.tests.compactMap { procedure.criteria[$0] }.map { criterion in
            let verdict = criterion.result(on: facts).verdict
            return BodyDecision.Test(
                name: criterion.name, verdict: findings.verdict(verdict),
                because: findings.because(verdict), force: findings.force(criterion.force),
                citation: criterion.citation)
        }
    }

    /// Every form that was filled in, and every agency's answer, in the procedure's order.
    private static func parts(of matter: Case, _ words: EntryWords) -> [AgendaPack.Part] {
        let procedure = words.procedure
        return procedure.steps(of: matter).flatMap { step -> [AgendaPack.Part] in
            if case .gather(let gathering) = step.activity {
                return replies(of: matter, gathering, step, words)
            }
            guard let form = step.activity.form, let answers = matter.forms[step.id] else {
                return []
            }
            let title = matter.isOpen(step.id) ? "\(step.name), not handed in yet" : step.name
            let mark = Self.mark(matter.exemptMarking(of: .form(step.id), under: procedure))
            return [AgendaPack.Part(title: title + mark, lines: words.lines(answers, in: [form]))]
        }.filter { !$0.lines.isEmpty }
    }

    private static func replies(
        of matter: Case, _ gathering: Gathering, _ step: Step, _ words: EntryWords
    ) -> [AgendaPack.Part] {
        let asked = matter.gatherings[step.id]?.asked ?? [:]
        return asked.keys.sorted().compactMap { agency in
            let paper = CasePaper.agencyReturn(step.id, agency)
            let mark = Self.mark(matter.exemptMarking(of: paper, under: words.procedure))
            return asked[agency]?.reply.map { reply in
                AgendaPack.Part(
                    title: "\(step.name): \(words.agency(agency, on: reply.at.day))\(mark)",
                    lines: words.lines(reply.answers, in: [gathering.reply]))
            }
        }
    }

    /// The marking of a paper that is exempt, after what the paper is called.
    private static func mark(_ marking: String?) -> String { marking.map { " (\($0))" } ?? "" }
}

extension Meeting {
    /// Why it was called beside the meetings of the calendar; empty for one of those.
    fileprivate var calling: String { calledBecause.map { "extraordinary meeting: \($0)" } ?? "" }
}
