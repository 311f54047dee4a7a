public import CaseReview

/// The decision record of a case: the facts, each decision with what it rested on, and what followed.
///
/// What was frozen at a decision is taken from the decision; nothing is worked out again.
public struct DecisionRecord: Sendable, Hashable {
    public var issue: PaperIssue
    public var reference: String
    public var subject: String
    public var facts: [RecordLine]
    public var mandates: [Mandate]
    /// Oldest first; empty while no body has decided.
    public var decisions: [BodyDecision]
    /// What ended after the first decision, oldest first.
    public var later: [LaterStep]
    public var told: [Told]

    /// On whose behalf the case was screened.
    public struct Mandate: Sendable, Hashable {
        public var pathway: String
        public var citation: Citation
    }

    /// Who was told, how and when.
    public struct Told: Sendable, Hashable {
        public var recipient: String
        public var step: String
        public var on: Day
        public var how: String
        public var reference: String
    }

    /// One line of the course of the case: a dated record of its own.
    public struct Stage: Sendable, Hashable {
        public var on: Day
        public var step: String
        public var outcome: String
        public var by: String
        public var isLatestDecision: Bool
        public var place: RecordPlace?
    }

    /// Each recommendation, ratification and decision by itself, in the order of the days.
    public var course: [Stage] {
        let decided = decisions.map {
            Stage(
                on: $0.heldOn, step: $0.step, outcome: $0.outcome, by: $0.body,
                isLatestDecision: $0.isLatest, place: $0.place)
        }
        let followed = later.map {
            Stage(
                on: $0.at.day, step: $0.step, outcome: $0.outcome, by: $0.by,
                isLatestDecision: false, place: $0.place)
        }
        return (decided + followed).sorted {
            ($0.place?.position ?? .max) < ($1.place?.position ?? .max)
        }
    }
}
