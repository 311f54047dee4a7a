import CaseReview

/// What an `asks` or a statute file says.
struct Asks {
    let questions: [Question]
    var criteria: [Criterion]
    let limits: [TimeLimit]
    /// Of a law's tests, those of an earlier law that they take the place of.
    var replaces: [CriterionID: CriterionID] = [:]
    /// Entries of the pack's own forms beside questions, which may come from a statute.
    var beside: [QuestionID: [FieldID]] = [:]
}

extension Keys {
    func asks(withLimits: Bool = false) -> Asks {
        var replaces: [CriterionID: CriterionID] = [:]
        let questions = each("questions", .question) { $1.question(QuestionID($0)) }
        let criteria = each("criteria", .criterion) { id, keys in
            let replaced: CriterionID? = withLimits ? keys.optionalID("replaces", .criterion) : nil
            replaces[CriterionID(id)] = replaced
            return keys.criterion(CriterionID(id))
        }
        return Asks(
            questions: questions, criteria: criteria, limits: withLimits ? limits() : [],
            replaces: replaces, beside: withLimits ? [:] : beside())
    }

    private func beside() -> [QuestionID: [FieldID]] {
        let named = pairs("beside").compactMap { pair -> (QuestionID, [FieldID])? in
            source.names.refer(.question, pair.key, at: source.place(pair.line))
            guard let list = pair.entry.list else {
                source.complain(
                    pair.line, "What stands beside '\(pair.key)' is not a list",
                    cure: "Put the names of the fields in square brackets")
                return nil
            }
            return (QuestionID(pair.key), list.compactMap { id($0, .field) })
        }
        return Dictionary(named, uniquingKeysWith: +)
    }

    private func question(_ id: QuestionID) -> Question {
        Question(
            id: id, text: text("asks"),
            kind: optional("kind").flatMap { oneOf(["yes-no", "known-or-suspected"], $0) }
                .flatMap(Question.Kind.init(rawValue:)) ?? .yesNo,
            help: optionalText("help"), prompts: texts("prompts"),
            beside: ids("beside", .field), citation: optionalCitation())
    }

    private func criterion(_ id: CriterionID) -> Criterion {
        let applies = expression("applies")
        if applies != nil, !has("when-it-does-not") {
            source.complain(
                line, "\(what) does not always apply and does not say what is then printed",
                cure: "Add 'when-it-does-not:'")
        }
        let readings = criterionReadings()
        let test = readings.first?.test ?? requiredExpression("test")
        return Criterion(
            id: id, name: text("name"), review: text("review"), applies: applies,
            whenItDoesNot: optionalText("when-it-does-not"), test: test, readings: readings,
            force: required("force").flatMap { oneOf(["duty", "power", "advice"], $0) }
                .flatMap(Criterion.Force.init(rawValue:)) ?? .advice,
            citation: citation())
    }

    /// The readings of a test that the document leaves unclear; empty where there is one test.
    private func criterionReadings() -> [Criterion.Reading] {
        guard has("readings") else { return [] }
        if has("test") {
            source.complain(
                line, "\(what) has a test and readings of it",
                cure: "Keep 'test' where the document is clear, else 'readings'")
            _ = optional("test")
        }
        let readings = each("readings", called: "reading") { id, keys in
            Criterion.Reading(
                id: id, name: keys.text("name"), test: keys.requiredExpression("test"),
                citation: keys.optionalCitation())
        }
        if readings.count < 2 {
            source.complain(
                line, "\(what) has readings, but not two of them",
                cure: "Write 'test' where there is one, or add the other")
        }
        return readings
    }
}
