public import CaseReview

/// The papers for a meeting, drawn up for one person: the agenda, and under each item what they may see of it.
///
/// It holds only the items that the person may see, and says nothing of any other.
public struct AgendaPack: Sendable, Hashable {
    public let issue: PaperIssue
    public let body: String
    public let heldOn: Day?
    /// What the meeting is called by: its time and place, or that it is by correspondence.
    public let how: String
    /// Who ratified the agenda, and when; nil while nobody has.
    public let ratified: String?
    /// What whoever opens the papers has declared.
    public let declaration: Said?
    public let copying: Said?
    /// To whom the chair has allowed the papers to be passed on.
    public let permissions: [RecordLine]
    public let lines: [Line]
    /// What earlier meetings agreed to do and nobody has done, where the agenda has no line for it.
    public internal(set) var actions: [RecordLine] = []
    public let criteria: [CriterionPart]

    /// One line of the agenda.
    public struct Line: Sendable, Hashable {
        public let name: String
        public let note: String?
        public let citation: Citation?
        /// What is read out under it.
        public let said: String?
        public let cases: [CasePapers]
        /// What stands under it by itself, such as the cases of the tracker.
        public let entries: [RecordLine]
    }

    /// What a reader needs of one case.
    public struct CasePapers: Sendable, Hashable {
        public let reference: String
        public let subject: String
        /// The step that is to be taken.
        public let step: String
        public let standing: String
        public let facts: [RecordLine]
        /// Tests of more than one kind of review that the answers so far meet.
        public let crossOver: [String]
        /// Agencies that were asked and have not answered.
        public let silent: [String]
        public let tests: [BodyDecision.Test]
        public let parts: [Part]
        /// What was attached to the case and may be read, oldest first.
        public let files: [File]
    }

    /// A file of the case, where the reader opens it.
    public struct File: Sendable, Hashable {
        public let title: String
        /// What it is, from whom, and since when.
        public let note: String
        public let href: String
    }

    /// A form as it was filled in, or an agency's answer.
    public struct Part: Sendable, Hashable {
        public let title: String
        public let lines: [RecordLine]
    }

    /// The criteria of one kind of review, as every pack has them.
    public struct CriterionPart: Sendable, Hashable {
        public let name: String
        public let force: String
        public let questions: [String]
        public let citation: Citation
    }
}
