public import CaseReview

/// An interest that somebody declared in a case, and what became of it.
public struct InterestDeclared: Sendable {
    public let row: CaseRow
    public let procedure: Procedure
    public let step: StepID
    public let declared: Consideration.Declared
}

extension Office {
    /// Every interest declared in the cases that a person may see, by whose it is, the latest first.
    public func interestsDeclared(for viewer: Viewer) throws(OfficeFailure) -> [InterestDeclared] {
        var found: [InterestDeclared] = []
        for row in log(for: viewer) where row.hasInterests {
            let matter = try load(row.id)
            let procedure = try procedure(of: matter)
            found += matter.interestsDeclared.map { step, declared in
                InterestDeclared(row: row, procedure: procedure, step: step, declared: declared)
            }
        }
        return found.sorted { one, other in
            let names = (one.declared.interest.name, other.declared.interest.name)
            return names.0 == names.1
                ? one.declared.at > other.declared.at : names.0 < names.1
        }
    }
}
