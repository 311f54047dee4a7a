/// What a partnership can settle for itself.
public enum PartnershipAct: Sendable, Hashable {
    /// Adopts one reading of a rule that the document leaves unclear; a reason goes on record.
    case adoptReading(rule: String, reading: String, reason: String)
    /// Adds a bank holiday that was proclaimed after the calendar was published.
    case proclaimHoliday(Day, name: String)
    /// Takes back a bank holiday that was added here by mistake.
    case takeBackHoliday(Day, reason: String)
    /// Brings a version of the procedure into force from a day.
    case adoptVersion(ProcedureID, from: Day, reason: String)
    /// Notes that something was done that the partnership does once a year, or once.
    case mark(MomentID, on: Day)
    /// Puts words of the partnership's own in place of a letter's.
    case changeLetter(LetterID, text: String)
    /// Goes back to the words that the procedure has for a letter.
    case restoreLetter(LetterID)
    /// Puts a request for information in the log.
    case logRequest(InformationRequestID, InformationRequest)
    /// Records what a requester was told; a later answer takes the place of an earlier.
    case answerRequest(InformationRequestID, InformationAnswer)
    /// Puts words of the partnership's own in place of an e-mail's.
    case changeMessage(MessageKind, subject: String, text: String)
    /// Goes back to the words that an e-mail has everywhere.
    case restoreMessage(MessageKind)
}

/// Everything that settling something for a partnership can say no to.
public enum PartnershipRefusal: Sendable, Hashable {
    case notAKeeper
    case reasonMissing
    case noSuchRule(String)
    /// The rule has one reading only, or none of this name.
    case noSuchReading(String, String)
    case nameMissing
    case isHolidayAlready(Day)
    case isWeekend(Day)
    /// No bank holiday was added here for the day, or it was taken back.
    case noSuchHoliday(Day)
    case noSuchVersion(ProcedureID)
    /// A version does not come into force before today: cases have begun under the other one.
    case dayIsPast(Day)
    case dayIsAhead(Day)
    case noSuchMoment(MomentID)
    case noSuchLetter(LetterID)
    /// The template cannot be read; each fault has its line.
    case templateFaulty(LetterID, [TemplateFault])
    /// The letter says this already.
    case letterUnchanged(LetterID)
    case information(InformationRefusal)
    /// The words of an e-mail cannot be read; each fault has its line.
    case messageFaulty(MessageKind, MessageFaults)
    /// The e-mail says this already.
    case messageUnchanged(MessageKind)
}

/// Decides an act of a partnership: what happens, or the rule that says no.
///
/// `versions` are the procedures of the partnership that there are packs for.
public func decide(
    _ act: PartnershipAct, of partnership: Partnership, by actor: Actor, in setting: Setting,
    versions: [ProcedureID] = []
) throws(Refusal) -> [PartnershipEvent] {
    guard setting.procedure.gives(.keepCases, to: actor.role) else {
        throw .partnership(.notAKeeper)
    }
    switch act {
    case .adoptReading(let rule, let reading, let reason):
        try require(reason)
        try require(reading, of: rule, under: setting.procedure)
        return [.readingAdopted(rule: rule, reading: reading, reason: reason)]
    case .proclaimHoliday(let day, let name):
        if name.allSatisfy(\.isWhitespace) { throw .partnership(.nameMissing) }
        if day.weekday.isWeekend { throw .partnership(.isWeekend(day)) }
        if setting.calendar.bankHoliday(on: day) != nil {
            throw .partnership(.isHolidayAlready(day))
        }
        return [.holidayProclaimed(day, name: name)]
    case .takeBackHoliday(let day, let reason):
        try require(reason)
        guard partnership.standingHolidays.contains(where: { $0.day == day }) else {
            throw .partnership(.noSuchHoliday(day))
        }
        return [.holidayTakenBack(day, reason: reason)]
    case .adoptVersion(let version, let day, let reason):
        try require(reason)
        guard versions.contains(version) else { throw .partnership(.noSuchVersion(version)) }
        guard day >= setting.today else { throw .partnership(.dayIsPast(day)) }
        return [.versionAdopted(version, from: day, reason: reason)]
    case .mark(let moment, let day):
        let known = setting.procedure.limits.filter { $0.scope == .partnership }
            .flatMap { $0.beginnings + $0.until }
        guard known.contains(moment) else { throw .partnership(.noSuchMoment(moment)) }
        guard day <= setting.today else { throw .partnership(.dayIsAhead(day)) }
        return [.marked(moment, on: day)]
    case .changeLetter(let id, let text):
        let letter = try requireLetter(id, under: setting.procedure)
        let template = try read(text, for: id)
        guard template != partnership.text(of: letter).template else {
            throw .partnership(.letterUnchanged(id))
        }
        return [.letterChanged(id, text: template.text)]
    case .restoreLetter(let id):
        let letter = try requireLetter(id, under: setting.procedure)
        guard partnership.text(of: letter).change != nil else {
            throw .partnership(.letterUnchanged(id))
        }
        return [.letterRestored(id)]
    case .changeMessage(let kind, let subject, let text):
        let words = try read(subject, text, for: kind)
        guard words != partnership.text(of: kind).words else {
            throw .partnership(.messageUnchanged(kind))
        }
        return [.messageChanged(kind, subject: words.subject.text, text: words.text.text)]
    case .restoreMessage(let kind):
        guard partnership.text(of: kind).change != nil else {
            throw .partnership(.messageUnchanged(kind))
        }
        return [.messageRestored(kind)]
    case .logRequest, .answerRequest:
        return try keepLog(act, AnsweringRequests(partnership: partnership, setting: setting))
    }
}

private func keepLog(
    _ act: PartnershipAct, _ log: AnsweringRequests
) throws(Refusal) -> [PartnershipEvent] {
    do {
        switch act {
        case .logRequest(let id, let request): return try log.log(id, request)
        case .answerRequest(let id, let answer): return try log.answer(id, answer)
        default: return []
        }
    } catch {
        throw .partnership(.information(error))
    }
}

private func requireLetter(
    _ id: LetterID, under procedure: Procedure
) throws(Refusal) -> Letter {
    guard let letter = procedure.letter(id) else { throw .partnership(.noSuchLetter(id)) }
    return letter
}

private func read(_ text: String, for id: LetterID) throws(Refusal) -> LetterTemplate {
    do {
        return try LetterTemplate(text)
    } catch {
        throw .partnership(.templateFaulty(id, error.faults))
    }
}

private func read(
    _ subject: String, _ text: String, for kind: MessageKind
) throws(Refusal) -> MessageWords {
    do {
        return try MessageWords(subject: subject, text: text, for: kind)
    } catch {
        throw .partnership(.messageFaulty(kind, error))
    }
}

private func require(_ reason: String) throws(Refusal) {
    if reason.allSatisfy(\.isWhitespace) { throw .partnership(.reasonMissing) }
}

private func require(
    _ reading: String, of rule: String, under procedure: Procedure
) throws(Refusal) {
    let ofLimit = procedure.limits.first { $0.id.rawValue == rule }?.readings.map(\.id)
    let ofCriterion = procedure.criteria[CriterionID(rule)]?.readings.map(\.id)
    guard let readings = ofLimit ?? ofCriterion else { throw .partnership(.noSuchRule(rule)) }
    guard readings.count > 1, readings.contains(reading) else {
        throw .partnership(.noSuchReading(rule, reading))
    }
}
