/// A body's sitting as one item sees it: the meeting, the round of consideration, and who is in the room.
struct Sitting {
    let step: Step
    let deciding: Deciding
    let body: Body
    let meeting: Meeting
    let consideration: Consideration
    let ruledOut: RuledOut
    let room: Room
    let setting: Setting

    /// The chair of the item: the acting chair if one was named, else whoever chairs the meeting.
    var chair: Attendance? {
        if let acting = consideration.chair {
            let taker = meeting.attendances.first { $0.id == acting.attendance }
            return room.attendances.first { $0.id == taker?.id }
                ?? room.attendances.first { $0.person != nil && $0.person == taker?.person }
        }
        return room.attendances.first { $0.capacity == .chair }
    }

    /// Whether this actor is in the chair for the item: the acting chair if one was named, else whoever chairs the meeting.
    func isChair(_ actor: Actor) -> Bool {
        if consideration.chair != nil { return chair?.person == actor.person }
        return meeting.isChaired(by: actor, under: setting.procedure)
    }

    func isKeeper(_ actor: Actor) -> Bool {
        setting.procedure.gives(.keepMeetings, to: actor.role)
    }

    /// Refuses to end an item in the room before anybody can be there.
    func requireDay() throws(Refusal) {
        if let day = meeting.dayToCome(on: setting.today) { throw .deciding(.dayHasNotCome(day)) }
    }

    var quorum: Quorum { room.quorum(byCorrespondence: deciding.isByCorrespondence) }

    /// How those in the room stand; by correspondence, how those do that answered: a silent agency is recorded as
    /// silent and counts for nobody.
    var count: VoteCount { VoteCount(standingVotes, among: room.votingAgencies) }

    /// What the votes come to under the rule of the body.
    var result: VoteCount.Result {
        let counted =
            deciding.isByCorrespondence ? VoteCount(standingVotes, among: []) : count
        return counted.result(under: body.voting.rule)
    }

    var standingVotes: [AgencyID: Vote] {
        consideration.standingVotes(
            at: meeting, without: ruledOut, of: body, under: setting.procedure)
    }
}

extension Consideration {
    /// The votes that stand: nobody cast them who was ruled out since, and when they were cast somebody was there for
    /// the agency who was not.
    public func standingVotes(
        at meeting: Meeting, without ruledOut: RuledOut, of body: Body, under procedure: Procedure
    ) -> [AgencyID: Vote] {
        votes.filter { agency, vote in
            if ruledOut.people.contains(vote.castBy) { return false }
            let room = Room(
                meeting.present(at: vote.at), without: ruledOut, of: body, under: procedure)
            return room.votingAgencies.contains(agency)
        }
    }
}
