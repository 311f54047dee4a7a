public import CaseReview

/// Findings, verdicts and states in the words that pages and papers share.
public struct FindingWords: Sendable {
    let procedure: Procedure

    public init(under procedure: Procedure) { self.procedure = procedure }

    /// One part of a quorum: who it asks for, and whether they are there.
    public struct Part: Sendable, Hashable {
        public let name: String
        public let isThere: Bool
        /// How deep it stands inside alternatives; 0 at the outside.
        public let depth: Int

        public init(name: String, isThere: Bool, depth: Int = 0) {
            self.name = name
            self.isThere = isThere
            self.depth = depth
        }
    }

    /// The parts of a quorum in the rule's order, each alternative under a line that says so.
    public func parts(of quorum: Quorum) -> [Part] {
        quorum.finding.map { parts(of: $0, depth: 0) } ?? []
    }

    private func parts(of finding: Finding, depth: Int) -> [Part] {
        let isThere = finding.value == .yes
        guard !finding.parts.isEmpty else {
            return [Part(name: name(finding.basis), isThere: isThere, depth: depth)]
        }
        guard let heading = heading(finding.basis) else {
            return finding.parts.flatMap { parts(of: $0, depth: depth) }
        }
        return [Part(name: heading, isThere: isThere, depth: depth)]
            + finding.parts.flatMap { parts(of: $0, depth: depth + 1) }
    }

    private func heading(_ basis: Finding.Basis) -> String? {
        switch basis {
        case .any: "At least one of these"
        case .atLeast(let wanted): "At least \(wanted) of these"
        case .not: "None of these"
        default: nil
        }
    }

    private func name(_ basis: Finding.Basis) -> String {
        if case .count(let present, let wanted) = basis {
            return "\(wanted) member agencies (\(present) here)"
        }
        return procedure.name(of: basis)
    }

    /// A quorum in one sentence.
    public func sentence(_ quorum: Quorum) -> String {
        switch quorum {
        case .quorate: "Quorate: everybody whom the procedure names is present."
        case .inquorate:
            "Not quorate. Missing: "
                + quorum.missing.map(procedure.name(of:)).joined(separator: "; ") + "."
        case .notStated(let why): "Not stated in the document. \(why)"
        }
    }

    /// How a case stands against a test, in a few words.
    public func verdict(_ verdict: CriterionResult.Verdict) -> String {
        switch verdict {
        case .met: "Met"
        case .notMet: "Not met"
        case .cannotYetSay: "Cannot yet be said"
        case .doesNotApply: "Does not apply"
        case .readingsDiffer: "The readings differ"
        }
    }

    /// Why a verdict is what it is, where that needs saying.
    public func because(_ verdict: CriterionResult.Verdict) -> String? {
        switch verdict {
        case .met, .notMet: nil
        case .cannotYetSay(let missing): cannotYetSay(missing)
        case .doesNotApply(let why): why
        case .readingsDiffer:
            "The document can be read in more than one way, and the readings come out differently."
        }
    }

    private func cannotYetSay(_ missing: [QuestionID]) -> String {
        let asked = missing.compactMap { procedure.questions[$0]?.text }
        return asked.isEmpty
            ? "Something that the test rests on is not known."
            : "Not known: " + asked.joined(separator: " ")
    }

    /// What being met means.
    public func force(_ force: Criterion.Force) -> String {
        switch force {
        case .duty: "A duty: a review must be held"
        case .power: "A power: a review may be held"
        case .advice: "Advice"
        }
    }

    public func answer(_ value: Answer.Value) -> String {
        switch value {
        case .yes: "Yes"
        case .suspected: "Suspected"
        case .no: "No"
        case .notKnown: "Not known"
        }
    }

    public func capacity(_ capacity: Attendance.Capacity) -> String {
        switch capacity {
        case .chair: "Chair"
        case .member: "Member"
        case .deputy: "Deputy"
        case .guest: "Guest"
        case .inAttendance: "In attendance"
        }
    }

    public func choice(_ choice: Vote.Choice) -> String {
        switch choice {
        case .agree: "Agrees"
        case .disagree: "Disagrees"
        case .abstain: "Abstains"
        }
    }

    public func ruling(_ ruling: Interest.Ruling?) -> String {
        switch ruling {
        case .withdraw: "Withdraws from the item"
        case .stay: "Stays"
        case nil: "No ruling yet"
        }
    }

    func state(_ state: Clock.State) -> String {
        switch state {
        case .notStarted: "Not started"
        case .running: "Running"
        case .overdue: "Overdue"
        case .met: "Met"
        case .metLate: "Met late"
        case .metEarly: "Met before the first day"
        case .lapsed: "Never met; ended with the case"
        case .unnumbered: "Running; the document sets no number of days"
        }
    }
}
