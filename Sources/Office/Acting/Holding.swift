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
        try againIfMovedOn { () throws(OfficeFailure) in
            try perform(act, on: try load(id), by: actor)
        }
    }

    private func perform(
        _ act: MeetingAct, on meeting: Meeting, by actor: Actor,
        unchanged: [StreamID: Int] = [:]
    ) throws(OfficeFailure) -> Meeting {
        let setting = setting(try procedure)
        var listed = listedCases(at: meeting.id)
        var unchanged = unchanged
        if act.asksWhatWasDone {
            let (done, cases) = try doneInRoom(at: meeting.id)
            listed = done
            unchanged.merge(cases) { $1 }
        }
        let events = try refusing { () throws(Refusal) in
            try decide(act, at: meeting, by: actor, in: setting, listed: listed)
        }
        var after = meeting
        for event in events {
            after.happened(MeetingHappening(event, by: actor, at: setting.now))
        }
        let following = try casesFollowing(from: meeting, to: after)
        let (mark, casesMark) = (meetings.mark, cases.mark)
        try store(
            together: try [
                (
                    stream: StreamID(meeting.id), expecting: meeting.version,
                    entries: try events.map { try StoredEvent.entry($0) }
                )
            ]
                + following.map { matter, events in
                    (
                        stream: StreamID(matter.id), expecting: matter.version,
                        entries: try events.map { try StoredEvent.entry($0) }
                    )
                },
            unchanged: unchanged, outbox: try messages(from: meeting, to: after, in: setting),
            by: actor, at: setting.now
        ) {
            self.meetings.takeOff(meeting.id)
            for (matter, _) in following { self.cases.takeOff(matter.id) }
        }
        meetings.keep(written: after, of: after.id, since: mark)
        if let row = MeetingRow(after) { lookups.withLock { $0.put(row) } }
        try recorded { () throws(OfficeFailure) in
            for (matter, events) in following {
                try take(events, of: matter, by: actor, at: setting.now, since: casesMark)
            }
            try catchUp(from: meeting, to: after, by: actor)
            switch act {
            case .plan, .change, .cancel: try lookUpWaiting()
            default: break
            }
        }
        return after
    }

    /// What a change of a meeting means for the cases on its agenda: guests leave when it is over, and a case is
    /// listed for the day on which the meeting now is.
    private func casesFollowing(
        from before: Meeting, to after: Meeting
    ) throws(OfficeFailure) -> [(matter: Case, events: [CaseEvent])] {
        if after.isOver { return try guestsLeaving(with: after) }
        return before.day == nil || before.day == after.day ? [] : try casesMoving(with: after)
    }

    /// The same for whoever was asked to come, or what was listed, in the very moment of the change; nobody and
    /// nothing is after that.
    private func catchUp(
        from before: Meeting, to after: Meeting, by actor: Actor
    ) throws(OfficeFailure) {
        for (matter, events) in try casesFollowing(from: before, to: after) {
            let setting = setting(try procedure(of: matter))
            _ = try append(events, to: matter, by: actor, in: setting, resting: nil)
        }
    }

    private func casesMoving(
        with meeting: Meeting
    ) throws(OfficeFailure) -> [(matter: Case, events: [CaseEvent])] {
        var moving: [(Case, [CaseEvent])] = []
        for row in listed(at: meeting.id) {
            let matter = try load(row.id)
            let events = listedAnew(matter, with: meeting)
            if !events.isEmpty { moving.append((matter, events)) }
        }
        return moving
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

    /// "By the next meeting" moves when a meeting is planned, changed or cancelled.
    private func lookUpWaiting() throws(OfficeFailure) {
        let waiting = lookups.withLock { lookups in
            lookups.rows.values.filter { $0.closedAt == nil && $0.receivedAt != nil }.map(\.id)
        }
        for id in waiting { try lookUpIfThere(id) }
    }
}
