public import CaseReview

extension DecisionRecord {
    /// Draws up the record of a case from what happened to it, oldest first.
    ///
    /// What has no part in the record by `CaseEvent.part` is not even looked at, so that nothing can come to be printed
    /// that leaves a position of the record in force.
    public init(
        of matter: Case, under procedure: Procedure, happenings: [PlacedHappening],
        issue: PaperIssue, name: @escaping @Sendable (PersonID) -> String
    ) {
        let words = EntryWords(under: procedure, name: name)
        let happenings = happenings.filter {
            $0.happening.event.part(in: .decisionRecord) != .none
        }
        let matter = Case(id: matter.id, happenings.map(\.happening))
        var following = LaterStepReader(words)
        for happening in happenings { following.take(happening) }
        self.init(
            issue: issue, reference: matter.reference,
            subject: matter.subjectName(under: procedure),
            facts: Self.facts(of: matter, words), mandates: Self.mandates(of: matter, procedure),
            decisions: Self.decisions(in: happenings, words), later: following.steps,
            told: Self.told(in: matter, procedure))
    }

    private static func decisions(
        in happenings: [PlacedHappening], _ words: EntryWords
    ) -> [BodyDecision] {
        var decided: [(decision: Decision, place: RecordPlace, files: [CaseFile])] = []
        // Of the case as it was, only its files are wanted.
        var filed = Case(id: "")
        for placed in happenings {
            switch placed.happening.event {
            case .fileAttached, .fileWithdrawn, .fileClosedToReaders:
                filed.happened(placed.happening)
            case .decided(_, let decision):
                decided.append((decision, placed.place, filed.standingFiles))
            default: break
            }
        }
        return decided.enumerated().map { number, found in
            DecisionReader(words, place: found.place).decision(
                found.decision, isLatest: number == decided.count - 1,
                with: found.files.map { filed.file($0.id) ?? $0 })
        }
    }

    private static func mandates(of matter: Case, _ procedure: Procedure) -> [Mandate] {
        matter.pathways.compactMap { procedure.pathway($0) }.compactMap { pathway in
            pathway.mandate.map { Mandate(pathway: pathway.name, citation: $0) }
        }
    }

    private static func facts(of matter: Case, _ words: EntryWords) -> [RecordLine] {
        let procedure = words.procedure
        var lines = [
            RecordLine("Reference", matter.reference),
            RecordLine("Person", matter.subjectName(under: procedure)),
        ]
        lines += Self.dated.compactMap { meaning, label in
            let day = matter.entry(meaning, under: procedure)?.day
            return day.map { RecordLine(label, $0.longText) }
        }
        if let opened = matter.openedBy, let at = matter.openedAt {
            lines.append(RecordLine("Referred by", words.actor(opened, on: at.day)))
        }
        let received = matter.progress.values.compactMap { $0.rounds.first?.endedAt }.min()
        if let received {
            lines.append(RecordLine("Referral handed in", received.day.longText))
        }
        let pathways = matter.pathways.compactMap { procedure.pathway($0)?.name }
        lines.append(RecordLine("Pathway", pathways.joined(separator: "; ")))
        lines.append(
            RecordLine("Procedure", "\(procedure.about.title), version \(procedure.about.version)"))
        return lines.filter { !$0.text.isEmpty }
    }

    private static let dated: [(Field.Meaning, String)] = [
        (.subjectBirthDate, "Date of birth"), (.incidentDate, "Date of death or incident"),
        (.identifiedDate, "Identified on"), (.referralDate, "Date of referral"),
        (.receivedDate, "Referral received"),
    ]

    private static func told(in matter: Case, _ procedure: Procedure) -> [Told] {
        let all = matter.notices.flatMap { step, notices in
            notices.map { recipient, notice in
                Told(
                    recipient: procedure.recipient(recipient, at: step),
                    step: procedure.steps[step]?.name ?? step.rawValue, on: notice.on,
                    how: notice.how, reference: notice.reference)
            }
        }
        return all.sorted { ($0.on, $0.recipient) < ($1.on, $1.recipient) }
    }
}

extension Procedure {
    fileprivate func recipient(_ id: String, at step: StepID) -> String {
        guard case .tell(let recipients)? = steps[step]?.activity else { return id }
        return recipients.first { $0.id == id }?.name ?? id
    }
}
