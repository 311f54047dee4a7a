public import CaseReview

/// A made-up course of events, written to see what a procedure makes of it.
///
/// The format is in `docs/rehearsals.md`. Everything that it names exists in the procedure; whether the procedure
/// allows what is done is for the rehearsal to find out.
public struct Scenario: Sendable, Hashable {
    public let file: String
    public let procedure: ProcedureID
    public let title: String
    /// The clauses that the scenario shows at work.
    public let clauses: [ClauseID]
    /// In the order of the file.
    public let people: [Player]
    /// Meetings planned before anything happens, in the order of the file.
    public let meetings: [PlannedMeeting]
    /// Holidays beyond those of the calendar.
    public let bankHolidays: [BankHoliday]
    /// In the order in which they are played; none is earlier than the one before.
    public let turns: [Turn]

    /// The person of this id, if the scenario has them.
    public func player(_ id: PersonID) -> Player? { people.first { $0.id == id } }

    /// Somebody who acts in a scenario.
    public struct Player: Sendable, Hashable {
        public let id: PersonID
        public let name: String
        public let role: RoleID
        public let agency: AgencyID?

        public var actor: Actor { Actor(person: id, role: role, agency: agency) }
    }

    /// A meeting that is in the diary from the start.
    public struct PlannedMeeting: Sendable, Hashable {
        public let id: MeetingID
        public let plan: MeetingPlan
    }

    /// One thing that is done, or looked at, at a moment.
    public struct Turn: Sendable, Hashable {
        /// The line of the file, for what the rehearsal prints.
        public let line: Int
        public let at: Moment
        public let content: Content
    }

    /// An act with what is expected of it, or a look at a case.
    public enum Content: Sendable, Hashable {
        case act(by: PersonID, Move, expecting: Expectation)
        case check(Check)
    }

    /// What somebody does.
    public enum Move: Sendable, Hashable {
        case open(CaseID, PathwayID)
        case act(CaseID, CaseAct)
        case keep(CaseID, KeepingAct)
        /// Every agency with a vote that is in the room and has not voted, in the order of the body's list.
        case voteAll(CaseID, StepID, Vote.Choice, reason: String)
        case meeting(MeetingID, MeetingAct)
    }

    /// What the procedure is expected to say.
    public enum Expectation: Sendable, Hashable {
        case accepted
        /// Refused by the rule of this name, as `RefusalWords` has it, resting on a clause where one is given.
        case refused(rule: String, clause: ClauseID?)
    }

    /// How a case is expected to stand.
    public struct Check: Sendable, Hashable {
        public let matter: CaseID
        public let limits: [ExpectedLimit]
        /// Exactly these steps are open; nil when the scenario does not say.
        public let open: [StepID]?
        public let isClosed: Bool?
        /// Whether each of these pathways is open; one that the case is not on counts as not open.
        public let pathways: [PathwayID: Bool]
        public let criteria: [CriterionID: String]
        /// The kind of review that leads; nil when the scenario does not say.
        public let lead: String?
        /// The time limits of a meeting, where it is a meeting that is looked at.
        public let meeting: MeetingID?
        /// Whether it is the partnership's own time limits that are looked at.
        public let isOfPartnership: Bool
    }

    /// How a time limit is expected to stand; nil is not looked at.
    public struct ExpectedLimit: Sendable, Hashable {
        public let limit: LimitID
        public let agency: AgencyID?
        public let due: Day?
        public let state: Clock.State?
        /// The due day under each of these readings.
        public let readings: [String: Day]
    }
}

extension Scenario {
    /// Reads a scenario against the procedure that it names; throws everything wrong with it at once.
    public init(
        file path: String, under procedures: (ProcedureID) -> Procedure?
    ) throws(PackFaults) {
        let faults = FaultList()
        let entry = Folder.entry(of: path, into: faults)
        try self.init(entry, named: path, faults, under: procedures)
    }

    /// Reads a scenario that somebody has written in a box; faults name it as `name` has it.
    public init(
        text: String, named name: String, under procedures: (ProcedureID) -> Procedure?
    ) throws(PackFaults) {
        let faults = FaultList()
        let entry = Folder.entry(in: text, named: name, into: faults)
        try self.init(entry, named: name, faults, under: procedures)
    }

    private init(
        _ entry: Entry?, named name: String, _ faults: FaultList,
        under procedures: (ProcedureID) -> Procedure?
    ) throws(PackFaults) {
        let reader = ScenarioReader(path: name, faults: faults)
        let scenario = entry.flatMap { reader.read($0, procedures) }
        guard let scenario, faults.faults.isEmpty else { throw PackFaults(faults.faults) }
        self = scenario
    }
}
