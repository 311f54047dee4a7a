/// The meetings of a body that settles steps of a case and keeps no agenda of cases: the group of one review, perhaps.
///
/// Each step that it settles says on which day it met, and no day counts twice.
extension Case {
    /// The days on which a body met about this case, soonest first, as the steps say that it settled.
    public func daysMet(by body: BodyID, under procedure: Procedure) -> [Day] {
        let entries = Set(procedure.entriesOfMeetings(of: body))
        let days = settlements.flatMap { settlement in
            settlement.answers.compactMap { entries.contains($0.key) ? $0.value.day : nil }
        }
        return Set(days).sorted()
    }
}

extension Taking {
    /// Refuses a day on which the body did not meet, or on which it met about this case already.
    func requireMet(_ answers: Answers, in forms: [FormID?]) throws(Refusal) {
        let fields = forms.compactMap { $0.flatMap { procedure.forms[$0] } }.flatMap(\.fields)
        for field in fields {
            guard let body = field.metBy, let day = answers[field.id]?.day else { continue }
            let held = setting.daysHeld[body] ?? []
            guard held.contains(day), day <= setting.today else {
                throw .settling(.hasNotMet(step.id, body, day))
            }
            if matter.daysMet(by: body, under: procedure).contains(day) {
                throw .settling(.metAlready(step.id, body, day))
            }
        }
    }
}

extension Procedure {
    /// The entries that say on which day a body met about a case.
    fileprivate func entriesOfMeetings(of body: BodyID) -> [FieldID] {
        forms.values.flatMap(\.fields).filter { $0.metBy == body }.map(\.id)
    }
}
