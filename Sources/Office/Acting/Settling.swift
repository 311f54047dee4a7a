public import CaseReview
import ProcedureLibrary
import Record
import Synchronization

extension Office {
    /// What the partnership has settled for itself: readings, holidays, versions, yearly duties done.
    public var arrangements: Partnership { settled.withLock { $0 } }

    /// Settles something for the partnership, on disk before this returns.
    @discardableResult
    public func perform(
        _ act: PartnershipAct, by actor: Actor
    ) throws(OfficeFailure) -> Partnership {
        let before = arrangements
        let setting = setting(try procedure)
        let versions = library.procedures.filter { $0.partnership == partnership }.map(\.id)
        let events = try refusing { () throws(Refusal) in
            try decide(act, of: before, by: actor, in: setting, versions: versions)
        }
        try store(
            events.map { event throws in try StoredEvent.entry(event) }, in: .office,
            expecting: before.version, unchanged: [:], by: actor, at: setting.now
        ) {}
        var after = before
        for event in events {
            after.happened(PartnershipHappening(event, by: actor, at: setting.now))
        }
        settle(after)
        if events.contains(where: \.movesDays) { try lookUpAgain() } else { change() }
        return after
    }

    /// Takes in what the partnership has settled; procedures are adapted anew.
    func settle(_ partnership: Partnership) {
        settled.withLock { $0 = partnership }
        adopted.clear()
    }

    /// Readings and holidays move due days on every case.
    private func lookUpAgain() throws(OfficeFailure) {
        for row in caseRows() { try lookUp(try load(row.id)) }
        change()
    }
}

extension PartnershipEvent {
    /// Whether due days can be others after it; words of a letter, an old tracker and requests move none.
    fileprivate var movesDays: Bool {
        switch self {
        case .readingAdopted, .holidayProclaimed, .versionAdopted, .marked: true
        case .letterChanged, .letterRestored, .trackerBroughtIn, .informationRequested,
            .informationRequestAnswered:
            false
        }
    }
}
