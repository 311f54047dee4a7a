import CaseReview

/// Puts a body's decision into words, under the procedure that it was taken under.
struct DecisionReader {
    let words: EntryWords
    let findings: FindingWords
    let place: RecordPlace?
    private var procedure: Procedure { words.procedure }

    init(_ words: EntryWords, place: RecordPlace?) {
        self.words = words
        findings = FindingWords(under: words.procedure)
        self.place = place
    }

    /// The files are those that lay before the body when it decided, as they stand now.
    func decision(
        _ decision: Decision, isLatest: Bool, with files: [CaseFile] = []
    ) -> BodyDecision {
        let step = procedure.steps[decision.step]
        let body = procedure.bodies[decision.body]
        let outcome = step?.outcome(decision.outcome)
        let day = decision.heldOn
        return BodyDecision(
            step: step?.name ?? decision.step.rawValue,
            body: body?.name ?? decision.body.rawValue, heldOn: day,
            isByCorrespondence: decision.isByCorrespondence, isLatest: isLatest,
            effect: outcome?.effect ?? .settles,
            outcome: outcome?.name ?? decision.outcome.rawValue, reason: decision.reason,
            citation: outcome?.citation ?? step?.citation,
            entries: words.lines(decision.record, in: forms(step, outcome)),
            tests: decision.criteria.compactMap(test), questions: questions(decision),
            present: decision.present.map { words.present($0, on: day) },
            absent: decision.absent.map { words.agency($0, on: day) },
            quorum: quorum(decision, of: body),
            interests: decision.interests.map { declaration($0, before: body) },
            actingChair: decision.actingChair.map { RecordLine($0.name, $0.reason) },
            views: decision.views.map { RecordLine(words.agency($0, on: day), $1) }
                .sorted { $0.label < $1.label },
            votes: decision.votes.values.map { vote($0, on: day) }.sorted { $0.agency < $1.agency },
            silent: decision.votes.isEmpty
                ? [] : decision.count.silent.map { words.agency($0, on: day) },
            votingRule: body?.voting.citation,
            clocks: decision.clocks.filter { $0.state != .notStarted }
                .compactMap { clock($0, on: day) },
            papers: files.map(paper),
            recordedBy: words.actor(decision.decidedBy, on: day), recordedAt: decision.at,
            place: place)
    }

    /// What lay before the body is named for ever, also once nobody may read it.
    private func paper(_ file: CaseFile) -> RecordLine {
        let lines = ["\(words.note(on: file)).", "SHA-256 \(file.file.digest)"]
        let all = lines + [words.closure(of: file)].compactMap(\.self)
        return RecordLine(file.title, all.joined(separator: "\n"))
    }

    private func forms(_ step: Step?, _ outcome: Outcome?) -> [FormID] {
        guard case .decide(let deciding)? = step?.activity else { return [] }
        return [deciding.record, outcome?.form].compactMap(\.self)
    }

    private func test(_ result: CriterionResult) -> BodyDecision.Test? {
        guard let criterion = procedure.criteria[result.criterion] else { return nil }
        return BodyDecision.Test(
            name: criterion.name, verdict: findings.verdict(result.verdict),
            because: findings.because(result.verdict), force: findings.force(criterion.force),
            citation: criterion.citation)
    }

    /// The questions of the tests in their order, then any other that was answered.
    private func questions(_ decision: Decision) -> [BodyDecision.Question] {
        var order: [QuestionID] = []
        for result in decision.criteria {
            for question in procedure.criteria[result.criterion]?.questions ?? []
            where !order.contains(question) {
                order.append(question)
            }
        }
        order += decision.answers.keys.filter { !order.contains($0) }.sorted()
        return order.map { question($0, decision.answers[$0]) }
    }

    private func question(_ id: QuestionID, _ answer: Answer?) -> BodyDecision.Question {
        BodyDecision.Question(
            text: procedure.questions[id]?.text ?? id.rawValue,
            answer: answer.map { findings.answer($0.value) }, evidence: answer?.evidence ?? "",
            reason: answer?.reason ?? "", by: answer.map { words.name($0.by) } ?? "",
            at: answer?.at)
    }

    private func quorum(_ decision: Decision, of body: Body?) -> BodyDecision.QuorumFound {
        let rule = decision.isByCorrespondence ? body?.quorumByCorrespondence : body?.quorum
        return BodyDecision.QuorumFound(
            sentence: findings.sentence(decision.quorum),
            parts: findings.parts(of: decision.quorum), citation: rule?.citation)
    }

    func declaration(
        _ declared: Consideration.Declared, before body: Body?
    ) -> BodyDecision.Declaration {
        BodyDecision.Declaration(
            name: declared.interest.name, degree: body?.interests?.degree(declared.interest),
            nature: declared.interest.nature,
            ruling: findings.ruling(declared.ruling), reason: declared.reason,
            ruledBy: declared.ruledBy.map { words.name($0.person) })
    }

    private func vote(_ vote: Vote, on day: Day) -> BodyDecision.AgencyVote {
        BodyDecision.AgencyVote(
            agency: words.agency(vote.agency, on: day), choice: vote.choice,
            words: findings.choice(vote.choice), reason: vote.reason,
            recordedBy: words.name(vote.castBy), at: vote.at)
    }

    private func clock(_ clock: Clock, on day: Day) -> BodyDecision.FrozenClock? {
        guard let limit = procedure.limit(clock.limit) else {
            return nil
        }
        return BodyDecision.FrozenClock(
            name: limit.name, agency: clock.agency.map { words.agency($0, on: day) },
            from: clock.readings.compactMap(\.from).min()?.day, due: clock.due,
            state: findings.state(clock.state), citation: limit.citation)
    }
}
