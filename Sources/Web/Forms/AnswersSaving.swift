import CaseReview
import HTML
import Office

/// Saving the answers to the questions of a step's tests, on whichever page they were typed.
struct AnswersSaving {
    let visit: Visit
    let office: Office
    let procedure: Procedure
    let step: StepID
    /// As whom the visitor answers.
    let actor: (CaseAct) -> Actor
    /// The questions that are asked of a case as it stands.
    let questions: (Case) -> [QuestionID]

    /// What was not recorded, and why; nil when nothing is left.
    struct Left {
        let reading: QuestionReading
        let refusal: RefusalWords?
    }

    /// Records every answer that the visitor changed and that can be; the others are to be shown again as typed.
    ///
    /// Read again where somebody answers at the same moment, so that nobody's answer is taken for the one that was shown.
    func save(on id: CaseID) throws -> Left? {
        for _ in 1..<4 {
            do { return try attempt(on: id) } catch OfficeFailure.movedOn { continue }
        }
        return try attempt(on: id)
    }

    private func attempt(on id: CaseID) throws -> Left? {
        let matter = try office.load(id)
        let reading = QuestionReading(
            visit.form, questions: questions, of: try CaseVersions(of: matter, in: office),
            under: procedure)
        if let refusal = try refusal(of: reading, on: matter) {
            return Left(reading: reading.refused, refusal: refusal.words(under: procedure))
        }
        let acts = reading.wanted.map { wanted in
            CaseAct.answer(
                step, wanted.question, wanted.value, evidence: wanted.evidence,
                reason: wanted.reason)
        }
        do {
            if let first = acts.first {
                try office.perform(acts, on: id, by: actor(first), seen: matter.version)
            }
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return Left(reading: reading, refusal: refusal.words(under: procedure))
        }
        return reading.problems.isEmpty ? nil : Left(reading: reading.recorded, refusal: nil)
    }

    /// What the procedure says no with, whatever is typed: nobody is asked to put right, or to choose, what they may not
    /// record.
    private func refusal(of reading: QuestionReading, on matter: Case) throws -> Refusal? {
        guard !reading.problems.isEmpty, let question = reading.kept.keys.min() else { return nil }
        let meeting = try matter.considerations[step]?.meeting.map { try office.load($0) }
        let act = CaseAct.answer(
            step, question, .notKnown, evidence: "", reason: question.rawValue)
        do {
            _ = try decide(
                act, in: matter, by: actor(act), in: office.setting(procedure), at: meeting)
            return nil
        } catch {
            return error
        }
    }
}
