/// What is asked about the files of a case.
public enum FilingAct: Sendable, Hashable {
    /// Attaches a file to a step, or to an agency's answer there.
    case attach(AttachedFile, to: FilingPlace)
    /// Takes a file back; it stays in the history.
    case withdraw(FileID, reason: String)
    /// Closes a file to everybody, whoever attached it and whatever it belongs to; it stays in the history.
    case closeToReaders(FileID, reason: String)
}

/// Decides an act on the files of a case: what happens, or the rule that says no. No step opens by it.
public func decide(
    _ act: FilingAct, on matter: Case, by actor: Actor, in setting: Setting
) throws(Refusal) -> [CaseEvent] {
    let filing = Filing(matter: matter, actor: actor, setting: setting)
    switch act {
    case .attach(let file, let place): return try filing.attach(file, to: place)
    case .withdraw(let file, let reason): return try filing.withdraw(file, reason)
    case .closeToReaders(let file, let reason): return try filing.close(file, reason)
    }
}

/// A place of a case to which files are attached: a step, or an agency's answer there.
public struct FilingPlace: Sendable, Hashable {
    public let step: StepID
    public let agency: AgencyID?

    public init(_ step: StepID, _ agency: AgencyID? = nil) {
        self.step = step
        self.agency = agency
    }

    /// What the procedure says no with when somebody may not attach anything there as the case stands; nil when they
    /// may.
    public func refusal(
        of actor: Actor, on matter: Case, in setting: Setting
    ) -> Refusal? {
        do {
            try Filing(matter: matter, actor: actor, setting: setting).requirePlace(self)
            return nil
        } catch {
            return error
        }
    }

    /// Whether somebody may attach a file there as the case stands.
    public func isOpen(to actor: Actor, on matter: Case, in setting: Setting) -> Bool {
        refusal(of: actor, on: matter, in: setting) == nil
    }
}

/// Somebody attaching files to a case, taking them back, or closing them to readers.
struct Filing {
    let matter: Case
    let actor: Actor
    let setting: Setting

    func attach(_ file: AttachedFile, to place: FilingPlace) throws(Refusal) -> [CaseEvent] {
        try requirePlace(place)
        try requireRoom(in: place)
        if file.title.allSatisfy(\.isWhitespace) { throw .filing(.titleMissing) }
        guard file.title.unicodeScalars.count <= AttachedFile.longestTitle else {
            throw .filing(.titleTooLong)
        }
        guard file.length > 0 else { throw .filing(.isEmpty) }
        guard file.length <= AttachedFile.longest else { throw .filing(.tooLarge) }
        return [.fileAttached(place.step, for: place.agency, file)]
    }

    /// An agency attaches to its own answer, also after it was given; whoever takes a step, to the step while it is
    /// open; whoever keeps the cases, to any step that the case has come to, and for any agency that was asked.
    func requirePlace(_ place: FilingPlace) throws(Refusal) {
        let step = place.step
        let taking = try Taking(step, in: matter, by: actor, in: setting)
        try taking.requireOpenPathway()
        if let agency = place.agency {
            guard matter.gatherings[step]?.asked[agency] != nil else {
                throw .gathering(.notAsked(step, agency))
            }
            guard actor.agency == agency || taking.isKeeper else {
                throw .gathering(.notYourAgency(agency))
            }
            return
        }
        // What stands whatever others think of it is said by its author alone: nobody could close it again.
        let stands = setting.procedure.steps[step]?.filesStand ?? false
        if taking.isKeeper, !stands, matter.hasBeenHandedIn, matter.progress[step] != nil { return }
        try taking.requireOpen()
        try taking.requireOwn()
    }

    /// What those who keep the cases attached takes no room from others in the same place, and what was withdrawn
    /// does: it lies in the record until the case is disposed of.
    private func requireRoom(in place: FilingPlace) throws(Refusal) {
        let (all, most) = (matter.files.count, AttachedFile.mostInCase)
        guard all < most else { throw .filing(.caseIsFull) }
        if isKeeper(actor) { return }
        guard matter.files(at: place).count(where: { !isKeeper($0.by) }) < AttachedFile.mostInPlace
        else { throw .filing(.placeIsFull) }
        guard all < most - AttachedFile.keptForKeepers else { throw .filing(.restIsForKeepers) }
    }

    func isKeeper(_ actor: Actor) -> Bool {
        setting.procedure.gives(.keepCases, to: actor.role)
    }

    /// Nobody takes back what somebody else attached, whatever their office, nor their own once they may attach
    /// nothing there any more.
    func withdraw(_ id: FileID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        guard let file = matter.file(id) else { throw .filing(.noSuchFile) }
        if matter.withdrawnPeople.contains(actor.person) { throw .acting(.withdrew) }
        if matter.isClosed { throw .acting(.caseIsClosed) }
        try requireStanding(file)
        guard file.by.person == actor.person else { throw .filing(.attachedByAnother) }
        guard file.handedInAt == nil else { throw .filing(.handedIn(file.step)) }
        try requirePlace(file.place)
        if reason.allSatisfy(\.isWhitespace) { throw .filing(.reasonMissing) }
        return [.fileWithdrawn(id, reason: reason)]
    }

    func requireStanding(_ file: CaseFile) throws(Refusal) {
        if file.isWithdrawn { throw .filing(.withdrawnAlready) }
        if file.closed != nil { throw .filing(.closedAlready) }
    }
}
