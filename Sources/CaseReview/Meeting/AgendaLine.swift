/// A case that is listed at a meeting, as an agenda sorts it.
public struct AgendaEntry: Sendable, Hashable {
    public let matter: CaseID
    public let step: StepID
    public let reference: String
    public let standing: Standing
    /// The meetings that it had missed before this one, with the reasons that stand.
    public let missed: [MissedMeeting]

    public init(
        matter: CaseID, step: StepID, reference: String, standing: Standing,
        missed: [MissedMeeting] = []
    ) {
        self.matter = matter
        self.step = step
        self.reference = reference
        self.standing = standing
        self.missed = missed
    }

    /// Whether the body has had the case before.
    public enum Standing: String, Sendable, Hashable {
        case new
        case putOff = "put-off"
        case back

        fileprivate var contents: StandingItem.Contents {
            switch self {
            case .new: .newReferrals
            case .putOff: .putOff
            case .back: .reportsBack
            }
        }
    }
}

/// One line of the agenda of one meeting.
public struct AgendaLine: Sendable, Hashable {
    public let id: AgendaLineID
    public let name: String
    public let holds: StandingItem.Contents
    public let note: String?
    public let citation: Citation?
    /// In the order of their references.
    public let entries: [AgendaEntry]
}

extension Meeting {
    /// The agenda: the body's standing items and what was added, in the order that the secretariat gave them.
    ///
    /// Every case that is listed is on it: where the procedure has no line for it, it stands under one of its own.
    public func agenda(under procedure: Procedure, listed: [AgendaEntry]) -> [AgendaLine] {
        let standing = procedure.bodies[body]?.agenda ?? []
        var lines = standing.map { item in
            AgendaLine(
                id: item.id, name: item.name, holds: item.holds, note: item.note,
                citation: item.citation,
                entries: listed.filter { Self.home(of: $0, in: standing) == item.id })
        }
        let homeless = listed.filter { Self.home(of: $0, in: standing) == nil }
        for (standing, name) in Self.linesOfTheirOwn {
            let entries = homeless.filter { $0.standing == standing }
            if entries.isEmpty { continue }
            lines.append(
                AgendaLine(
                    id: AgendaLineID(standing.rawValue), name: name, holds: standing.contents,
                    note: nil, citation: nil, entries: entries))
        }
        lines += items.map {
            AgendaLine(
                id: $0.id, name: $0.title, holds: .words, note: nil, citation: nil, entries: [])
        }
        return lines.enumerated().sorted { left, right in
            let ranks = (rank(left.element.id), rank(right.element.id))
            return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
        }.map(\.element)
    }

    private func rank(_ line: AgendaLineID) -> Int {
        order.firstIndex(of: line) ?? order.count
    }

    private static let linesOfTheirOwn: [(AgendaEntry.Standing, String)] = [
        (.new, "New referrals"), (.putOff, "Cases put off"), (.back, "Cases that come back"),
    ]

    /// The standing item under which a case is taken.
    private static func home(
        of entry: AgendaEntry, in standing: [StandingItem]
    ) -> AgendaLineID? {
        standing.first { $0.holds == entry.standing.contents }?.id
    }
}

extension Case {
    /// How the body stood to the case before a meeting at which it takes a step of it.
    public func standing(
        before body: BodyID, at step: StepID, on meeting: MeetingID, under procedure: Procedure
    ) -> AgendaEntry.Standing {
        let earlier = decisions.prefix { $0.meeting != meeting }.filter { $0.body == body }
        guard let last = earlier.last else { return .new }
        let effect = procedure.steps[last.step]?.outcome(last.outcome)?.effect
        return last.step == step && effect == .defers ? .putOff : .back
    }
}
