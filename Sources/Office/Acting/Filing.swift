public import CaseReview
public import Record

/// A file that somebody attaches: what they call it, what it is, and its bytes.
public struct NewFile: Sendable {
    public let title: String
    let name: String
    let kind: AttachedFile.Kind
    public let bytes: [UInt8]

    public init(title: String, name: String, kind: AttachedFile.Kind, bytes: [UInt8]) {
        self.title = title
        self.name = name
        self.kind = kind
        self.bytes = bytes
    }
}

extension Office {
    /// Attaches a file to a place of a case, on disk before this returns.
    @discardableResult
    public func attach(
        _ new: NewFile, to place: FilingPlace, on id: CaseID, by actor: Actor
    ) throws(OfficeFailure) -> Case {
        let file = AttachedFile(
            id: FileID(newIdentifier()), title: new.title, name: new.name, kind: new.kind,
            length: new.bytes.count, digest: Fingerprint(of: new.bytes).hex)
        try requireRoomInDrafts(for: load(id))
        return try perform(.attach(file, to: place), on: id, by: actor, file: new.bytes)
    }

    /// Takes a file back that the actor attached; it stays in the history.
    @discardableResult
    public func withdraw(
        _ file: FileID, because reason: String, on id: CaseID, by actor: Actor
    ) throws(OfficeFailure) -> Case {
        try perform(.withdraw(file, reason: reason), on: id, by: actor, file: nil)
    }

    /// Closes a file to everybody, for those who keep the cases; it stays in the history, and its bytes in the record.
    @discardableResult
    public func closeToReaders(
        _ file: FileID, because reason: String, on id: CaseID, by actor: Actor
    ) throws(OfficeFailure) -> Case {
        try perform(.closeToReaders(file, reason: reason), on: id, by: actor, file: nil)
    }

    private func perform(
        _ act: FilingAct, on id: CaseID, by actor: Actor, file: [UInt8]?
    ) throws(OfficeFailure) -> Case {
        try againIfMovedOn(tries: 9) { () throws(OfficeFailure) in
            let matter = try load(id)
            let setting = setting(try procedure(of: matter))
            let events = try refusing { () throws(Refusal) in
                try decide(act, on: matter, by: actor, in: setting)
            }
            return try append(
                events, to: matter, by: actor, in: setting, resting: nil, file: file)
        }
    }

    /// The bytes of a file that was attached, to be read piece by piece. Throws `notFound` for one that was
    /// withdrawn or closed to readers.
    public func contents(
        of file: CaseFile, in id: CaseID
    ) throws(OfficeFailure) -> RecordedFile {
        guard file.isStanding else { throw .notFound }
        do {
            guard let found = try record.file(of: StreamID(id), version: file.version) else {
                throw OfficeFailure.notFound
            }
            return found
        } catch let fault as RecordFault {
            throw .fault(OfficeFault(fault))
        } catch {
            throw .notFound
        }
    }

    /// One piece of a file, counted from 1.
    public func piece(_ number: Int, of file: RecordedFile) throws(OfficeFailure) -> [UInt8] {
        do {
            return try record.piece(number, of: file)
        } catch {
            throw .fault(OfficeFault(error))
        }
    }
}
