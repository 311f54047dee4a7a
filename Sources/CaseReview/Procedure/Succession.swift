/// One law in the place of another from a day on.
extension Criterion {
    /// The test with its successor in its place for whatever happens from a day on.
    ///
    /// Which law counts depends on when the matter happened and never on what a review is called. While that day is
    /// not known, neither test settles anything that the other would settle differently.
    public func succeeded(
        by successor: Criterion, from day: Day, of moment: MomentID
    ) -> Criterion {
        func dated(_ old: Expression, _ new: Expression) -> Expression {
            .any([
                .all([.day(DayTest(of: moment, before: day)), old]),
                .all([.day(DayTest(of: moment, from: day)), new]),
            ])
        }
        return Criterion(
            id: id, name: name, review: review,
            applies: applies == nil && successor.applies == nil
                ? nil : dated(applies ?? .always, successor.applies ?? .always),
            whenItDoesNot: whenItDoesNot ?? successor.whenItDoesNot,
            test: dated(test, successor.test),
            readings: readings.map {
                Reading(
                    id: $0.id, name: $0.name, test: dated($0.test, successor.test),
                    citation: $0.citation)
            }, force: force, citation: citation)
    }
}
