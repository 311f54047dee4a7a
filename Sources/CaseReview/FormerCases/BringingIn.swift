/// All rows of an old tracker that are brought in at once.
public struct TrackerBringing: Sendable, Hashable {
    public let rows: [TrackerRow]
    /// What each column was taken for.
    public let columns: [TrackerColumn]
    /// SHA-256 of the file in hexadecimal, by which it is known again.
    public let file: String

    public init(rows: [TrackerRow], columns: [TrackerColumn], file: String) {
        self.rows = rows
        self.columns = columns
        self.file = file
    }
}

/// Everything that bringing in an old tracker can say no to, once its rows are without flaws.
public enum BringingRefusal: Sendable, Hashable {
    case notAKeeper
    case nothingToBringIn
    /// A reference is in the log, or stands twice.
    case referenceIsTaken(String)
}

/// Decides whether an old tracker is brought in: all of it, or the rule that says no.
///
/// - Parameter taken: the references in the log, as `TrackerReading.key` has them.
public func bringIn(
    _ bringing: TrackerBringing, by actor: Actor, taken: Set<String>, in setting: Setting
) throws(Refusal) -> PartnershipEvent {
    guard setting.procedure.gives(.keepCases, to: actor.role) else {
        throw .bringing(.notAKeeper)
    }
    guard !bringing.rows.isEmpty else { throw .bringing(.nothingToBringIn) }
    var taken = taken
    for row in bringing.rows where !taken.insert(TrackerReading.key(row.reference)).inserted {
        throw .bringing(.referenceIsTaken(row.reference))
    }
    return .trackerBroughtIn(
        rows: bringing.rows.count, columns: bringing.columns, file: bringing.file)
}

extension BringingRefusal {
    var words: RefusalWords {
        switch self {
        case .notAKeeper:
            RefusalWords(
                "not-a-keeper", "Only those who keep the cases can do this.",
                cure: "Ask the secretariat.")
        case .nothingToBringIn:
            RefusalWords(
                "nothing-to-bring-in", "There is no row to bring in.",
                cure: "Choose a file that has rows which are not in the log.")
        case .referenceIsTaken(let reference):
            RefusalWords(
                "reference-is-taken", "“\(reference)” is in the Case Referral Log already.",
                cure: "Take the row out of the file, or leave out the rows that are in the log.")
        }
    }
}
