/// Who may take no part in a case any more, by the last ruling of a chair on each.
///
/// It holds for the person and not for one arrival: whoever leaves the room and comes back is ruled out still, and so
/// they are at the next meeting, at a decision by correspondence and at every other step of the case. They are let in
/// again by a ruling on what they declared since, and not by one on another interest that was open beside the first.
public struct RuledOut: Sendable, Hashable {
    private var peopleSince: [PersonID: Moment] = [:]
    /// Those without an account, by the name under which they sat.
    private var namesSince: [String: Moment] = [:]

    public var people: Set<PersonID> { Set(peopleSince.keys) }

    public init() {}

    /// Whether somebody at a meeting counts for nothing there while the case is before it.
    public func includes(_ attendance: Attendance) -> Bool {
        if let person = attendance.person { return peopleSince[person] != nil }
        return namesSince[attendance.name] != nil
    }

    /// Takes in a ruling on what somebody declared.
    mutating func rule(on declared: Consideration.Declared, at moment: Moment) {
        let interest = declared.interest
        switch (declared.ruling, interest.person) {
        case (.withdraw, let person?): peopleSince[person] = moment
        case (.withdraw, nil): namesSince[interest.name] = moment
        case (.stay, let person?):
            if peopleSince[person].map({ $0 < declared.at }) ?? false { peopleSince[person] = nil }
        case (.stay, nil):
            if namesSince[interest.name].map({ $0 < declared.at }) ?? false {
                namesSince[interest.name] = nil
            }
        case (nil, _): break
        }
    }
}
