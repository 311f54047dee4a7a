import CaseReview
import Clauses
import Testing

/// Answers and an age, and nothing else of a case.
private struct Given: Facts {
    var answers: [QuestionID: Truth] = [:]
    var years: Int? = 40

    func answer(to question: QuestionID) -> Truth { answers[question] ?? .notKnown }
    func finding(for criterion: CriterionID) -> Finding {
        CaseInHand.pack.procedure.criteria[criterion]?.finding(on: self)
            ?? Finding(.notKnown, .criterion(criterion))
    }
    func age(at moment: MomentID) -> Int? { years }
    func day(of moment: MomentID) -> Day? { nil }
    func hasPathway(_ pathway: PathwayID) -> Bool { false }
    func field(_ field: FieldID, is value: String) -> Truth { .notKnown }
    func isDone(_ step: StepID) -> Bool { false }
    func lastOutcome(of step: StepID) -> OutcomeID? { nil }
    func hasReplied(_ step: StepID, _ field: FieldID?, is value: String) -> Bool { false }
    func presence(_ presence: Presence) -> Finding { Finding(.notKnown, .always) }

    func verdict(_ criterion: CriterionID) -> CriterionResult.Verdict? {
        CaseInHand.pack.procedure.criteria[criterion]?.result(on: self).verdict
    }

    func value(_ criterion: CriterionID) -> Truth { finding(for: criterion).value }
}

/// An independent reading of the three answers, as what may still turn out: no is 0 to 0, yes is
/// 1 to 1, not known is 0 to 1.
private struct Range: Equatable {
    let low: Int, high: Int
    init(_ low: Int, _ high: Int) { (self.low, self.high) = (low, high) }
    init(_ truth: Truth) {
        self = truth == .yes ? Range(1, 1) : truth == .no ? Range(0, 0) : Range(0, 1)
    }
    static func * (left: Range, right: Range) -> Range {
        Range(min(left.low, right.low), min(left.high, right.high))
    }
    static func + (left: Range, right: Range) -> Range {
        Range(max(left.low, right.low), max(left.high, right.high))
    }
    var opposite: Range { Range(1 - high, 1 - low) }
}

private func everyCombination(
    of questions: [QuestionID], _ check: ([QuestionID: Truth], [Range]) -> Void
) {
    let values: [Truth] = [.yes, .no, .notKnown]
    let count = questions.reduce(1) { product, _ in product * 3 }
    for number in 0..<count {
        var rest = number
        var answers: [QuestionID: Truth] = [:]
        var ranges: [Range] = []
        for question in questions {
            answers[question] = values[rest % 3]
            ranges.append(Range(values[rest % 3]))
            rest /= 3
        }
        check(answers, ranges)
    }
}

@Suite struct `The statutory tests` {
    @Test(.clause("RB-069", "RB-092"))
    func `section 44 is a, and either limb b or limb c, over all 729 combinations`() {
        let questions: [QuestionID] = [
            "adult-in-area", "needs-care-and-support", "concern-about-working-together",
            "adult-died", "death-resulted-from-abuse-or-neglect",
            "experienced-serious-abuse-or-neglect",
        ]
        everyCombination(of: questions) { answers, is_ in
            let dead = is_[3] * is_[4]
            let alive = is_[3].opposite * is_[5]
            let duty = is_[0] * is_[1] * is_[2] * (dead + alive)
            let power = is_[0] * is_[1] * duty.opposite
            let given = Given(answers: answers)
            #expect(Range(given.value("sar-mandatory")) == duty, "\(answers)")
            #expect(Range(given.value("sar-discretionary")) == power, "\(answers)")
        }
    }

    @Test(.clause("RB-076", "RB-099", "RB-100", "RB-101"))
    func `a domestic homicide is a death from 16, by one relationship or the other`() {
        let questions: [QuestionID] = [
            "died-at-16-or-over", "death-resulted-from-violence-abuse-or-neglect",
            "by-relative-or-intimate-partner", "by-member-of-household",
        ]
        everyCombination(of: questions) { answers, is_ in
            let met = is_[0] * is_[1] * (is_[2] + is_[3])
            #expect(Range(Given(answers: answers).value("domestic-homicide")) == met, "\(answers)")
        }
    }

    @Test(.clause("RB-103"))
    func `a suicide has a route of its own, that asks about concern and not about a suspect`() {
        everyCombination(
            of: ["died-at-16-or-over", "death-by-suicide", "suicide-gives-rise-to-concern"]
        ) { answers, is_ in
            let met = is_[0] * is_[1] * is_[2]
            #expect(Range(Given(answers: answers).value("domestic-suicide")) == met, "\(answers)")
        }
    }

    @Test(.clause("RB-144"))
    func `a serious child safeguarding case is abuse or neglect, with death or serious harm`() {
        everyCombination(
            of: [
                "abuse-or-neglect-of-child", "child-died", "child-seriously-harmed",
                "child-case-raises-local-issues",
            ]
        ) { answers, is_ in
            let serious = is_[0] * (is_[1] + is_[2])
            let given = Given(answers: answers, years: 12)
            #expect(Range(given.value("serious-child-safeguarding-case")) == serious)
            #expect(Range(given.value("child-practice-review")) == serious * is_[3])
        }
    }

    @Test(.clause("RB-099"), arguments: [(15, false), (16, true), (17, true), (18, true)])
    func `sixteen is old enough for a domestic homicide review`(_ age: Int, _ applies: Bool) {
        let given = Given(answers: ["died-at-16-or-over": .yes], years: age)
        for criterion in ["domestic-homicide", "domestic-suicide"] as [CriterionID] {
            let verdict = given.verdict(criterion)
            if case .doesNotApply = verdict { #expect(!applies) } else { #expect(applies) }
        }
    }

    @Test(.clause("RB-053", "RB-144"), arguments: [(17, false), (18, true)])
    func `the adults' tests begin at 18, where the children's tests end`(
        _ age: Int, _ isAdult: Bool
    ) {
        let given = Given(years: age)
        for (criterion, forAdults) in [
            ("sar-mandatory", true), ("sar-discretionary", true),
            ("serious-child-safeguarding-case", false), ("child-practice-review", false),
        ] as [(CriterionID, Bool)] {
            if case .doesNotApply(let why)? = given.verdict(criterion) {
                #expect(forAdults != isAdult)
                #expect(!why.isEmpty)
            } else {
                #expect(forAdults == isAdult)
            }
        }
    }

    @Test(.clause("RB-069", "RB-099"))
    func `a suspicion is enough wherever the law speaks of what is known or suspected`() {
        #expect(Answer.Value.suspected.truth == .yes)
        let kinds = CaseInHand.pack.procedure.questions.filter {
            $0.value.kind == .knownOrSuspected
        }
        #expect(
            Set(kinds.keys).isSuperset(of: [
                "death-resulted-from-abuse-or-neglect", "experienced-serious-abuse-or-neglect",
                "death-resulted-from-violence-abuse-or-neglect", "by-relative-or-intimate-partner",
                "by-member-of-household", "death-by-suicide", "abuse-or-neglect-of-child",
            ]))
    }

    @Test(.clause("RB-104"))
    func `nothing about charges or courts is part of the domestic homicide test`() {
        let criteria = CaseInHand.pack.procedure.criteria
        for id in ["domestic-homicide", "domestic-suicide"] as [CriterionID] {
            for node in criteria[id]?.test.nodes ?? [] {
                if case .field = node { Issue.record("\(id) looks at the referral") }
            }
        }
        let homicide = criteria["domestic-homicide"]?.test.questions ?? []
        #expect(homicide.count == 4)
    }

    @Test(.clause("RB-100"))
    func `past relationships are asked for by name`() {
        let question = CaseInHand.pack.procedure.questions["by-relative-or-intimate-partner"]
        #expect(question?.text.contains("or had been") == true)
    }

    @Test(.clause("RB-106"))
    func `a domestic homicide review is a duty and asks for no second discretion`() {
        let criteria = CaseInHand.pack.procedure.criteria
        #expect(criteria["domestic-homicide"]?.force == .duty)
        #expect(criteria["domestic-suicide"]?.force == .duty)
        #expect(criteria["sar-mandatory"]?.force == .duty)
        #expect(criteria["sar-discretionary"]?.force == .power)
    }
}
