public import CaseReview

/// Everything that a procedure holds, in words and as data, each with the rule that it rests on.
///
/// In the order of the procedure where it has one, else in the order of ids, so that two explanations can be
/// laid side by side.
public struct Explanation: Sendable, Encodable {
    public let procedure: ProcedureID
    public let partnership: PartnershipID
    public let area: String
    public let title: String
    public let version: String
    public let published: String
    public let inForceFrom: Day
    public let reviewDue: Day?
    public let marking: String
    /// Whether the partnership is a public authority for the purposes of the Freedom of Information Act 2000.
    public let publicAuthority: StatedRule
    public let agencies: [AgencyPart]
    public let sectors: [SectorPart]
    public let roles: [RolePart]
    public let bodies: [BodyPart]
    public let questions: [QuestionPart]
    public let criteria: [CriterionPart]
    public let pathways: [PathwayPart]
    public let limits: [LimitPart]
    public let forms: [FormPart]
    public let leadProcess: LeadPart?
    public let silences: [Silence]
    public let wording: [String: String]

    /// An expression, in words and as packs write it.
    public struct Rule: Sendable, Encodable {
        public let words: String
        public let expression: ExpressionTree
    }

    /// A rule that the document states, or what it leaves unsaid.
    public struct StatedRule: Sendable, Encodable {
        public let isStated: Bool
        /// The rule in words; what is unsaid where it is not stated.
        public let words: String
        public let expression: ExpressionTree?
        public let citation: Citation?
    }

    /// An agency, with the names that it has had.
    public struct AgencyPart: Sendable, Encodable {
        public let id: AgencyID
        public let names: [Name]
        public let isStatutoryPartner: Bool
        public let votesWith: AgencyID?

        /// A name and the day from which it is used.
        public struct Name: Sendable, Encodable {
            public let name: String
            public let from: Day?
        }
    }

    /// Agencies that a quorum counts as one.
    public struct SectorPart: Sendable, Encodable {
        public let id: SectorID
        public let name: String
        public let agencies: [AgencyID]
    }

    /// A part that a person plays, and what it lets them see and do.
    public struct RolePart: Sendable, Encodable {
        public let id: RoleID
        public let name: String
        public let sees: Sight
        public let duties: [Duty]
        public let isForAgency: Bool
        /// Where a holder stays until there is a successor.
        public let staysUntilSucceeded: Citation?
        public let citation: Citation?
    }

    /// A body, with how it comes to a decision.
    public struct BodyPart: Sendable, Encodable {
        public let id: BodyID
        public let name: String
        public let chair: RoleID?
        public let chairSuccession: [RoleID]
        public let memberRole: RoleID?
        public let members: [AgencyID]
        public let quorum: StatedRule
        public let quorumByCorrespondence: StatedRule
        public let voting: StatedRule
        public let vetoes: [AgencyID]
        public let meets: StatedRule
        /// Nil where the document is silent: then whoever keeps the meetings may, with a reason.
        public let cancelling: SaidPart?
        /// How an interest can stand to a decision, where the document names it.
        public let interestDegrees: [String]
        public let interestsCitation: Citation?
        public let reminder: String?
        public let reminderCitation: Citation?
        /// The items of every meeting, in their order.
        public let agenda: [SaidPart]
        /// What holds for papers and guests, how long meetings last, and what is said of members who stay away.
        public let papers: [SaidPart]
        public let citation: Citation?
    }

    /// Something that the procedure says in words, under a title.
    public struct SaidPart: Sendable, Encodable {
        public let title: String
        public let words: String
        public let citation: Citation?
    }

    /// A question, with what helps to answer it.
    public struct QuestionPart: Sendable, Encodable {
        public let id: QuestionID
        public let asks: String
        public let kind: Question.Kind
        public let help: String?
        public let prompts: [String]
        public let beside: [FieldID]
        public let citation: Citation?
    }

    /// A test, in words and as data.
    public struct CriterionPart: Sendable, Encodable {
        public let id: CriterionID
        public let name: String
        public let review: String
        public let force: Criterion.Force
        public let applies: Rule?
        public let whenItDoesNot: String?
        /// The test; the first of its readings where the document is unclear.
        public let test: Rule
        public let readings: [Reading]
        public let citation: Citation

        /// One way in which the words of the test can be understood.
        public struct Reading: Sendable, Encodable {
            public let id: String
            public let name: String
            public let test: Rule
            public let citation: Citation?
        }
    }

    /// Who names the review that leads where the tests of several are met.
    public struct LeadPart: Sendable, Encodable {
        public let by: [RoleID]
        public let citation: Citation
    }
}
