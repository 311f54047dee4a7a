public import CaseReview

/// Where something that waits for a person is done.
public struct WorkPlace: Sendable {
    private let step: Step
    private let agency: AgencyID?
    private let matter: Case

    /// - Parameter agency: the agency that has been asked, where an answer is what is wanted.
    public init(step: Step, agency: AgencyID?, matter: Case) {
        self.step = step
        self.agency = agency
        self.matter = matter
    }

    /// The first page on the way to doing it that the person may open, within the partnership's; nil for none.
    public func path(_ sees: (Sought) -> Bool) -> String? {
        if let agency {
            let isAsked = sees(.request(step.id, agency)) || sees(.wholeCase)
            return isAsked ? "cases/\(matter.id)/requests/\(step.id)/\(agency)" : nil
        }
        if !hasBeenReceived { return sees(.referral) ? "referrals/\(matter.id)" : nil }
        guard sees(.wholeCase) else {
            return sees(.step(step.id)) ? "referrals/\(matter.id)/steps/\(step.id)" : nil
        }
        if case .gather = step.activity { return "cases/\(matter.id)/requests/\(step.id)" }
        return "cases/\(matter.id)/steps/\(step.id)"
    }

    /// The page that a message may name, from which the person finds their way there; nil for none.
    ///
    /// It is the case's or the referral's, or "" for "Your work" where an agency was asked: which step it is and
    /// which agency are already of the case, and a mailbox must not hold them (ADR 15).
    public func entrance(_ sees: (Sought) -> Bool) -> String? {
        guard path(sees) != nil else { return nil }
        if agency != nil { return "" }
        let isReferral = !hasBeenReceived || !sees(.wholeCase)
        return isReferral ? "referrals/\(matter.id)" : "cases/\(matter.id)"
    }

    private var hasBeenReceived: Bool {
        matter.progress.values.contains { $0.rounds.first?.endedAt != nil }
    }
}
