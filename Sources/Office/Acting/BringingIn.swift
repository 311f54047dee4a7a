public import CaseReview
import Record
import Synchronization

extension Office {
    /// Brings in an old tracker, on disk before this returns: every row as a former case, or none at all.
    ///
    /// Each stands in a stream of its own, so that each can be disposed of by itself.
    @discardableResult
    public func bringIn(
        _ bringing: TrackerBringing, by actor: Actor
    ) throws(OfficeFailure) -> [FormerCase] {
        try onWhatIsSettled { () throws(OfficeFailure) in try attempt(bringing, by: actor) }
    }

    private func attempt(
        _ bringing: TrackerBringing, by actor: Actor
    ) throws(OfficeFailure) -> [FormerCase] {
        let before = arrangements
        let setting = setting(try procedure)
        let taken = referencesTaken
        let event = try refusing { () throws(Refusal) in
            try CaseReview.bringIn(bringing, by: actor, taken: taken, in: setting)
        }
        let brought = bringing.rows.map {
            FormerCase(id: CaseID(newIdentifier()), told: $0, by: actor, at: setting.now)
        }
        try store(
            together: try [
                (
                    stream: .office, expecting: before.version,
                    entries: [try StoredEvent.entry(event)]
                )
            ]
                + brought.map {
                    (
                        stream: StreamID(former: $0.id), expecting: 0,
                        entries: [try StoredEvent.entry(FormerCaseEvent.broughtIn($0.told))]
                    )
                },
            unchanged: [:], by: actor, at: setting.now
        ) {}
        lookups.withLock { lookups in for told in brought { lookups.put(told) } }
        var after = before
        after.happened(PartnershipHappening(event, by: actor, at: setting.now))
        settle(after)
        change()
        return brought
    }
}
