import CaseReview

/// What an `asks` or a statute file says.
struct Asks {
    let questions: [Question]
    let criteria: [Criterion]
    let limits: [TimeLimit]
}

extension Keys {
    func asks(withLimits: Bool = false) -> Asks {
        Asks(
            questions: each("questions", .question) { $1.question(QuestionID($0)) },
            criteria: each("criteria", .criterion) { $1.criterion(CriterionID($0)) },
            limits: withLimits ? limits() : [])
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
        return Criterion(
            id: id, name: text("name"), review: text("review"), applies: applies,
            whenItDoesNot: optionalText("when-it-does-not"), test: requiredExpression("test"),
            force: required("force").flatMap { oneOf(["duty", "power", "advice"], $0) }
                .flatMap(Criterion.Force.init(rawValue:)) ?? .advice,
            citation: citation())
    }
}
