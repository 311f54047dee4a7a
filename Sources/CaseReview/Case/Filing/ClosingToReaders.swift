extension Filing {
    /// Those who keep the cases close a file at any time, also one that was handed in and one of a closed case.
    func close(_ id: FileID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        guard let file = matter.file(id) else { throw .filing(.noSuchFile) }
        try requireClosable(file)
        if reason.allSatisfy(\.isWhitespace) { throw .filing(.reasonMissing) }
        return [.fileClosedToReaders(id, reason: reason)]
    }

    /// A draft is its author's alone, and so is a file that the procedure lets its author say in dissent.
    func requireClosable(_ file: CaseFile) throws(Refusal) {
        if matter.withdrawnPeople.contains(actor.person) { throw .acting(.withdrew) }
        guard isKeeper(actor) else { throw .filing(.closingIsForKeepers) }
        guard matter.hasBeenHandedIn else { throw .filing(.noSuchFile) }
        try requireStanding(file)
        if setting.procedure.steps[file.step]?.filesStand ?? false {
            throw .filing(.stands(file.step))
        }
    }
}

extension CaseFile {
    /// Whether somebody may close it to readers as the case stands.
    public func mayBeClosed(by actor: Actor, on matter: Case, in setting: Setting) -> Bool {
        do {
            try Filing(matter: matter, actor: actor, setting: setting).requireClosable(self)
            return true
        } catch {
            return false
        }
    }
}
