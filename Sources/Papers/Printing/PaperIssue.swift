public import CaseReview

/// One making of a paper: for whom, when, under which procedure, and where the record stood.
///
/// It stands on every page, so that a sheet found by itself says what it is a sheet of.
public struct PaperIssue: Sendable, Hashable {
    public let area: String
    public let marking: String
    /// The procedure as people call it, such as a title with its version.
    public let procedure: String
    public let procedureID: ProcedureID
    public let madeFor: String
    public let madeAt: Moment
    /// The last entry of the record when the paper was made.
    public let head: RecordPlace?
    /// Whose words the paper was made from, and which version of them; nil where they are the program's.
    public let words: String?

    /// Says for whom and when a paper under this procedure was made.
    public init(
        under procedure: Procedure, madeFor: String, at madeAt: Moment, head: RecordPlace?,
        words: String? = nil
    ) {
        let about = procedure.about
        self.init(
            area: about.area, marking: about.marking,
            procedure: "\(about.title), version \(about.version)", procedureID: procedure.id,
            madeFor: madeFor, madeAt: madeAt, head: head, words: words)
    }

    public init(
        area: String, marking: String, procedure: String, procedureID: ProcedureID,
        madeFor: String, madeAt: Moment, head: RecordPlace?, words: String? = nil
    ) {
        self.area = area
        self.marking = marking
        self.procedure = procedure
        self.procedureID = procedureID
        self.madeFor = madeFor
        self.madeAt = madeAt
        self.head = head
        self.words = words
    }
}

extension PaperIssue {
    /// For whom the paper was made, and when.
    public var madeLine: String { "Made for \(madeFor) on \(madeAt.paperText)" }

    /// The same making, with another marking on every page.
    private func marked(_ marking: String) -> PaperIssue {
        PaperIssue(
            area: area, marking: marking, procedure: procedure,
            procedureID: procedureID, madeFor: madeFor, madeAt: madeAt, head: head, words: words)
    }

    /// The same making of a paper that needs no position, with the marking that it bears if it is exempt.
    public func marked(exempt marking: String?) -> PaperIssue { marking.map(marked) ?? self }

    /// The same making of papers that have gone out to nobody yet: each page says so.
    public var asDraft: PaperIssue { marked("\(marking): draft, not circulated") }

    /// The same making of a paper for which a procedure asks for a position on freedom of information.
    ///
    /// An exempt paper bears the marking that the procedure prescribes, and that alone; an open one bears none, for it
    /// cannot be open to a request and not for publication at once. One without a position keeps the marking of the
    /// procedure's papers and says that it has none.
    public func marked(
        under rule: FreedomOfInformationRule?, _ position: FreedomOfInformationPosition?
    ) -> PaperIssue {
        guard let rule else { return self }
        guard let position else { return marked("\(marking): \(PositionNote.unsettledMarking)") }
        return position.isExempt ? marked(rule.marking) : unmarked
    }

    /// The same making without a marking.
    public var unmarked: PaperIssue { marked("") }
}

/// Where an entry stands in the record, and the hash that proves it.
public struct RecordPlace: Sendable, Hashable {
    /// Counted from 1.
    public let position: Int64
    /// SHA-256, in hexadecimal.
    public let hash: String

    public init(position: Int64, hash: String) {
        self.position = position
        self.hash = hash
    }
}

extension Moment {
    /// The moment as a paper prints it, in London time: "20 Nov 2026, 14:05".
    var paperText: String { "\(day.shortText), \(londonTime)" }
}
