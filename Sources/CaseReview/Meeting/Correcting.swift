extension MeetingAct {
    /// Whether it changes what was recorded before, so that it must be known what has been done in the room since.
    public var asksWhatWasDone: Bool {
        switch self {
        case .recordEarlierArrival, .recordEarlierLeaving, .takeBack: true
        default: false
        }
    }
}

/// Putting right what was recorded of a meeting: when somebody came or left, and what never happened.
///
/// A decision has frozen who was in the room when it was taken, and a vote stands as it was cast: what is recorded
/// afterwards may not say otherwise of either.
extension Holding {
    func correct(_ act: MeetingAct) throws(Refusal) -> [MeetingEvent] {
        switch act {
        case .recordEarlierArrival(let attendance, let time):
            return try arrive(attendance, at: time)
        case .recordEarlierLeaving(let id, let time): return try leave(id, at: time)
        case .takeBack(let mistake, let reason): return try takeBack(mistake, reason)
        default: return []
        }
    }

    private func arrive(
        _ attendance: Attendance, at time: TimeOfDay
    ) throws(Refusal) -> [MeetingEvent] {
        // Every rule for somebody who comes now holds for somebody who came earlier.
        _ = try arrive(attendance)
        let before = meeting.attendances.filter { $0.isOfSamePerson(as: attendance) }
        var floors = try floorsOfRoom()
        if let left = before.compactMap(\.left).max() { floors.append((left, .leftOnlyAt(left))) }
        var earlier = attendance
        earlier.arrived = try moment(at: time, notBefore: floors)
        return [.arrived(earlier)]
    }

    private func leave(_ id: String, at time: TimeOfDay) throws(Refusal) -> [MeetingEvent] {
        _ = try leave(id)
        guard let attendance = meeting.attendances.last(where: { $0.id == id }) else {
            throw .meeting(.notHere(id))
        }
        var floors = try floorsOfRoom()
        floors.append((attendance.arrived, .cameOnlyAt(attendance.arrived)))
        if attendance.capacity.representsAgency, let agency = attendance.agency {
            let unit = setting.procedure.votingUnit(of: agency)
            let votes = listed.votes.filter { $0.agency == unit }.map(\.at)
            if let voted = votes.max() { floors.append((voted, .votedAt(agency, voted))) }
        }
        return [.leftEarlier(attendance: id, at: try moment(at: time, notBefore: floors))]
    }

    private typealias Floor = (moment: Moment, refusal: MeetingRefusal)

    /// Who was in the room when a decision was taken is in its record.
    private func floorsOfRoom() throws(Refusal) -> [Floor] {
        guard let last = listed.decisions.map(\.at).max() else { return [] }
        return [(last, .decidedAt(last))]
    }

    /// The instant of a time on the meeting's own day. A time in the very minute of what it follows is taken as that
    /// instant: whoever writes it down does not count seconds.
    private func moment(
        at time: TimeOfDay, notBefore floors: [Floor]
    ) throws(Refusal) -> Moment {
        guard !meeting.isByCorrespondence, let day = meeting.day else {
            throw .meeting(.hasNoDay)
        }
        let given = Moment(day: day, at: time)
        if given > setting.now { throw .meeting(.timeHasNotCome(time)) }
        for floor in floors.sorted(by: { $0.moment > $1.moment }) {
            guard given.plus(seconds: 60) > floor.moment else { throw .meeting(floor.refusal) }
        }
        return floors.map(\.moment).reduce(given, max)
    }

    private func takeBack(
        _ mistake: Mistake, _ reason: String
    ) throws(Refusal) -> [MeetingEvent] {
        // Whoever may record it may say that it was a mistake.
        if mistake == .reminder { try requirePart() } else { try requireKeeper() }
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        try requireUnapproved()
        if reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        guard try stands(mistake) else { throw .meeting(.doesNotStand) }
        return [.takenBack(mistake, reason: reason)]
    }

    /// Whether it is in the record. Refuses what something rests on that was done since.
    private func stands(_ mistake: Mistake) throws(Refusal) -> Bool {
        switch mistake {
        case .arrival(let id): try arrivalStands(id)
        case .leaving(let id): try leavingStands(id)
        case .reminder: try reminderStands()
        case .apologies(let number): meeting.numberedApologies[number] != nil
        case .item(let id): try itemStands(id)
        }
    }

    private func arrivalStands(_ id: String) throws(Refusal) -> Bool {
        guard let attendance = meeting.attendances.last(where: { $0.id == id }) else {
            return false
        }
        for decision in listed.decisions {
            if let ground = decision.ground(in: attendance, under: setting.procedure) {
                throw .meeting(.decisionRests(ground))
            }
        }
        return true
    }

    private func leavingStands(_ id: String) throws(Refusal) -> Bool {
        guard let attendance = meeting.attendances.last(where: { $0.id == id }),
            let left = attendance.left
        else { return false }
        let isBack = meeting.attendances.contains {
            $0 != attendance && $0.isOfSamePerson(as: attendance) && $0.arrived >= left
        }
        if isBack { throw .meeting(.cameBack) }
        for decision in listed.decisions {
            if let ground = decision.ground(inAbsenceOf: attendance) {
                throw .meeting(.decisionRests(ground))
            }
        }
        return true
    }

    private func reminderStands() throws(Refusal) -> Bool {
        guard let given = meeting.reminderGivenAt else { return false }
        let rests = listed.decisions.contains {
            $0.at >= given && $0.restsOnReminder(under: setting.procedure)
        }
        if rests { throw .meeting(.decisionRests(.readOut)) }
        return true
    }

    private func itemStands(_ id: AgendaLineID) throws(Refusal) -> Bool {
        let words = meeting.minutes.notes[id]?.text ?? ""
        guard words.allSatisfy(\.isWhitespace) else { throw .meeting(.itemHasWords) }
        return meeting.items.contains { $0.id == id }
    }
}

extension MeetingRefusal {
    func wordsOfCorrecting(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .decisionRests(let ground):
            RefusalWords(
                "decision-rests", ground.words(under: procedure),
                cure: "Write in the minutes what was wrong. The decision stands as it is in the "
                    + "record until the body takes another.")
        case .cameBack:
            RefusalWords(
                "came-back", "The same person was recorded as coming in again since.",
                cure: "Take that arrival back first.")
        case .itemHasWords:
            RefusalWords(
                "item-has-words", "Words were written under this item, and stand in the minutes.",
                cure: "Take the words away first.")
        case .hasNoDay:
            RefusalWords(
                "has-no-day", "An exchange by correspondence has no day of its own.",
                cure: "Record it without a time.")
        case .timeHasNotCome(let time):
            RefusalWords(
                "time-has-not-come", "\(time.text) on the day of the meeting has not come.",
                cure: "Enter a time that is past, or none for now.")
        case .cameOnlyAt(let moment):
            RefusalWords(
                "came-only-at", "This person was recorded as coming at \(moment.londonTime).",
                cure: "Enter that time or a later one.")
        case .leftOnlyAt(let moment):
            RefusalWords(
                "left-only-at", "This person was recorded as leaving at \(moment.londonTime).",
                cure: "Enter that time or a later one, or take the leaving back.")
        case .decidedAt(let moment):
            RefusalWords(
                "decided-at",
                "A decision was taken at \(moment.londonTime), and its record says who was in "
                    + "the room then.",
                cure: "Enter that time or a later one, and write in the minutes what was "
                    + "otherwise.")
        case .votedAt(let agency, let moment):
            RefusalWords(
                "voted-at", "\(procedure.name(agency)) voted at \(moment.londonTime).",
                cure: "Enter that time or a later one. The vote stands as it was cast.")
        default:
            RefusalWords(
                "does-not-stand", "This is not in the record of the meeting, or no more.",
                cure: "Look at the meeting again: somebody may have taken it back.")
        }
    }
}

extension Ground {
    fileprivate func words(under procedure: Procedure) -> String {
        switch self {
        case .voted(let agency):
            "A decision was taken on which \(procedure.name(agency)) voted, and nobody else was "
                + "there for it."
        case .counted(let agency):
            "A decision was taken for which \(procedure.name(agency)) was counted to the quorum, "
                + "and nobody else was there for it."
        case .declared:
            "A decision was taken in the record of which this person declared an interest."
        case .chaired: "A decision was taken with this person in the chair."
        case .readOut: "A decision was taken that waits until this is read out."
        case .absent(let agency):
            "A decision was taken since, and its record says that \(procedure.name(agency)) was "
                + "not in the room."
        }
    }
}
