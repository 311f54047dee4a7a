public import CaseReview
import Foundation
import Synchronization

/// The one clock. Nothing else in the product reads the time.
public struct OfficeClock: Sendable {
    /// The moment it is now, to the second.
    public let now: @Sendable () -> Moment

    /// The machine's own clock.
    public static let system = OfficeClock {
        Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
    }

    /// A clock that stands still until it is set, for rehearsals and the demonstration.
    public static func standing(_ hands: Hands) -> OfficeClock {
        OfficeClock { hands.moment }
    }

    /// The hands of a standing clock.
    public final class Hands: Sendable {
        private let held: Mutex<Moment>

        public init(_ moment: Moment) { held = Mutex(moment) }

        public var moment: Moment {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }
}

extension OfficeClock {
    /// A clock that starts at a moment of its own choosing and runs at the ordinary pace.
    public static func running(from start: Moment) -> OfficeClock {
        let begun = system.now().secondsSinceEpoch
        return OfficeClock {
            start.plus(seconds: Int(system.now().secondsSinceEpoch - begun))
        }
    }
}
