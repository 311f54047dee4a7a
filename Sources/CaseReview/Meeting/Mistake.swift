/// Something that was recorded of a meeting by mistake, and can be taken back until the minutes are approved.
public enum Mistake: Sendable, Hashable, Codable {
    case arrival(attendance: String)
    case leaving(attendance: String)
    /// That the statement was read out.
    case reminder
    /// Apologies, by the number under which they were recorded.
    case apologies(number: Int)
    case item(AgendaLineID)
}

/// What of a decision that was taken rests on something that was recorded of the meeting.
public enum Ground: Sendable, Hashable {
    /// Somebody's agency voted, and nobody else was there for it.
    case voted(AgencyID)
    /// Somebody's agency was counted to the quorum, and nobody else was there for it.
    case counted(AgencyID)
    case declared
    case chaired
    /// What is read out had been.
    case readOut
    /// Somebody's agency was recorded as not in the room.
    case absent(AgencyID)
}

extension Decision {
    /// What of this decision rests on somebody having been in the room; nil when nothing does.
    func ground(in attendance: Attendance, under procedure: Procedure) -> Ground? {
        if actingChair?.attendance == attendance.id { return .chaired }
        if interests.contains(where: { $0.interest.attendance == attendance.id }) {
            return .declared
        }
        let here = present.filter { $0.id == attendance.id && $0.arrived == attendance.arrived }
        guard !here.isEmpty else { return nil }
        if attendance.capacity == .chair, actingChair == nil { return .chaired }
        guard attendance.capacity.representsAgency, let agency = attendance.agency,
            !others(than: attendance, for: agency)
        else { return nil }
        if votes[procedure.votingUnit(of: agency)] != nil { return .voted(agency) }
        return quorum.finding?.value == .yes ? .counted(agency) : nil
    }

    private func others(than attendance: Attendance, for agency: AgencyID) -> Bool {
        present.contains {
            $0.id != attendance.id && $0.agency == agency && $0.capacity.representsAgency
        }
    }

    /// Whether it says of somebody who had left before it that their agency was not in the room.
    func ground(inAbsenceOf attendance: Attendance) -> Ground? {
        guard let left = attendance.left, at >= left, attendance.capacity.representsAgency,
            let agency = attendance.agency, absent.contains(agency)
        else { return nil }
        return .absent(agency)
    }

    /// Whether the statement had to be read out for it: putting a case off does not wait for that.
    func restsOnReminder(under procedure: Procedure) -> Bool {
        procedure.steps[step]?.outcome(outcome)?.effect != .defers
    }
}

extension Procedure {
    /// The agency under whose name an agency votes: its own, or that of those with whom it shares a vote.
    func votingUnit(of agency: AgencyID) -> AgencyID { agencies[agency]?.votingUnit ?? agency }
}
