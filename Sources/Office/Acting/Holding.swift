public import CaseReview
import Record
import Synchronization

extension Office {
    /// Plans a meeting, or an exchange by correspondence, of a body.
    public func planMeeting(_ plan: MeetingPlan, by actor: Actor) throws(OfficeFailure) -> Meeting {
        try perform(.plan(plan), on: Meeting(id: MeetingID(newIdentifier())), by: actor)
    }

    /// Does an act on a meeting, on disk before this returns.
    ///
    /// - Parameter seen: what somebody had before them who puts their name to all of it. Throws `movedOn` when
    ///   anything of that has changed.
    @discardableResult
    public func perform(
        _ act: MeetingAct, on id: MeetingID, by actor: Actor, seen: MeetingSeen
    ) throws(OfficeFailure) -> Meeting {
        let meeting = try load(id)
        guard meeting.version == seen.version else { throw .movedOn }
        return try perform(act, on: meeting, by: actor, unchanged: seen.streams)
    }

    /// Does an act on a meeting, on disk before this returns.
    @discardableResult
    public func perform(
        _ act: MeetingAct, on id: MeetingID, by actor: Actor
    ) throws(OfficeFailure) -> Meeting {
        var triesLeft = 3
        while true {
            do {
                return try perform(act, on: try load(id), by: actor)
            } catch {
                guard case .movedOn = error, triesLeft > 0 else { throw error }
                triesLeft -= 1
            }
        }
    }

    private func perform(
        _ act: MeetingAct, on meeting: Meeting, by actor: Actor,
        unchanged: [StreamID: Int] = [:]
    ) throws(OfficeFailure) -> Meeting {
        let setting = setting(try procedure)
        let listed = listedCases(at: meeting.id)
        let events = try refusing { () throws(Refusal) in
            try decide(act, at: meeting, by: actor, in: setting, listed: listed)
        }
        var after = meeting
        for event in events {
            after.happened(MeetingHappening(event, by: actor, at: setting.now))
        }
        let leaving = after.isOver ? try guestsLeaving(with: after) : []
        let (mark, casesMark) = (meetings.mark, cases.mark)
        try store(
            together: try [
                (
                    stream: StreamID(meeting.id), expecting: meeting.version,
                    entries: try events.map { try StoredEvent.entry($0) }
                )
            ]
                + leaving.map { matter, events in
                    (
                        stream: StreamID(matter.id), expecting: matter.version,
                        entries: try events.map { try StoredEvent.entry($0) }
                    )
                },
            unchanged: unchanged, outbox: try messages(from: meeting, to: after, in: setting),
            by: actor, at: setting.now
        ) {
            self.meetings.takeOff(meeting.id)
            for (matter, _) in leaving { self.cases.takeOff(matter.id) }
        }
        meetings.keep(written: after, of: after.id, since: mark)
        if let row = MeetingRow(after) { lookups.withLock { $0.put(row) } }
        try recorded { () throws(OfficeFailure) in
            for (matter, events) in leaving {
                try take(events, of: matter, by: actor, at: setting.now, since: casesMark)
            }
            if after.isOver { try seeOff(guestsOf: after, by: actor) }
            if case .plan = act { try lookUpWaiting() }
            if case .cancel = act { try lookUpWaiting() }
        }
        return after
    }

    /// Ends the part of whoever was asked to come in the very moment in which the meeting ended; nobody is after that.
    private func seeOff(guestsOf meeting: Meeting, by actor: Actor) throws(OfficeFailure) {
        for (matter, events) in try guestsLeaving(with: meeting) {
            let setting = setting(try procedure(of: matter))
            _ = try append(events, to: matter, by: actor, in: setting, resting: nil)
        }
    }

    /// The cases of a meeting that is over of which somebody is still a guest, and what ends that.
    private func guestsLeaving(
        with meeting: Meeting
    ) throws(OfficeFailure) -> [(matter: Case, events: [CaseEvent])] {
        var leaving: [(Case, [CaseEvent])] = []
        for row in caseRows() where row.hasGuests(at: meeting.id) {
            let matter = try load(row.id)
            let events = guestsLeave(matter, with: meeting.id)
            if !events.isEmpty { leaving.append((matter, events)) }
        }
        return leaving
    }

    /// Takes in what was recorded of a case together with something else.
    private func take(
        _ events: [CaseEvent], of matter: Case, by actor: Actor, at now: Moment,
        since mark: Shelf<CaseID, Case>.Mark
    ) throws(OfficeFailure) {
        var after = matter
        for event in events { after.happened(Happening(event, by: actor, at: now)) }
        cases.keep(written: after, of: after.id, since: mark)
        try lookUp(after)
    }

    private func messages(
        from before: Meeting, to after: Meeting, in setting: Setting
    ) throws(OfficeFailure) -> [NewMessage] {
        var messages: [NewMessage] = []
        for telling in after.tellings(since: before) {
            messages += try telling.messages(from: setting.now)
        }
        guard MeetingTidings.areWanted(before, after) else { return messages }
        return try messages
            + MeetingTidings(
                before: before, after: after, setting: setting, people: try directory.everybody()
            ).messages()
    }

    /// "By the next meeting" moves when a meeting is planned or cancelled.
    private func lookUpWaiting() throws(OfficeFailure) {
        let waiting = lookups.withLock { lookups in
            lookups.rows.values.filter { $0.closedAt == nil && $0.receivedAt != nil }.map(\.id)
        }
        for id in waiting { try lookUpIfThere(id) }
    }
}
