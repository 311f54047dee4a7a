public import CaseReview

extension Viewer {
    /// Somebody who looks on Friday 20 November 2026, where it does not matter when.
    public init(person: PersonID, standings: [Standing]) {
        self.init(person: person, standings: standings, on: Day(daysSinceEpoch: 20_777))
    }
}
