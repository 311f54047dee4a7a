import CaseReview

/// Reads the acts of a scenario one after another, keeping the time and the meetings planned so far.
final class ScriptReader {
    let procedure: Procedure
    let people: [PersonID: Scenario.Player]
    private(set) var bodies: [MeetingID: BodyID]
    private var latest: Moment?

    init(
        procedure: Procedure, people: [Scenario.Player], meetings: [Scenario.PlannedMeeting]
    ) {
        self.procedure = procedure
        self.people = Dictionary(
            people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        bodies = Dictionary(
            meetings.map { ($0.id, $0.plan.body) }, uniquingKeysWith: { first, _ in first })
    }

    /// One act or check; several turns where an act stands for several.
    func turns(_ entry: Entry, _ source: Source) -> [Scenario.Turn] {
        source.map(entry, "The act") { keys in
            let at = moment(keys)
            func turn(_ content: Scenario.Content) -> Scenario.Turn {
                Scenario.Turn(line: keys.line, at: at, content: content)
            }
            if let check = keys.map("check", { $0.check() }) { return [turn(.check(check))] }
            let who: PersonID = keys.requiredID("who", .person)
            let expected = keys.expectation()
            return moves(keys, at, who).map { turn(.act(by: who, $0, expecting: expected)) }
        }
    }

    /// A day and perhaps a time; without one, that of the act before on the same day, else nine o'clock.
    private func moment(_ keys: Keys) -> Moment {
        let standIn = latest ?? Moment(secondsSinceEpoch: 0)
        guard let pair = keys.required("on") else { return standIn }
        let parts = (pair.entry.text ?? "").split(separator: " ")
        guard let day = parts.first.flatMap({ Day(iso: $0) }), parts.count <= 2,
            let moment = moment(day, parts.dropFirst().first)
        else {
            keys.complain(
                pair, "is not a day, or a day and a time",
                cure: "Write 2026-11-20 or 2026-11-20 10:30")
            return standIn
        }
        if let latest, moment < latest {
            keys.complain(
                pair, "is before the act above it", cure: "Put the acts in the order of time")
        }
        latest = moment
        return moment
    }

    private func moment(_ day: Day, _ time: Substring?) -> Moment? {
        if let time { return Moment(written: "\(day.iso) \(time)") }
        if let latest, latest.day == day { return latest }
        return Moment(day: day, hour: 9, minute: 0)
    }

    private func moves(_ keys: Keys, _ at: Moment, _ who: PersonID) -> [Scenario.Move] {
        guard let pair = keys.required("do"),
            let verb = keys.oneOf(
                CaseVerb.allWords + KeepingVerb.allWords + MeetingVerb.allWords, pair)
        else {
            keys.passOverTheRest()
            return []
        }
        if let verb = MeetingVerb(rawValue: verb) { return moves(verb, keys, at) }
        if let verb = KeepingVerb(rawValue: verb) { return moves(verb, keys) }
        guard let verb = CaseVerb(rawValue: verb) else { return [] }
        let id: CaseID = keys.has("case") ? keys.optionalID("case", .matter) ?? "" : "case"
        if verb == .open {
            let line = keys.line
            _ = keys.source.names.define(.matter, id.rawValue, at: keys.source.place(line))
            return [.open(id, keys.requiredID("pathway", .pathway))]
        }
        if !keys.has("case") {
            keys.source.names.refer(.matter, id.rawValue, at: keys.source.place(keys.line))
        }
        return moves(verb, on: id, keys, at, who)
    }

    /// What is done to a whole case; the case is named as it is for any other act.
    private func moves(_ verb: KeepingVerb, _ keys: Keys) -> [Scenario.Move] {
        let id: CaseID = keys.has("case") ? keys.optionalID("case", .matter) ?? "" : "case"
        if !keys.has("case") {
            keys.source.names.refer(.matter, id.rawValue, at: keys.source.place(keys.line))
        }
        return [.keep(id, act(verb, keys))]
    }

    private func moves(_ verb: MeetingVerb, _ keys: Keys, _ at: Moment) -> [Scenario.Move] {
        if verb == .plan {
            let id: MeetingID = keys.required("meeting").flatMap { keys.id($0.entry) } ?? ""
            _ = keys.source.names.define(
                .meeting, id.rawValue, at: keys.source.place(keys.line))
            let plan = keys.plan(day: "day", calledFor: keys.ids("called-for", .matter))
            bodies[id] = plan.body
            return [.meeting(id, .plan(plan))]
        }
        let id: MeetingID = keys.requiredID("meeting", .meeting)
        return acts(verb, id, keys, at).map { .meeting(id, $0) }
    }
}

extension Keys {
    fileprivate func expectation() -> Scenario.Expectation {
        guard let pair = optional("expect"), pair.entry.text != "accepted" else {
            return .accepted
        }
        return map(pair) { keys in
            let rule: RuleName? = keys.required("refused").flatMap { keys.id($0.entry) }
            let clause = keys.optional("clause").flatMap { pair -> ClauseID? in
                if let text = pair.entry.text, Shape.isClause(text) { return ClauseID(text) }
                keys.complain(
                    pair, "is not the number of a clause",
                    cure: "Write two capitals, a hyphen and three digits, such as AB-012")
                return nil
            }
            return .refused(rule: rule?.rawValue ?? "", clause: clause)
        }
    }

    /// Lets the rest of a map be, where it could not be told what belongs in it.
    func passOverTheRest() {
        for key in allKeys { _ = optional(key) }
    }
}

/// The name of a rule that refuses, as `RefusalWords` has it.
private struct RuleName: Identifier {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
}
