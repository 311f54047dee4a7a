/// Interests in one item: declared, ruled on by the chair, and somebody else in the chair where the chair has one.
extension Taking {
    func declare(_ interest: Interest, at sitting: Sitting) throws(Refusal) -> [CaseEvent] {
        let declarer = sitting.meeting.attendances.first { $0.id == interest.attendance }
        guard let declarer else { throw .deciding(.notHere(interest.attendance)) }
        guard sitting.isKeeper(actor) || declarer.person == actor.person else {
            throw .acting(.notYours(step.id))
        }
        if interest.nature.allSatisfy(\.isWhitespace) { throw .deciding(.natureMissing) }
        let degrees = sitting.body.interests?.degrees.map(\.id) ?? []
        guard
            degrees.isEmpty
                ? interest.degree == nil : interest.degree.map(degrees.contains) ?? false
        else { throw .deciding(.degreeMissing(step.id)) }
        return [.interestDeclared(step.id, interest.of(declarer))]
    }

    func rule(
        _ id: String, _ ruling: Interest.Ruling, _ reason: String, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        let declared = sitting.consideration.interests.first { $0.interest.id == id }
        guard let declared else { throw .deciding(.noSuchInterest(id)) }
        guard declared.ruling == nil else { throw .deciding(.ruledAlready(id)) }
        guard sitting.isChair(actor) else { throw .acting(.notYours(step.id)) }
        if declared.interest.person == actor.person { throw .deciding(.ownInterest(step.id)) }
        if reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        return [.interestRuled(step.id, interest: id, ruling, reason: reason)]
    }

    /// Somebody in the room takes the chair for the item; the reason is recorded because the document may be silent.
    func takeChair(
        _ id: String, _ reason: String, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        guard sitting.isKeeper(actor) || sitting.isChair(actor) else {
            throw .acting(.notYours(step.id))
        }
        let attendance = sitting.room.attendances.first { $0.id == id }
        guard let attendance, attendance.capacity.representsAgency else {
            throw .deciding(.notHere(id))
        }
        let inQuestion = sitting.consideration.unruled.map(\.interest)
        if inQuestion.contains(where: { $0.isOf(attendance) }) {
            throw .deciding(.chairIsConflicted(step.id))
        }
        if reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        return [
            .chairTaken(step.id, attendance: id, name: attendance.name, reason: reason)
        ]
    }
}

extension Interest {
    /// The same interest, of whoever sits there: a declaration cannot name one attendance and be somebody else's.
    fileprivate func of(_ declarer: Attendance) -> Interest {
        Interest(
            id: id, attendance: declarer.id, person: declarer.person, name: declarer.name,
            nature: nature, degree: degree)
    }

    /// Whether it is of this person, who may have left the room and come back since.
    fileprivate func isOf(_ attendance: Attendance) -> Bool {
        if self.attendance == attendance.id { return true }
        return person.map { $0 == attendance.person }
            ?? (attendance.person == nil && name == attendance.name)
    }
}

extension Case {
    /// Whether anybody has declared an interest in the case.
    public var hasInterests: Bool {
        considerations.values.contains { !$0.interests.isEmpty }
            || decisions.contains { !$0.interests.isEmpty }
    }

    /// Every interest declared in the case with the step in which it was: those before a body decided, and those before
    /// one now; the first declared first.
    public var interestsDeclared: [(step: StepID, declared: Consideration.Declared)] {
        let decided = decisions.flatMap { decision in
            decision.interests.map { (step: decision.step, declared: $0) }
        }
        let known = Set(decided.map(\.declared.interest.id))
        let pending = considerations.flatMap { step, consideration in
            consideration.interests.filter { !known.contains($0.interest.id) }
                .map { (step: step, declared: $0) }
        }
        return (decided + pending).sorted {
            ($0.declared.at, $0.declared.interest.id) < ($1.declared.at, $1.declared.interest.id)
        }
    }
}
