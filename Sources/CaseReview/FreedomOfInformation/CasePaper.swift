/// A paper that a case leaves behind, and that is printed.
public enum CasePaper: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the bodies decided, with all that it rested on.
    case decisionRecord = "decision-record"
}

/// How one paper of a case stands to requests for information: every position that was settled, oldest first.
public struct PaperPositions: Sendable, Hashable {
    public private(set) var all: [SettledPosition] = []
    /// How many decisions the case had when the latest was settled.
    private var decisions = 0

    /// The latest position; nil where a body has decided since, for then the paper is another one.
    func inForce(after decisions: Int) -> SettledPosition? {
        self.decisions == decisions ? all.last : nil
    }

    mutating func settle(_ settled: SettledPosition, after decisions: Int) {
        all.append(settled)
        self.decisions = decisions
    }
}

extension Case {
    /// What the procedure asks about freedom of information of the papers of this case; nil where it asks nothing.
    ///
    /// The bodies that decided are asked, the latest first; before the first decision there is no paper.
    public func freedomOfInformationRule(
        under procedure: Procedure
    ) -> FreedomOfInformationRule? {
        decisions.reversed().lazy
            .compactMap { procedure.bodies[$0.body]?.papers.freedomOfInformation }.first
    }

    /// The position that holds for a paper as it is now; nil while none is settled.
    public func position(of paper: CasePaper) -> SettledPosition? {
        positions[paper]?.inForce(after: decisions.count)
    }

    /// The papers for which the procedure asks for a position, and that have none.
    public func papersWithoutPosition(under procedure: Procedure) -> [CasePaper] {
        guard freedomOfInformationRule(under: procedure) != nil else { return [] }
        return CasePaper.allCases.filter { position(of: $0) == nil }
    }
}
