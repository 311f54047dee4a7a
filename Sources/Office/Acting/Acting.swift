public import CaseReview
import Record
import Synchronization

extension Office {
    /// Opens a case on a pathway, and gives it a reference. What is done on it at once is recorded with the
    /// opening, or nothing is.
    public func openCase(
        on pathway: PathwayID, by actor: Actor, doing acts: [CaseAct] = []
    ) throws(OfficeFailure) -> Case {
        let procedure = try procedure
        let setting = setting(procedure)
        let id = CaseID(newIdentifier())
        let reference = nextReference(on: setting.today)
        let events = try refusing { () throws(Refusal) in
            var events = try open(id, reference: reference, on: pathway, by: actor, in: setting)
            var opened = Case(id: id, events.map { Happening($0, by: actor, at: setting.now) })
            for act in acts {
                let new = try decide(act, in: opened, by: actor, in: setting)
                for event in new { opened.happened(Happening(event, by: actor, at: setting.now)) }
                events += new
            }
            return events
        }
        return try append(events, to: Case(id: id), by: actor, in: setting, resting: nil)
    }

    /// The next reference that no case bears, nor any former case of an old tracker.
    private func nextReference(on day: Day) -> String {
        while true {
            let digits = String(lookups.withLock { $0.nextReference() })
            let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            let reference = "OP-\(day.year)-\(padded)"
            if caseID(reference) == nil { return reference }
        }
    }

    /// Does an act on a case: loads it, decides, and records what happened, on disk before this returns.
    ///
    /// - Parameter seen: the version of the case that the actor was looking at, where acting on an older
    ///   one would mislead; nil where it does not matter.
    @discardableResult
    public func perform(
        _ act: CaseAct, on id: CaseID, by actor: Actor, seen: Int? = nil
    ) throws(OfficeFailure) -> Case {
        try perform([act], on: id, by: actor, seen: seen)
    }

    /// Does several acts on a case as one: each is decided on what the ones before it would make of the
    /// case, and all are recorded together or none is.
    @discardableResult
    public func perform(
        _ acts: [CaseAct], on id: CaseID, by actor: Actor, seen: Int? = nil
    ) throws(OfficeFailure) -> Case {
        try againIfMovedOn(tries: seen == nil ? 4 : 1) { () throws(OfficeFailure) in
            try attempt(acts, on: id, by: actor, seen: seen)
        }
    }

    private func attempt(
        _ acts: [CaseAct], on id: CaseID, by actor: Actor, seen: Int?
    ) throws(OfficeFailure) -> Case {
        let matter = try load(id)
        if let seen, seen != matter.version { throw .movedOn }
        let setting = setting(try procedure(of: matter))
        var decided = matter
        var events: [CaseEvent] = []
        var resting: Meeting?
        for act in acts {
            let meeting = try meeting(for: act, in: decided)
            let new = try refusing { [decided] () throws(Refusal) in
                try decide(act, in: decided, by: actor, in: setting, at: meeting)
            }
            for event in new { decided.happened(Happening(event, by: actor, at: setting.now)) }
            events += new
            resting = resting ?? meeting
        }
        return try append(events, to: matter, by: actor, in: setting, resting: resting)
    }

    /// The sitting that an act rests on: the one it names, or the one at which the step is listed.
    private func meeting(for act: CaseAct, in matter: Case) throws(OfficeFailure) -> Meeting? {
        switch act {
        case .list(_, let meeting, _), .minute(_, let meeting, _, _),
            .explainMissing(_, let meeting, _), .agree(_, let meeting, _):
            return try load(meeting)
        case .endAction(_, let id, _):
            guard let kept = matter.actions.first(where: { $0.id == id }) else { return nil }
            return try load(kept.meeting)
        default: break
        }
        guard let meeting = matter.considerations[act.step]?.meeting else { return nil }
        return try load(meeting)
    }

    func append(
        _ events: [CaseEvent], to matter: Case, by actor: Actor, in setting: Setting,
        resting meeting: Meeting?, file: [UInt8]? = nil
    ) throws(OfficeFailure) -> Case {
        let unchanged = meeting.map { [StreamID($0.id): $0.version] } ?? [:]
        var after = matter
        for event in events { after.happened(Happening(event, by: actor, at: setting.now)) }
        let mark = cases.mark
        try store(
            events.map { event throws in try StoredEvent.entry(event, file: file) },
            in: StreamID(matter.id),
            expecting: matter.version, unchanged: unchanged,
            outbox: try messages(of: events, from: matter, to: after, by: actor, in: setting),
            by: actor, at: setting.now
        ) { self.forget(matter.id, meeting?.id) }
        cases.keep(written: after, of: after.id, since: mark)
        try recorded { () throws(OfficeFailure) in try lookUp(after) }
        return after
    }

    private func messages(
        of events: [CaseEvent], from before: Case, to after: Case, by actor: Actor,
        in setting: Setting
    ) throws(OfficeFailure) -> [NewMessage] {
        guard CaseTidings.areWanted(for: events, on: before) else { return [] }
        return try CaseTidings(
            before: before, after: after, events: events, actor: actor, setting: setting,
            people: try directory.everybody()
        ).messages()
    }

    private func forget(_ id: CaseID, _ meeting: MeetingID?) {
        cases.takeOff(id)
        if let meeting { meetings.takeOff(meeting) }
    }

    func refusing<Value>(
        _ body: () throws(Refusal) -> Value
    ) throws(OfficeFailure) -> Value {
        do {
            return try body()
        } catch {
            throw .refused(error)
        }
    }

    /// Runs what follows when something is on disk: whatever goes wrong in it, that much is recorded.
    func recorded(_ body: () throws(OfficeFailure) -> Void) throws(OfficeFailure) {
        defer { change() }
        do {
            try body()
        } catch {
            throw .fault(error.asFault(at: partnership).saying(.recorded))
        }
    }

    /// Appends entries with the messages that follow, and forgets what was cached when somebody else was first.
    func store(
        _ entries: @autoclosure () throws -> [NewEntry], in stream: StreamID, expecting: Int,
        unchanged: [StreamID: Int], outbox: [NewMessage] = [], by actor: Actor, at now: Moment,
        onConflict: () -> Void
    ) throws(OfficeFailure) {
        try store(
            together: [(stream: stream, expecting: expecting, entries: entries())],
            unchanged: unchanged, outbox: outbox, by: actor, at: now, onConflict: onConflict)
    }

    /// Appends entries to several streams at once: all of them or none. Messages are about the first.
    func store(
        together batches:
            @autoclosure () throws -> [(
                stream: StreamID, expecting: Int, entries: [NewEntry]
            )],
        unchanged: [StreamID: Int], outbox: [NewMessage] = [], by actor: Actor, at now: Moment,
        onConflict: () -> Void
    ) throws(OfficeFailure) {
        let authorship = Authorship(
            actor: actor.person, role: actor.role, agency: actor.agency, recordedAt: now)
        do {
            try record.appendTogether(
                batches(), unchanged: unchanged, outbox: outbox, by: authorship)
        } catch NotAppended.someoneElseWasFirst {
            onConflict()
            throw .movedOn
        } catch NotAppended.fault(let fault) {
            throw .fault(OfficeFault(fault).saying(.notRecorded))
        } catch NotAppended.isDisposedOf {
            throw .notFound
        } catch {
            throw .fault(
                OfficeFault(
                    what: "What happened cannot be put in its stored form",
                    place: partnership.rawValue, cure: "Tell the maintainers."
                ).saying(.notRecorded))
        }
    }
}
