public import CaseReview
public import Identity
public import Record

extension Office {
    /// The case as it stands. Throws `notFound` when there is none, or it was disposed of.
    public func load(_ id: CaseID) throws(OfficeFailure) -> Case {
        if let held = cases[id] { return held }
        let mark = cases.mark
        let matter = Case(id: id, try happenings(of: id).map(\.happening))
        guard matter.version > 0 else { throw .notFound }
        cases.keep(matter, of: id, since: mark)
        return matter
    }

    /// The meeting as it stands. Throws `notFound` when there is none.
    public func load(_ id: MeetingID) throws(OfficeFailure) -> Meeting {
        if let held = meetings[id] { return held }
        let mark = meetings.mark
        let meeting = try fold(id)
        guard meeting.version > 0 else { throw .notFound }
        meetings.keep(meeting, of: id, since: mark)
        return meeting
    }

    /// Everything that happened to a case, oldest first, with its place in the record.
    public func happenings(of id: CaseID) throws(OfficeFailure) -> [Recorded] {
        if let held = histories[id], held.count == cases[id]?.version { return held }
        let mark = histories.mark
        let entries = try entries(of: StreamID(id))
        let recorded = try reading { () throws in try entries.map(Recorded.init) }
        histories.keep(recorded, of: id, since: mark)
        return recorded
    }

    /// The case as it was known at the end of a day: nothing recorded later is in it.
    public func load(_ id: CaseID, asKnownOn day: Day) throws(OfficeFailure) -> Case {
        let known = try happenings(of: id).filter { $0.happening.at.day <= day }
        guard !known.isEmpty else { throw .notFound }
        return Case(id: id, known.map(\.happening))
    }

    /// Whether what happened last to a case or meeting, or all of it, cannot be read.
    public func isDamaged(_ id: CaseID) -> Bool { record.damage(to: StreamID(id)) != nil }
    public func isDamaged(_ id: MeetingID) -> Bool { record.damage(to: StreamID(id)) != nil }

    func entries(of stream: StreamID) throws(OfficeFailure) -> [Entry] {
        do {
            return try record.entries(of: stream)
        } catch {
            throw .fault(OfficeFault(error))
        }
    }

    /// Runs what can only fail because a stored entry cannot be read.
    func reading<Value>(_ body: () throws -> Value) throws(OfficeFailure) -> Value {
        do {
            return try body()
        } catch is DisposedOf {
            throw .notFound
        } catch let unknown as UnknownKind {
            throw .fault(
                OfficeFault(
                    what: "The record has an entry of the kind \(unknown.kind)",
                    place: partnership.rawValue,
                    cure: "Run the version of the program that wrote it, or a later one."))
        } catch {
            throw .fault(
                OfficeFault(
                    what: "An entry of the record cannot be read", place: partnership.rawValue,
                    cure: "Run onepanel verify, and keep the file as it is."))
        }
    }
}

/// One thing that happened, with its place in the record.
public struct Recorded: Sendable {
    public let position: Int64
    /// The entry's hash, in hexadecimal.
    public let hash: String
    public let happening: Happening

    init(_ entry: Entry) throws {
        position = entry.position
        hash = entry.hash.hex
        happening = Happening(
            try StoredEvent.read(CaseEvent.self, from: entry), by: entry.author,
            at: entry.recordedAt)
    }
}

extension OfficeFault {
    /// Both kinds of fault say what an office's says, in the same words.
    public init(_ fault: RecordFault) {
        self.init(what: fault.what, place: fault.where, cure: fault.cure)
    }

    public init(_ fault: IdentityFault) {
        self.init(what: fault.what, place: fault.where, cure: fault.cure)
    }
}
