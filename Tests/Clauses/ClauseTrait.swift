public import CaseReview
public import Testing

/// The clauses of the procedures that a test carries out: it fails when one of them is broken.
public struct ClauseTrait: TestTrait, SuiteTrait {
    public let clauses: [ClauseID]

    /// A suite's clauses are those of each of its tests.
    public var isRecursive: Bool { true }
}

extension Trait where Self == ClauseTrait {
    /// The test fails when any of these clauses is not carried out.
    public static func clause(_ clauses: ClauseID...) -> ClauseTrait {
        ClauseTrait(clauses: clauses)
    }
}
