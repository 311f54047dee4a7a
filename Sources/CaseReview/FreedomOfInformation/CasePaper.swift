/// A paper that a case leaves behind, and that is printed.
public enum CasePaper: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the bodies decided, with all that it rested on.
    case decisionRecord = "decision-record"
}

/// How one paper stands to requests for information: every position that was settled, oldest first.
public struct PaperPositions: Sendable, Hashable {
    public private(set) var all: [SettledPosition] = []
    /// Which version of the paper was reviewed for each.
    private var versions: [Int] = []

    /// The latest position on one version of the paper; nil where more has been printed since, for then the paper is
    /// another one.
    func inForce(for version: Int) -> SettledPosition? {
        versions.lastIndex(of: version).map { all[$0] }
    }

    mutating func settle(_ settled: SettledPosition, for version: Int) {
        all.append(settled)
        versions.append(version)
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

    /// Another number whenever more is printed on a paper, or something else.
    public func version(of paper: CasePaper) -> Int { paperVersions[paper] ?? 0 }

    /// The position that holds for a paper as it is now; nil while none is settled.
    public func position(of paper: CasePaper) -> SettledPosition? {
        positions[paper]?.inForce(for: version(of: paper))
    }

    /// The papers for which the procedure asks for a position, and that have none.
    public func papersWithoutPosition(under procedure: Procedure) -> [CasePaper] {
        guard freedomOfInformationRule(under: procedure) != nil else { return [] }
        return CasePaper.allCases.filter { position(of: $0) == nil }
    }
}
