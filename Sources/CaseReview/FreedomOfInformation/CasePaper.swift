/// A paper of a case that is exempt or open to a request by itself.
public enum CasePaper: Sendable, Hashable {
    /// What the bodies decided, with all that it rested on.
    case decisionRecord
    /// A form as it was filled in at a step, such as the referral.
    case form(StepID)
    /// What an agency answered when it was asked at a step.
    case agencyReturn(StepID, AgencyID)
    /// A file, as it was attached.
    case file(FileID)
    /// A letter written at a step that went out on paper, and for whom (`LetterOffer.addresseeID`).
    case letter(StepID, LetterID, addressee: String)
}

extension CasePaper {
    /// Whether it is a form, on which the procedure's own words stand beside what was entered.
    var isFilledIn: Bool {
        switch self {
        case .form, .agencyReturn: true
        case .decisionRecord, .file, .letter: false
        }
    }
}

/// How a paper is called where it is stored, in an address and in a rehearsal: "decision-record", "form.referral",
/// "return.screening.police", "file." and "letter." with their names. No name but the last has a full stop in it.
extension CasePaper: RawRepresentable {
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", maxSplits: 3).map(String.init)
        switch (parts.first ?? "", parts.count) {
        case ("decision-record", 1): self = .decisionRecord
        case ("form", 2): self = .form(StepID(parts[1]))
        case ("return", 3): self = .agencyReturn(StepID(parts[1]), AgencyID(parts[2]))
        case ("file", 2): self = .file(FileID(parts[1]))
        case ("letter", 4):
            self = .letter(StepID(parts[1]), LetterID(parts[2]), addressee: parts[3])
        default: return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .decisionRecord: "decision-record"
        case .form(let step): "form.\(step)"
        case .agencyReturn(let step, let agency): "return.\(step).\(agency)"
        case .file(let id): "file.\(id)"
        case .letter(let step, let letter, let addressee): "letter.\(step).\(letter).\(addressee)"
        }
    }
}

/// Stored by its name, as it was when there was only one.
extension CasePaper: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let paper = CasePaper(rawValue: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "There is no such paper")
        }
        self = paper
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// How one paper stands to requests for information: every position that was settled, oldest first.
public struct PaperPositions: Sendable, Hashable {
    public private(set) var all: [SettledPosition] = []
    /// Which version of the paper was reviewed for each.
    private var versions: [Int] = []

    /// The latest position on one version of the paper; nil where more has been printed since, for then the paper is
    /// another one.
    func inForce(for version: Int) -> SettledPosition? {
        versions.lastIndex(of: version).map { all[$0] }
    }

    mutating func settle(_ settled: SettledPosition, for version: Int) {
        all.append(settled)
        versions.append(version)
    }
}

extension Case {
    /// The papers that there are of the case, in the order in which they are read: its forms once they are handed in,
    /// what agencies answered, the files that stand, what was decided, and the letters that went out on paper.
    public func papers(under procedure: Procedure) -> [CasePaper] {
        let steps = procedure.steps(of: self)
        let filledIn = steps.filter { step in
            step.activity.form != nil && progress[step.id]?.lastEnded != nil
                && forms[step.id]?.isEmpty == false
        }.map { CasePaper.form($0.id) }
        let returns = steps.flatMap { step in
            (gatherings[step.id]?.asked ?? [:]).filter { $0.value.reply != nil }.keys.sorted()
                .map { CasePaper.agencyReturn(step.id, $0) }
        }
        let attached = standingFiles.map { CasePaper.file($0.id) }
        let record: [CasePaper] = decisions.isEmpty ? [] : [.decisionRecord]
        var letters: [CasePaper] = []
        for note in letterNotes where !letters.contains(note.paper) { letters.append(note.paper) }
        return filledIn + returns + attached + record + letters
    }

    /// What the procedure asks about freedom of information of the decision record; nil where it asks nothing.
    ///
    /// The bodies that decided are asked, the latest first; before the first decision there is no such paper.
    public func freedomOfInformationRule(
        under procedure: Procedure
    ) -> FreedomOfInformationRule? {
        decisions.reversed().lazy
            .compactMap { procedure.bodies[$0.body]?.papers.freedomOfInformation }.first
    }

    /// What the procedure asks about one paper. A paper is a body's own once the case went to it: what one body asks of
    /// all its papers is asked of the forms, the answers and the files that were before it too.
    public func freedomOfInformationRule(
        for paper: CasePaper, under procedure: Procedure
    ) -> FreedomOfInformationRule? {
        let ofDeciding = freedomOfInformationRule(under: procedure)
        if paper == .decisionRecord || ofDeciding != nil { return ofDeciding }
        return sittings(under: procedure).lazy
            .compactMap { procedure.bodies[$0.body]?.papers.freedomOfInformation }.first
    }

    /// Another number whenever more is printed on a paper, or something else.
    public func version(of paper: CasePaper) -> Int { paperVersions[paper] ?? 0 }

    /// The position that holds for a paper as it is now; nil while none is settled.
    public func position(of paper: CasePaper) -> SettledPosition? {
        positions[paper]?.inForce(for: version(of: paper))
    }

    /// What stands on a paper that is exempt; nil on any other, and where nothing is settled.
    public func exemptMarking(of paper: CasePaper, under procedure: Procedure) -> String? {
        guard position(of: paper)?.position.isExempt == true else { return nil }
        return freedomOfInformationRule(for: paper, under: procedure)?.marking
    }

    /// The papers that wait for a position, and have none: the one that is drawn up to be taken away.
    ///
    /// A position can be settled for every other paper too, and none of them waits for one: they are read where they
    /// are, or have gone out as somebody meant them to.
    public func papersWithoutPosition(under procedure: Procedure) -> [CasePaper] {
        guard freedomOfInformationRule(under: procedure) != nil else { return [] }
        return [CasePaper.decisionRecord].filter { position(of: $0) == nil }
    }
}

extension LetterNote {
    /// The letter that went out, whenever it did.
    var paper: CasePaper { .letter(step, sent.letter, addressee: sent.addressee) }
}
