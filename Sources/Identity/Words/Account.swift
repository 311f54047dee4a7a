public import CaseReview

/// What the office knows of one person who can be let in. Prints as the person's identifier only.
public struct Account: Sendable, Hashable {
    public enum State: String, Sendable, Hashable {
        /// Asked to join, and has not yet chosen a password.
        case invited
        case active
        /// Kept, because the record names this person, but let in nowhere.
        case disabled
    }

    public let id: PersonID
    public let name: String
    public let email: String
    public let state: State
    public let hasSecondFactor: Bool
    /// An invented person, who is let in only where `IdentitySettings.demoMode` is on.
    public let isDemo: Bool
    /// Every part this person has, had or will have; oldest first.
    public let postings: [Posting]

    /// The postings that hold at a moment; empty when the person may do nothing anywhere.
    public func postings(at now: Moment) -> [Posting] {
        postings.filter { $0.holds(at: now) }
    }

    /// The postings that hold now, whose last day comes within so many days, and that nothing goes on after.
    public func ending(within days: Int, of now: Moment) -> [Posting] {
        let horizon = now.day.adding(calendarDays: days)
        return postings(at: now).filter { posting in
            guard let last = posting.lastDay, last <= horizon else { return false }
            return !postings.contains { $0.goesOn(after: posting) }
        }
    }
}

extension Account: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "person \(id)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["id": id.rawValue]) }
}
