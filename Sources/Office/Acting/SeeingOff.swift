import CaseReview
import Synchronization

extension Office {
    /// The meetings that are over, or whose day has passed: nobody is their guest any longer.
    func meetingsPast(on today: Day) -> Set<MeetingID> {
        lookups.withLock { lookups in
            Set(
                lookups.meetings.values
                    .filter { $0.isCancelled || $0.isClosed || $0.day < today }.map(\.id))
        }
    }

    /// Ends the part of guests whose meeting's day has passed though nobody closed the meeting. They see nothing from the
    /// end of that day on; this records it.
    func seeOffGuestsOfPastMeetings(by actor: Actor) throws(OfficeFailure) {
        let past = meetingsPast(on: clock.now().day)
        for row in caseRows() {
            let over = Set(row.engaged.compactMap(\.meeting)).intersection(past)
            if over.isEmpty { continue }
            do {
                try seeOff(guestsOf: over, from: row.id, by: actor)
            } catch {
                // Somebody acts on the case just now, or has disposed of it: it is looked at again on the next day.
                switch error {
                case .movedOn, .notFound: continue
                default: throw error
                }
            }
        }
    }

    private func seeOff(
        guestsOf meetings: Set<MeetingID>, from id: CaseID, by actor: Actor
    ) throws(OfficeFailure) {
        let matter = try load(id)
        let events = meetings.sorted().flatMap { guestsLeave(matter, with: $0) }
        if events.isEmpty { return }
        let setting = setting(try procedure(of: matter))
        _ = try append(events, to: matter, by: actor, in: setting, resting: nil)
    }
}
