public import CaseReview
import GRDB

/// Which messages somebody has to look at, for nobody was told and nothing more is tried, or not in time.
///
/// They are what was refused, came back or may have arrived, what was set aside for one of some reasons, and
/// what has waited with a fault since before a moment; none of them once it is settled.
public struct OutboxTrouble: Sendable, Hashable {
    /// The reasons for setting a message aside that leave somebody untold.
    public let reasons: Set<String>
    public let waitingSince: Moment

    public init(setAsideBecause reasons: Set<String>, waitingSince: Moment) {
        self.reasons = reasons
        self.waitingSince = waitingSince
    }

    /// Whether a line is one of them: the same as the condition below asks of the whole outbox.
    public func includes(_ line: OutboxLine) -> Bool {
        if line.settledAt != nil { return false }
        return switch line.state {
        case .sent: false
        case .unanswered, .refused, .bounced: true
        case .setAside: reasons.contains(line.fault)
        case .waiting: !line.fault.isEmpty && line.writtenAt < waitingSince
        }
    }

    var condition: String {
        let places = reasons.map { _ in "?" }.joined(separator: ", ")
        return """
            settledAt = 0 AND (state IN ('unanswered', 'refused', 'bounced') \
            OR (state = 'set-aside' AND fault IN (\(places))) \
            OR (state = 'waiting' AND fault <> '' AND writtenAt < ?))
            """
    }

    var arguments: StatementArguments {
        StatementArguments(reasons.sorted()) + [waitingSince.secondsSinceEpoch]
    }
}
