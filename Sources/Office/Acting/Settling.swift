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
        try onWhatIsSettled { () throws(OfficeFailure) in try attempt(act, by: actor) }
    }

    /// Runs what rests on what the partnership has settled; again, where somebody else was first.
    func onWhatIsSettled<Value>(
        _ body: () throws(OfficeFailure) -> Value
    ) throws(OfficeFailure) -> Value {
        try againIfMovedOn(
            tries: 9, catchUp: { () throws(OfficeFailure) in try settleAgain() }, body)
    }

    private func attempt(
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
        try recorded { () throws(OfficeFailure) in
            if events.contains(where: \.movesDays) { try lookUpAgain() }
        }
        return after
    }

    /// Takes in what stands on disk, where what is at hand was found to be older.
    func settleAgain() throws(OfficeFailure) {
        let before = arrangements.version
        settle(try arrangementsOnRecord())
        if arrangements.version > before { try lookUpAgain() }
    }

    /// The same as it is on disk, where another service on the same data folder may have added to it.
    func arrangementsOnRecord() throws(OfficeFailure) -> Partnership {
        let known = arrangements
        do {
            if try record.version(of: .office) == known.version { return known }
            var settled = Partnership(id: partnership)
            for entry in try record.entries(of: .office) {
                guard entry.kind.hasPrefix("partnership."), entry.payload != nil else {
                    settled.passedOver()
                    continue
                }
                let event = try StoredEvent.read(PartnershipEvent.self, from: entry)
                settled.happened(
                    PartnershipHappening(event, by: entry.author, at: entry.recordedAt))
            }
            return settled
        } catch let fault as RecordFault {
            throw .fault(OfficeFault(fault))
        } catch {
            // What a later version of the program settled is not for this one to judge.
            return known
        }
    }

    /// Takes in what the partnership has settled, unless more is known already; procedures are adapted anew.
    func settle(_ partnership: Partnership) {
        settled.withLock { if $0.version <= partnership.version { $0 = partnership } }
        adopted.clear()
        lookups.withLock { $0.restsOnSomethingElse() }
    }

    /// Readings and holidays move due days on every case.
    private func lookUpAgain() throws(OfficeFailure) {
        for row in caseRows() { try lookUpIfThere(row.id) }
        change()
    }
}

extension PartnershipEvent {
    /// Whether due days can be others after it; the words of letters and e-mails, an old tracker and
    /// requests move none.
    fileprivate var movesDays: Bool {
        switch self {
        case .readingAdopted, .holidayProclaimed, .holidayTakenBack, .versionAdopted, .marked: true
        case .letterChanged, .letterRestored, .messageChanged, .messageRestored, .trackerBroughtIn,
            .informationRequested, .informationRequestAnswered:
            false
        }
    }
}
