/// What an expression can ask about.
///
/// A closed list of look-ups, so that a criterion, a quorum and an opening are judged by the same code.
public protocol Facts {
    func answer(to question: QuestionID) -> Truth
    func finding(for criterion: CriterionID) -> Finding
    func age(at moment: MomentID) -> Int?
    func day(of moment: MomentID) -> Day?
    func hasPathway(_ pathway: PathwayID) -> Bool
    func field(_ field: FieldID, is value: String) -> Truth
    func isDone(_ step: StepID) -> Bool
    func lastOutcome(of step: StepID) -> OutcomeID?
    /// Whether every agency that was asked at a step has answered, and with an entry just so.
    func hasReplied(_ step: StepID, _ field: FieldID?, is value: String) -> Bool
    func presence(_ presence: Presence) -> Finding
}

extension Facts {
    /// Judges an expression; every node keeps its own finding.
    public func judge(_ expression: Expression) -> Finding {
        switch expression {
        case .all(let parts):
            let found = parts.map(judge)
            return Finding(Truth.all(found.map(\.value)), .all, parts: found)
        case .any(let parts):
            let found = parts.map(judge)
            return Finding(Truth.any(found.map(\.value)), .any, parts: found)
        case .atLeast(let wanted, let parts):
            let found = parts.map(judge)
            let value = Truth.atLeast(wanted, of: found.map(\.value))
            return Finding(value, .atLeast(wanted), parts: found)
        case .not(let part):
            let found = judge(part)
            return Finding(!found.value, .not, parts: [found])
        case .unless(let part, let exception):
            let found = [judge(part), judge(exception)]
            let value = Truth.all([found[0].value, !found[1].value])
            return Finding(value, .unless, parts: found)
        case .clearly(let part):
            let found = judge(part)
            return Finding(Truth(found.value == .yes), .clearly, parts: [found])
        default: return judgeLeaf(expression)
        }
    }

    private func judgeLeaf(_ expression: Expression) -> Finding {
        switch expression {
        case .asked(let question): return Finding(answer(to: question), .question(question))
        case .criterion(let criterion):
            let found = finding(for: criterion)
            return Finding(found.value, .criterion(criterion), parts: [found])
        case .age(let test): return judge(test)
        case .day(let test): return judge(test)
        case .pathway(let pathway):
            return Finding(Truth(hasPathway(pathway)), .pathway(pathway))
        case .field(let name, let value): return Finding(field(name, is: value), .field(name))
        case .done(let step): return Finding(Truth(isDone(step)), .step(step))
        case .outcome(let step, let outcome):
            return Finding(Truth(lastOutcome(of: step) == outcome), .step(step))
        case .replied(let step, let field, let value):
            return Finding(Truth(hasReplied(step, field, is: value)), .step(step))
        case .present(let wanted): return presence(wanted)
        default: return Finding(.yes, .always)
        }
    }

    private func judge(_ test: AgeTest) -> Finding {
        guard let years = age(at: test.at) else { return Finding(.notKnown, .age(nil)) }
        let isOldEnough = test.atLeast.map { years >= $0 } ?? true
        let isYoungEnough = test.under.map { years < $0 } ?? true
        return Finding(Truth(isOldEnough && isYoungEnough), .age(years))
    }

    private func judge(_ test: DayTest) -> Finding {
        guard let day = day(of: test.of) else { return Finding(.notKnown, .day(nil)) }
        let isLateEnough = test.from.map { $0 <= day } ?? true
        let isEarlyEnough = test.before.map { day < $0 } ?? true
        return Finding(Truth(isLateEnough && isEarlyEnough), .day(day))
    }
}
