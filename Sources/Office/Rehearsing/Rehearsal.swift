import CaseReview
import ProcedureLibrary

/// What happened when a scenario was played. Its JSON is a contract: docs/rehearsals.md.
public struct Rehearsal: Sendable, Encodable {
    public private(set) var accepted: [Accepted] = []
    public private(set) var refused: [Refused] = []
    public private(set) var limits: [Limit] = []
    public private(set) var state: [String: State] = [:]
    /// What the scenario expected and did not find; empty when all of it came out.
    public private(set) var unmet: [String] = []

    public struct Accepted: Sendable, Encodable {
        public let line: Int
        public let on: String
        public let who: String
        private let move: Scenario.Move
        /// Written down when it is asked for: finding out what an act is called takes as long as deciding it.
        public var act: String { move.name }

        fileprivate init(_ move: Scenario.Move, by actor: Actor, at turn: Scenario.Turn) {
            line = turn.line
            on = turn.at.iso
            who = actor.person.rawValue
            self.move = move
        }

        private enum CodingKeys: String, CodingKey { case line, on, who, act }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(line, forKey: .line)
            try container.encode(on, forKey: .on)
            try container.encode(who, forKey: .who)
            try container.encode(act, forKey: .act)
        }
    }

    public struct Refused: Sendable, Encodable {
        public let line: Int
        public let on: String
        public let who: String
        public let act: String
        public let rule: String
        public let says: String
        public let clause: [String]
        public let citation: String?
        public let cure: String
    }

    public struct Limit: Sendable, Encodable {
        public let `case`: String
        public let limit: String
        public let agency: String?
        public let due: String?
        public let state: String
        public let readings: [Reading]

        public struct Reading: Sendable, Encodable {
            public let id: String
            public let from: String?
            public let due: String?
        }
    }

    public struct State: Sendable, Encodable {
        public let reference: String
        public let open: [String]
        public let closed: Bool
        public let outcomes: [String: String]
    }

    mutating func accept(
        _ move: Scenario.Move, by actor: Actor, at turn: Scenario.Turn,
        expecting expected: Scenario.Expectation
    ) {
        accepted.append(Accepted(move, by: actor, at: turn))
        if case .refused(let rule, _) = expected {
            unmet.append("line \(turn.line): accepted, where \(rule) was to refuse it")
        }
    }

    mutating func refuse(
        _ move: Scenario.Move, _ words: RefusalWords, by actor: Actor, at turn: Scenario.Turn,
        expecting expected: Scenario.Expectation
    ) {
        let clauses = words.citation?.clauses ?? []
        refused.append(
            Refused(
                line: turn.line, on: turn.at.iso, who: actor.person.rawValue, act: move.name,
                rule: words.name, says: words.rule, clause: clauses.map(\.rawValue),
                citation: words.citation?.reference, cure: words.cure))
        guard case .refused(let rule, let clause) = expected else {
            unmet.append("line \(turn.line): refused by \(words.name): \(words.rule) \(words.cure)")
            return
        }
        if rule != words.name {
            unmet.append("line \(turn.line): refused by \(words.name), not by \(rule)")
        }
        if let clause, !clauses.contains(clause) {
            unmet.append("line \(turn.line): the refusal does not rest on \(clause)")
        }
    }

    mutating func compare<Value: Equatable>(
        _ what: String, _ found: [Value], _ wanted: [Value], at turn: Scenario.Turn
    ) {
        if found != wanted {
            unmet.append("line \(turn.line): \(what): found \(found), expected \(wanted)")
        }
    }

    mutating func conclude(
        _ name: CaseID, _ matter: Case, _ clocks: [Clock], under procedure: Procedure
    ) {
        limits += clocks.map { clock in
            Limit(
                case: name.rawValue, limit: clock.limit.rawValue, agency: clock.agency?.rawValue,
                due: clock.due?.iso, state: clock.state.rawValue,
                readings: clock.readings.map {
                    Limit.Reading(id: $0.id, from: $0.from?.day.iso, due: $0.due?.iso)
                })
        }
        let ended = matter.progress.compactMap { step, progress in
            progress.lastEnded?.outcome.map { (step.rawValue, $0.rawValue) }
        }
        state[name.rawValue] = State(
            reference: matter.reference,
            open: matter.isClosed ? [] : matter.openSteps(under: procedure).map(\.id.rawValue),
            closed: matter.isClosed, outcomes: Dictionary(uniqueKeysWithValues: ended))
    }
}

extension Scenario.Move {
    /// The move's name, without what it carries: nothing personal is printed.
    var name: String {
        switch self {
        case .open: "open"
        case .act(_, let act): "\(Self.verb(act)) \(act.step)"
        case .keep(_, let act): Self.verb(act)
        case .voteAll(_, let step, _, _): "vote-all \(step)"
        case .meeting(_, let act): "meeting \(Self.verb(act))"
        }
    }

    private static func verb(_ act: some Sendable) -> String {
        Mirror(reflecting: act).children.first?.label ?? "\(act)"
    }
}
