public import CaseReview
public import ProcedureLibrary

/// Plays a scenario in an office, through exactly the code that the pages use.
///
/// The clock is set to each turn's moment first. Cases and meetings are known by the scenario's own names.
public final class Player {
    private let office: Office
    private let hands: OfficeClock.Hands
    private let scenario: Scenario
    private var cases: [CaseID: CaseID] = [:]
    private var meetings: [MeetingID: MeetingID] = [:]
    private var played = Rehearsal()

    public init(_ scenario: Scenario, in office: Office, hands: OfficeClock.Hands) {
        self.scenario = scenario
        self.office = office
        self.hands = hands
    }

    /// Plays every turn, and says what happened. Throws only what is no refusal: a fault of the machine.
    public func play() throws(OfficeFailure) -> Rehearsal {
        if let first = scenario.turns.first { hands.moment = first.at }
        try planMeetings()
        for turn in scenario.turns {
            hands.moment = turn.at
            switch turn.content {
            case .act(let person, let move, let expected):
                try play(move, by: person, expecting: expected, at: turn)
            case .check(let check): try compare(check, at: turn)
            }
        }
        try conclude()
        return played
    }

    /// The real identifier of a case that the scenario names.
    public func caseID(_ name: CaseID) -> CaseID? { cases[name] }

    private func planMeetings() throws(OfficeFailure) {
        guard let keeper = try keeper() else { return }
        for planned in scenario.meetings {
            meetings[planned.id] = try office.planMeeting(planned.plan, by: keeper).id
        }
    }

    /// Somebody of the scenario who keeps meetings, to have planned what was in the diary from the start.
    private func keeper() throws(OfficeFailure) -> Actor? {
        let procedure = try office.procedure
        return scenario.people.map(\.actor).first {
            procedure.gives(.keepMeetings, to: $0.role)
        }
    }

    private func play(
        _ move: Scenario.Move, by person: PersonID, expecting expected: Scenario.Expectation,
        at turn: Scenario.Turn
    ) throws(OfficeFailure) {
        guard let actor = scenario.player(person)?.actor else { return }
        do {
            try perform(move, by: actor)
            played.accept(move, by: actor, at: turn, expecting: expected)
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            let words = refusal.words(under: try office.procedure)
            played.refuse(move, words, by: actor, at: turn, expecting: expected)
        }
    }

    private func perform(_ move: Scenario.Move, by actor: Actor) throws(OfficeFailure) {
        switch move {
        case .open(let name, let pathway):
            cases[name] = try office.openCase(on: pathway, by: actor).id
        case .act(let name, let act):
            try office.perform(real(act), on: try real(name), by: actor)
        case .voteAll(let name, let step, let choice, let reason):
            try voteAll(try real(name), step, choice, reason, by: actor)
        case .keep(let name, let act):
            try office.perform(try real(act), on: try real(name), by: actor)
        case .meeting(let name, .plan(let plan)):
            meetings[name] = try office.planMeeting(try real(plan), by: actor).id
        case .meeting(let name, let act): try office.perform(act, on: try real(name), by: actor)
        }
    }

    private func voteAll(
        _ id: CaseID, _ step: StepID, _ choice: Vote.Choice, _ reason: String, by actor: Actor
    ) throws(OfficeFailure) {
        let matter = try office.load(id)
        let consideration = matter.considerations[step]
        guard let meeting = consideration?.meeting else { throw .notFound }
        let sitting = try office.load(meeting)
        let procedure = try office.procedure(of: matter)
        guard let body = procedure.bodies[sitting.body] else { throw .notFound }
        let room = Room(
            sitting.present(at: office.clock.now()), without: matter.ruledOut,
            of: body, under: procedure)
        for agency in room.votingAgencies where consideration?.votes[agency] == nil {
            try office.perform(.vote(step, agency, choice, reason: reason), on: id, by: actor)
        }
    }

    private func real(_ name: CaseID) throws(OfficeFailure) -> CaseID {
        guard let id = cases[name] else { throw .notFound }
        return id
    }

    private func real(_ name: MeetingID) throws(OfficeFailure) -> MeetingID {
        guard let id = meetings[name] else { throw .notFound }
        return id
    }

    private func real(_ plan: MeetingPlan) throws(OfficeFailure) -> MeetingPlan {
        var matters: [CaseID] = []
        for name in plan.calledFor ?? [] { matters.append(try real(name)) }
        return MeetingPlan(
            body: plan.body, day: plan.day, time: plan.time, place: plan.place,
            isByCorrespondence: plan.isByCorrespondence, calledBecause: plan.calledBecause,
            calledFor: matters)
    }

    private func real(_ act: CaseAct) throws(OfficeFailure) -> CaseAct {
        switch act {
        case .list(let step, let meeting, let because):
            .list(step, at: try real(meeting), because: because)
        case .minute(let step, let meeting, let text, let after):
            .minute(step, at: try real(meeting), text, after: after)
        case .explainMissing(let step, let meeting, let because):
            .explainMissing(step, of: try real(meeting), because: because)
        case .agree(let step, let meeting, let action):
            .agree(step, at: try real(meeting), action)
        default: act
        }
    }

    private func real(_ act: KeepingAct) throws(OfficeFailure) -> KeepingAct {
        guard case .link(let other, let reason) = act else { return act }
        return .link(try real(other), reason: reason)
    }

    private func compare(_ check: Scenario.Check, at turn: Scenario.Turn) throws(OfficeFailure) {
        let setting = office.setting(try office.procedure)
        if let meeting = check.meeting {
            let found = clocks(of: try office.load(try real(meeting)), in: setting)
            return compare(check.limits, with: found, at: turn)
        }
        if check.isOfPartnership {
            let found = clocks(of: office.arrangements, in: setting)
            return compare(check.limits, with: found, at: turn)
        }
        let matter = try office.load(try real(check.matter))
        let procedure = try office.procedure(of: matter)
        if let wanted = check.open {
            let open = matter.isClosed ? [] : matter.openSteps(under: procedure).map(\.id)
            played.compare("open steps", Set(open).sorted(), Set(wanted).sorted(), at: turn)
        }
        if let wanted = check.isClosed {
            played.compare("closed", [matter.isClosed], [wanted], at: turn)
        }
        compare(check, with: matter, under: procedure, at: turn)
        compare(
            check.limits, with: Clocks(of: matter, in: office.setting(procedure)).all(), at: turn)
    }

    private func compare(
        _ check: Scenario.Check, with matter: Case, under procedure: Procedure,
        at turn: Scenario.Turn
    ) {
        for (pathway, isOpen) in check.pathways {
            played.compare(
                "pathway \(pathway) open", [matter.isOn(pathway)], [isOpen], at: turn)
        }
        let facts = CaseFacts(matter, under: procedure)
        for (id, wanted) in check.criteria {
            let verdict = procedure.criteria[id]?.result(on: facts).verdict.name
            played.compare("criterion \(id)", [verdict], [wanted], at: turn)
        }
        if let wanted = check.lead {
            played.compare("lead", [matter.lead?.review], [wanted], at: turn)
        }
    }

    private func compare(
        _ limits: [Scenario.ExpectedLimit], with clocks: [Clock], at turn: Scenario.Turn
    ) {
        for wanted in limits {
            let clock = clocks.first { $0.limit == wanted.limit && $0.agency == wanted.agency }
            let name = "limit \(wanted.limit)" + (wanted.agency.map { "/\($0)" } ?? "")
            if let due = wanted.due { played.compare("\(name) due", [clock?.due], [due], at: turn) }
            if let state = wanted.state {
                played.compare("\(name) state", [clock?.state], [state], at: turn)
            }
            for (id, due) in wanted.readings {
                let found = clock?.readings.first { $0.id == id }?.due
                played.compare("\(name) reading \(id)", [found], [due], at: turn)
            }
        }
    }

    private func conclude() throws(OfficeFailure) {
        for (name, id) in cases.sorted(by: { $0.key < $1.key }) {
            let matter = try office.load(id)
            let procedure = try office.procedure(of: matter)
            let clocks = Clocks(of: matter, in: office.setting(procedure)).all()
            played.conclude(name, matter, clocks, under: procedure)
        }
    }
}

extension CriterionResult.Verdict {
    /// The verdict as a scenario writes it.
    fileprivate var name: String {
        switch self {
        case .met: "met"
        case .notMet: "not-met"
        case .cannotYetSay: "cannot-yet-say"
        case .doesNotApply: "does-not-apply"
        case .readingsDiffer: "readings-differ"
        }
    }
}
