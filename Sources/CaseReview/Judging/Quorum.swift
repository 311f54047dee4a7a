/// Who is in the room for one item, as a quorum counts them.
///
/// A sector or agency counts once, however many of its people attend. Guests, and members who withdrew
/// from the item, do not count.
public struct Room: Sendable {
    public let attendances: [Attendance]
    public let body: Body
    private let agenciesPresent: Set<AgencyID>
    private let procedure: Procedure

    public init(
        _ attendances: [Attendance], without ruledOut: RuledOut, of body: Body,
        under procedure: Procedure
    ) {
        self.attendances = attendances.filter { !ruledOut.includes($0) }
        self.body = body
        self.procedure = procedure
        agenciesPresent = Set(
            self.attendances.filter(\.capacity.representsAgency).compactMap(\.agency))
    }

    /// Whether somebody is here for an agency: what they hold elsewhere gives nobody its voice.
    public func speaks(_ person: PersonID, for agency: AgencyID) -> Bool {
        attendances.contains {
            $0.capacity.representsAgency && $0.agency == agency && $0.person == person
        }
    }

    /// The member agencies represented, in the order of the procedure's list.
    public var agencies: [AgencyID] { body.members.filter(agenciesPresent.contains) }

    /// The agencies that have a vote: members of the body that are represented, one for each voting unit.
    public var votingAgencies: [AgencyID] {
        var seen: Set<AgencyID> = []
        return agencies.compactMap { agency in
            let unit = procedure.agencies[agency]?.votingUnit ?? agency
            return seen.insert(unit).inserted ? unit : nil
        }
    }

    /// Whether those whom the procedure names are here, and who is missing.
    public func quorum(byCorrespondence: Bool = false) -> Quorum {
        let rule = byCorrespondence ? body.quorumByCorrespondence : body.quorum
        switch rule {
        case .notStated(let why): return .notStated(why)
        case .stated(let expression, _):
            let finding = judge(expression)
            return finding.value == .yes ? .quorate(finding) : .inquorate(finding)
        }
    }
}

/// Whether a body may decide, as its procedure says.
public enum Quorum: Sendable, Hashable, Codable {
    case quorate(Finding)
    case inquorate(Finding)
    /// The document states no quorum, which is never read as being quorate.
    case notStated(String)

    public var allowsDecision: Bool {
        if case .inquorate = self { false } else { true }
    }

    /// What the judgement rests on; nil where nothing is stated.
    public var finding: Finding? {
        switch self {
        case .quorate(let finding), .inquorate(let finding): finding
        case .notStated: nil
        }
    }

    /// The named sectors, agencies or roles that are not here.
    public var missing: [Finding.Basis] {
        guard case .inquorate(let finding) = self else { return [] }
        return finding.absentLeaves
    }
}

extension Finding {
    fileprivate var absentLeaves: [Basis] {
        if value == .yes { return [] }
        return parts.isEmpty ? [basis] : parts.flatMap(\.absentLeaves)
    }
}

extension Room: Facts {
    public func presence(_ presence: Presence) -> Finding {
        switch presence {
        case .sector(let sector):
            let agencies = procedure.sectors[sector]?.agencies ?? []
            let isHere = agencies.contains(where: agenciesPresent.contains)
            return Finding(Truth(isHere), .sector(sector))
        case .agency(let agency):
            return Finding(Truth(agenciesPresent.contains(agency)), .agency(agency))
        case .role(let role):
            let isHere = role == body.chair && attendances.contains { $0.capacity == .chair }
            return Finding(Truth(isHere), .role(role))
        case .share(let part, let whole):
            return count(atLeast: (body.members.count * part + whole - 1) / whole)
        case .agencies(let wanted): return count(atLeast: wanted)
        }
    }

    private func count(atLeast wanted: Int) -> Finding {
        let present = agencies.count
        return Finding(Truth(present >= wanted), .count(present: present, wanted: wanted))
    }

    public func answer(to question: QuestionID) -> Truth { .notKnown }
    public func finding(for criterion: CriterionID) -> Finding {
        Finding(.notKnown, .criterion(criterion))
    }
    public func age(at moment: MomentID) -> Int? { nil }
    public func day(of moment: MomentID) -> Day? { nil }
    public func hasPathway(_ pathway: PathwayID) -> Bool { false }
    public func field(_ field: FieldID, is value: String) -> Truth { .notKnown }
    public func isDone(_ step: StepID) -> Bool { false }
    public func lastOutcome(of step: StepID) -> OutcomeID? { nil }
    public func hasReplied(_ step: StepID, _ field: FieldID?, is value: String) -> Bool { false }
}
