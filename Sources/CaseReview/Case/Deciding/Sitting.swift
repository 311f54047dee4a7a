/// A body's sitting as one item sees it: the meeting, the round of consideration, and who is in the room.
struct Sitting {
    let step: Step
    let deciding: Deciding
    let body: Body
    let meeting: Meeting
    let consideration: Consideration
    let room: Room
    let setting: Setting

    /// The chair of the item: the acting chair if one was named, else whoever chairs the meeting.
    var chair: Attendance? {
        if let acting = consideration.chair {
            return room.attendances.first { $0.id == acting.attendance }
        }
        return room.attendances.first { $0.capacity == .chair }
    }

    /// Whether this actor is in the chair for the item: the acting chair if one was named, else whoever chairs the meeting.
    func isChair(_ actor: Actor) -> Bool {
        if consideration.chair != nil { return chair?.person == actor.person }
        return meeting.isChaired(by: actor, under: setting.procedure)
    }

    func isKeeper(_ actor: Actor) -> Bool {
        setting.procedure.roles[actor.role]?.duties.contains(.keepMeetings) ?? false
    }

    var quorum: Quorum { room.quorum(byCorrespondence: deciding.isByCorrespondence) }

    /// Votes stand for as long as somebody of the agency took part without being ruled out.
    var count: VoteCount {
        let represented = Room(
            meeting.attendances, withdrawn: consideration.withdrawn, of: body,
            under: setting.procedure)
        let standing = consideration.votes.filter {
            represented.votingAgencies.contains($0.key)
        }
        return VoteCount(standing, among: room.votingAgencies)
    }
}
