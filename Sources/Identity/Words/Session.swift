public import CaseReview
import Foundation

/// The public identifier of a session, for lists and revoking. It lets nobody in.
public struct SessionID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One person's signed-in time at one browser, as it stands at one request.
public struct Session: Sendable, Hashable {
    public let id: SessionID
    public let person: Account
    /// The postings that held at the moment of the request; never to be kept for the next one.
    public let postings: [Posting]
    public let startedAt: Moment
    /// When it ends if nothing more is done. Up to a minute early, as a touch is written once a
    /// minute.
    public let idleEndsAt: Moment
    /// When it ends whatever is done.
    public let endsAt: Moment
    let tokenHash: Data

    /// The earlier of the two ends: what a time-out warning counts down to.
    public var nextEnd: Moment { min(idleEndsAt, endsAt) }
}

extension Session: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "session \(id) of \(person.id)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["id": id.rawValue]) }
}
