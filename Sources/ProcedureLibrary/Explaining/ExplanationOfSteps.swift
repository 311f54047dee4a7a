public import CaseReview

extension Explanation {
    /// A kind of review, step by step in the order of the file.
    public struct PathwayPart: Sendable, Encodable {
        public let id: PathwayID
        public let name: String
        public let kind: Pathway.Kind
        /// When it opens by itself; nil where people or outcomes open it.
        public let opens: Rule?
        public let begins: [StepID]
        public let mandate: Citation?
        /// Who watches over its cases as a whole.
        public let overseenBy: [RoleID]
        /// The list that is kept of everything on it, and the entries that stand there; nil where there is none.
        public let log: LogPart?
        public let steps: [StepPart]
        public let citation: Citation?
    }

    /// A list that is kept of everything on a pathway.
    public struct LogPart: Sendable, Encodable {
        public let name: String
        public let columns: [FieldID]
        public let citation: Citation
    }

    /// One step: what it consists of, who takes it, and how it can end.
    public struct StepPart: Sendable, Encodable {
        public let id: StepID
        public let name: String
        /// One of form, settle, gather, decide, tell, await.
        public let activity: String
        /// What the activity consists of, in words.
        public let consistsOf: String
        public let forms: [FormID]
        public let body: BodyID?
        public let tests: [CriterionID]
        /// Questions that have to be answered and decide nothing by themselves.
        public let weigh: [QuestionID]
        public let recipients: [RecipientPart]
        public let by: String
        public let opens: Rule?
        public let isOnRequest: Bool
        public let comesBack: String?
        /// Whether nobody closes to readers what is attached to the step.
        public let filesStand: Bool
        public let outcomes: [OutcomePart]
        public let guidance: String?
        public let citation: Citation
    }

    /// One way in which a step ends, and what follows.
    public struct OutcomePart: Sendable, Encodable {
        public let id: OutcomeID
        public let name: String
        public let effect: Outcome.Effect
        public let needsReason: Bool
        public let form: FormID?
        public let opens: [OpeningPart]
        /// Steps that it overtakes, if they are open.
        public let withdraws: [StepID]
        public let closes: Closing?
        public let onlyWhen: Rule?
        public let isForInquorate: Bool
        /// The body of which it calls an extraordinary meeting.
        public let calls: BodyID?
        /// How letters say it to whoever is told; nil where they use its name.
        public let toldAs: String?
        public let citation: Citation?
    }

    /// Somebody who is told, and the form that theirs asks for.
    public struct RecipientPart: Sendable, Encodable {
        public let id: String
        public let name: String
        public let form: FormID?
        public let citation: Citation?
    }

    /// A step that an outcome opens, and under what condition.
    public struct OpeningPart: Sendable, Encodable {
        public let step: StepID
        public let when: Rule?
    }

    /// A time limit with each of its readings.
    public struct LimitPart: Sendable, Encodable {
        public let id: LimitID
        public let name: String
        public let who: String
        public let pathways: [PathwayID]
        /// The limit does not run on a case of which this is no.
        public let when: Rule?
        public let eachAgencyAt: StepID?
        /// The body for each of whose meetings it runs.
        public let eachMeetingOf: BodyID?
        public let isForPartnership: Bool
        public let repeats: Bool
        public let extendedBy: [RoleID]
        public let modality: TimeLimit.Modality
        public let until: [MomentID]
        /// The days before it falls due on which people are warned.
        public let warnBeforeWorkingDays: Int?
        public let readings: [ReadingPart]
        public let citation: Citation
    }

    /// One way in which the words of a time limit can be understood.
    public struct ReadingPart: Sendable, Encodable {
        public let id: String
        /// As the document writes the length.
        public let written: String
        /// The length, the direction and where it starts, in words.
        public let words: String
        public let from: [MomentID]
        public let fromTheLast: Bool
        public let citation: Citation?
    }

    /// A form, section by section.
    public struct FormPart: Sendable, Encodable {
        public let id: FormID
        public let name: String
        public let intro: String?
        public let sections: [SectionPart]
        public let citation: Citation?
    }

    /// One page of a form.
    public struct SectionPart: Sendable, Encodable {
        public let id: String
        public let title: String
        public let hint: String?
        public let onlyFor: [RoleID]
        public let fields: [FieldPart]
        public let citation: Citation?
    }

    /// One entry; `fields` are those of a repeated group, else empty.
    public struct FieldPart: Sendable, Encodable {
        public let id: FieldID
        public let label: String
        public let hint: String?
        public let type: String
        public let options: [String]
        public let fields: [FieldPart]
        public let isRequired: Bool
        public let askedWhen: String?
        public let means: Field.Meaning?
        public let isSensitive: Bool
        public let words: Int?
        public let clauses: [ClauseID]
    }
}
