/// How one case of a pathway stands for those who watch over all of them.
public struct Overseen: Sendable, Hashable {
    public let matter: CaseID
    public let reference: String
    public let agency: AgencyID?
    public let due: Day?
    public let isLate: Bool
    public let isAtRisk: Bool
    public let isEscalated: Bool

    /// Whether it belongs in an exception report.
    public var isException: Bool { isLate || isAtRisk || isEscalated }

    /// Nil for a case that is not on the pathway, or that has nothing more to do on it.
    public init?(_ matter: Case, on pathway: Pathway, today: Day) {
        guard let oversight = pathway.oversight, matter.pathways.contains(pathway.id),
            !matter.closedPathways.contains(pathway.id), !matter.isClosed
        else { return nil }
        self.matter = matter.id
        reference = matter.reference
        if case .text(let id)? = matter.entries[oversight.agency] {
            agency = AgencyID(id)
        } else {
            agency = nil
        }
        if case .day(let day)? = matter.entries[oversight.due] { due = day } else { due = nil }
        isLate = due.map { $0 < today } ?? false
        isAtRisk = pathway.steps.contains { step in
            let last = matter.progress[step.id]?.lastEnded?.outcome
            return last.map { oversight.atRisk.contains(MomentID("\(step.id).\($0)")) } ?? false
        }
        isEscalated = oversight.escalated.contains { matter.moments[$0]?.isEmpty == false }
    }
}
