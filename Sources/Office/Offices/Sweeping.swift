public import CaseReview
import Record

extension Offices {
    /// Who is named in the record where nobody acted and a day has come.
    static let itself = Actor(person: "onepanel", role: "service")

    /// Opens what opens because a day has come: now, and soon after each midnight, until the task is cancelled.
    ///
    /// What could not be done is tried again every minute. It is told to `report`, once a day for each partnership,
    /// and holds up nothing else: no other case, not the mail of the morning, and no other partnership.
    public func sweepEachDay(
        _ report: (PartnershipID, OfficeFailure) -> Void
    ) async throws(CancellationError) {
        var swept: Day?
        var reported: [PartnershipID: Day] = [:]
        while true {
            let today = clock.now().day
            if swept != today {
                swept = today
                sweep { partnership, failure in
                    swept = nil
                    if reported.updateValue(today, forKey: partnership) != today {
                        report(partnership, failure)
                    }
                }
            }
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                throw CancellationError()
            }
        }
    }

    /// Opens what opens because a day has come, once, in every partnership.
    public func sweep(_ report: (PartnershipID, OfficeFailure) -> Void) {
        for partnership in partnerships {
            guard let office = offices[partnership], office.record.isWritable else { continue }
            let told = { (failure: OfficeFailure) in report(partnership, failure) }
            attempt(told) { () throws(OfficeFailure) in
                try office.seeOffGuestsOfPastMeetings(by: Self.itself)
            }
            attempt(told) { () throws(OfficeFailure) in try office.sweep(by: Self.itself) }
            attempt(told) { () throws(OfficeFailure) in try office.tellOfDaysThatAreNear() }
        }
    }

    /// Does one work of the night. What goes wrong in it is told, and keeps no other from being done.
    private func attempt(
        _ told: (OfficeFailure) -> Void, _ work: () throws(OfficeFailure) -> Void
    ) {
        do {
            try work()
        } catch {
            told(error)
        }
    }
}
