extension Case {
    /// The file of this name; nil when none was ever attached.
    public func file(_ id: FileID) -> CaseFile? { files.first { $0.id == id } }

    /// The files that were neither withdrawn nor closed to readers, oldest first.
    public var standingFiles: [CaseFile] { files.filter(\.isStanding) }

    /// Every file that was attached in one place, whatever became of it, oldest first.
    public func files(at place: FilingPlace) -> [CaseFile] {
        files.filter { $0.place == place }
    }

    mutating func filed(_ happening: Happening) {
        switch happening.event {
        case .fileAttached(let step, let agency, let file):
            files.append(
                CaseFile(
                    file: file, step: step, agency: agency, by: happening.actor,
                    at: happening.at, version: version,
                    handedInAt: isHandedIn(step, agency) ? happening.at : nil))
        case .fileWithdrawn(let id, let reason):
            for index in files.indices where files[index].id == id {
                files[index].withdrawn = CaseFile.Withdrawal(reason: reason, at: happening.at)
            }
        case .fileClosedToReaders(let id, let reason):
            for index in files.indices where files[index].id == id {
                files[index].closed = CaseFile.Closure(
                    reason: reason, by: happening.actor, at: happening.at)
            }
        default: break
        }
    }

    /// A body has decided with them before it: from now on nobody takes back any file of the case.
    mutating func handInAllFiles(_ at: Moment) {
        for index in files.indices where files[index].isStanding {
            files[index].handedInAt = files[index].handedInAt ?? at
        }
    }

    /// From now on nobody takes back what belongs to a step, or to an agency's answer there.
    mutating func handInFiles(at step: StepID, of agency: AgencyID? = nil, _ at: Moment) {
        for index in files.indices
        where files[index].step == step && files[index].agency == agency {
            files[index].handedInAt = files[index].handedInAt ?? at
        }
    }

    /// Whether what a file would belong to was handed in before the file came.
    private func isHandedIn(_ step: StepID, _ agency: AgencyID?) -> Bool {
        guard let agency else { return !isOpen(step) }
        return gatherings[step]?.asked[agency]?.reply != nil
    }
}
