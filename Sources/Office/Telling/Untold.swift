public import CaseReview
public import Record

extension OutboxTrouble {
    /// The messages by which somebody was to be told and was not, as somebody sees it who looks now.
    ///
    /// What waits with a fault is among them after a day: until then it may well leave by itself. What was past
    /// before it could leave is none of them, nor what is not for the person any more.
    public init(at now: Moment) {
        self.init(
            setAsideBecause: Set(
                StayingReason.allCases.filter(\.leavesSomebodyUntold).map(\.rawValue)),
            waitingSince: now.plus(hours: -24))
    }
}

extension StayingReason {
    fileprivate var leavesSomebodyUntold: Bool {
        switch self {
        case .left, .seatLost, .expired, .notJoined, .address, .unknownKind: true
        case .overtaken, .ruledOut: false
        }
    }
}
