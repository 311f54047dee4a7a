import CaseReview

/// Reads a scenario file.
struct ScenarioReader {
    let path: String
    let faults: FaultList

    /// The scenario; nil, or of no use, when there are faults.
    func read(_ entry: Entry, _ procedures: (ProcedureID) -> Procedure?) -> Scenario? {
        let names = Names()
        let source = Source(file: path, faults: faults, names: names)
        return source.map(entry, "The scenario") { keys in
            guard let procedure = procedure(keys, procedures) else {
                keys.passOverTheRest()
                return nil
            }
            names.define(everythingOf: procedure)
            let scenario = scenario(keys, procedure)
            names.lookUpReferences(into: faults)
            return scenario
        }
    }

    private func procedure(
        _ keys: Keys, _ procedures: (ProcedureID) -> Procedure?
    ) -> Procedure? {
        guard let pair = keys.required("procedure") else { return nil }
        if let name = pair.entry.text, let procedure = procedures(ProcedureID(name)) {
            return procedure
        }
        keys.complain(
            pair, "is not a procedure that is at hand: \(pair.entry.text ?? pair.entry.kind)",
            cure: "Write the name of the pack, such as north-1.5")
        return nil
    }

    private func scenario(_ keys: Keys, _ procedure: Procedure) -> Scenario {
        let title = keys.text("title")
        let clauses = keys.clauses()
        let people = keys.each("people", .person) { $1.player(PersonID($0)) }
        let meetings = keys.each("meetings", .meeting) { id, keys in
            Scenario.PlannedMeeting(id: MeetingID(id), plan: keys.plan(day: "on"))
        }
        let holidays = keys.list("bank-holidays") { entry in
            keys.source.map(entry, "A bank holiday") {
                BankHoliday(day: $0.day("day"), name: $0.text("name"))
            }
        }
        let script = ScriptReader(procedure: procedure, people: people, meetings: meetings)
        let turns = keys.filledList("acts") { script.turns($0, keys.source) }
        return Scenario(
            file: path, procedure: procedure.id, title: title, clauses: clauses, people: people,
            meetings: meetings, bankHolidays: holidays, turns: turns.flatMap { $0 })
    }
}

extension Keys {
    fileprivate func player(_ id: PersonID) -> Scenario.Player {
        Scenario.Player(
            id: id, name: text("name"), role: requiredID("role", .role),
            agency: optionalID("agency", .agency))
    }

    /// When and where a body is to sit; the day stands under the key that is given.
    func plan(day key: String, calledFor: [CaseID] = []) -> MeetingPlan {
        MeetingPlan(
            body: requiredID("body", .body), day: day(key), time: optionalText("time") ?? "",
            place: optionalText("place") ?? "", isByCorrespondence: flag("by-correspondence"),
            calledBecause: optionalText("called-because"), calledFor: calledFor)
    }
}

extension Names {
    /// Defines what a scenario can refer to in a procedure.
    fileprivate func define(everythingOf procedure: Procedure) {
        let nowhere = Place(file: procedure.id.rawValue, line: 1)
        func all(_ kind: Kind, _ ids: some Sequence<String>) {
            for id in ids { _ = define(kind, id, at: nowhere) }
        }
        all(.agency, procedure.agencies.keys.map(\.rawValue))
        all(.role, procedure.roles.keys.map(\.rawValue))
        all(.body, procedure.bodies.keys.map(\.rawValue))
        all(.question, procedure.questions.keys.map(\.rawValue))
        all(.criterion, procedure.criteria.keys.map(\.rawValue))
        all(.moment, procedure.limits.flatMap(\.ownMoments).map(\.rawValue))
        all(.limit, procedure.limits.map(\.id.rawValue))
        all(.pathway, procedure.pathways.map(\.id.rawValue))
        for step in procedure.steps.values {
            all(.step, [step.id.rawValue])
            all(.outcome, step.outcomes.map { "\(step.id)/\($0.id)" })
            if case .tell(let recipients) = step.activity {
                all(.recipient, recipients.map { "\(step.id)/\($0.id)" })
            }
        }
    }
}
