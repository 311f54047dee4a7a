public import CaseReview

/// The way of one case along its pathways: what is done, what is in hand, and what comes next.
///
/// What has been taken comes first, then the milestones to come, both in the procedure's order; a loop or
/// side track stands there only once it has been taken.
public struct PathwayPicture: Sendable, Hashable {
    /// What was taken, then what is to come; empty when the case is on no pathway.
    public let stages: [Stage]
    public let closed: Day?

    /// One step on the way.
    public struct Stage: Sendable, Hashable {
        public let step: StepID
        public let name: String
        public let state: State
        /// Off the main line: a loop, or a side track.
        public let isAside: Bool
        /// When and how it ended, or since when it is open and by when it is due; one fact a line.
        public let facts: [String]

        /// A sentence that says the same as the drawing.
        public var sentence: String {
            ([state.words + ": " + name] + facts).joined(separator: ". ") + "."
        }
    }

    /// How far a step has come.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case done, current, late
        /// The next milestone, or one after it.
        case next

        public var words: String {
            switch self {
            case .done: "Done"
            case .current: "In hand"
            case .late: "Late"
            case .next: "To come"
            }
        }
    }

    /// Draws up the way of a case as it stands on a day, with the clocks as they run on that day.
    public init(of matter: Case, under procedure: Procedure, clocks: [Clock], today: Day) {
        let staging = Staging(
            matter: matter, procedure: procedure, deadlines: Deadlines(clocks, under: procedure),
            today: today)
        let all = procedure.pathways.filter { matter.pathways.contains($0.id) }
            .flatMap(\.steps).compactMap(staging.stage)
        stages = all.filter { $0.state != .next } + all.filter { $0.state == .next }
        closed = matter.closedAt?.day
    }

    /// The same in words, one sentence a step, in the order of the drawing.
    public var words: [String] {
        stages.map(\.sentence) + (closed.map { ["The case closed on \($0.longText)."] } ?? [])
    }
}
