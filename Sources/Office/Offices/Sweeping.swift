public import CaseReview
import Record

extension Offices {
    /// Who is named in the record where nobody acted and a day has come.
    static let itself = Actor(person: "onepanel", role: "service")

    /// Opens what opens because a day has come: now, and soon after each midnight, until the task is cancelled.
    ///
    /// A fault in one partnership's record holds up no other's; it is told to `report`.
    public func sweepEachDay(
        _ report: (PartnershipID, OfficeFailure) -> Void
    ) async throws(CancellationError) {
        var swept: Day?
        while true {
            let today = clock.now().day
            if swept != today {
                sweep(report)
                swept = today
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
            do throws(OfficeFailure) {
                try office.seeOffGuestsOfPastMeetings(by: Self.itself)
                try office.sweep(by: Self.itself)
                try office.tellOfDaysThatAreNear()
            } catch {
                report(partnership, error)
            }
        }
    }
}
