/// Something on which moments happen: a case, a meeting, a partnership.
public protocol Chronicle {
    /// When something happened, each time it did, oldest first.
    func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment]
}

extension Case: Chronicle {}

extension Meeting: Chronicle {
    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        if moment == "meeting" {
            return day.map { [Moment(day: $0, hour: 0, minute: 0)] } ?? []
        }
        return times(of: moment)
    }

    /// When something was noted of the meeting, or found out from what was recorded of it; oldest first.
    func times(of moment: MomentID) -> [Moment] {
        let noted = marks[moment] ?? []
        guard let known = MeetingMoment(rawValue: moment.rawValue) else { return noted }
        return Set(noted + foundOut(known)).sorted()
    }

    private func foundOut(_ moment: MeetingMoment) -> [Moment] {
        switch moment {
        case .agendaRatified: [ratified?.at].compactMap(\.self)
        case .papersSent, .criteriaInPack: circulations.map(\.at)
        case .papersRead: [allHaveRead].compactMap(\.self)
        case .recorded: [minutesBegun].compactMap(\.self)
        case .minutesDistributed: minutes.distributions.map(\.at)
        case .nextHeld: []
        }
    }

    /// When what was recorded stood as draft minutes: when a meeting was closed at which somebody was recorded,
    /// else when the chair first approved them.
    private var minutesBegun: Moment? {
        attendances.isEmpty ? minutes.approvals.first?.at : closedAt
    }

    /// When the last of those who have the papers said that they had read them; nil while one has not.
    private var allHaveRead: Moment? {
        let said = recipients.compactMap { readBy[$0] }
        return said.count == recipients.count ? said.max() : nil
    }
}
