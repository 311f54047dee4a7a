import CaseReview

/// Reads the one expression language, and refuses leaves that have no meaning where they stand.
struct ExpressionReader {
    let source: Source
    /// What the expression is judged on.
    let subject: Subject

    enum Subject {
        /// A case: questions, criteria, ages, entries, steps.
        case matter
        /// A room: sectors, agencies, roles, numbers.
        case room
    }

    private static let nodes = ["all", "any", "not", "at-least", "unless", "clearly"]
    private static let caseLeaves = [
        "question", "criterion", "age", "day", "field", "done", "outcome", "pathway",
        "replied",
    ]
    private static let roomLeaves = ["sector", "agency", "role", "share", "agencies"]

    /// The expression; nil after a complaint.
    func read(_ entry: Entry) -> Expression? {
        if let text = entry.text {
            if text == "always" { return .always }
            return complain(entry, "'\(text)' is not an expression")
        }
        guard let pairs = entry.pairs, let first = pairs.first else {
            return complain(entry, "An expression cannot be \(entry.kind)")
        }
        // The node is named by whichever key is known, so that a stray key is what gets blamed.
        let all = Self.nodes + Self.caseLeaves + Self.roomLeaves
        let named = pairs.first { all.contains($0.key) } ?? first
        guard belongs(named) else { return nil }
        return source.map(entry, "The expression '\(named.key)'") { read(named, $0) }
    }

    private func belongs(_ pair: Entry.Pair) -> Bool {
        let elsewhere = subject == .room ? Self.caseLeaves : Self.roomLeaves
        guard elsewhere.contains(pair.key) else { return true }
        source.complain(
            pair.line,
            subject == .room
                ? "A quorum cannot ask about '\(pair.key)'"
                : "Only a quorum can ask about '\(pair.key)'",
            cure: subject == .room
                ? "Use \(Self.roomLeaves.joined(separator: ", "))"
                : "Use \(Self.caseLeaves.joined(separator: ", "))")
        return false
    }

    private func read(_ pair: Entry.Pair, _ keys: Keys) -> Expression? {
        switch pair.key {
        case "all": parts(keys, "all").map(Expression.all)
        case "any": parts(keys, "any").map(Expression.any)
        case "not": keys.required("not").flatMap { read($0.entry) }.map(Expression.not)
        case "clearly": keys.required("clearly").flatMap { read($0.entry) }.map(Expression.clearly)
        case "at-least": atLeast(keys)
        case "unless": keys.map("unless", unless).flatMap { $0 }
        case "question": keys.optionalID("question", .question).map(Expression.asked)
        case "criterion": keys.optionalID("criterion", .criterion).map(Expression.criterion)
        case "age": keys.map("age", age).flatMap { $0 }
        case "day": keys.map("day", day).flatMap { $0 }
        case "pathway": keys.optionalID("pathway", .pathway).map(Expression.pathway)
        case "field": field(keys)
        case "done": keys.optionalID("done", .step).map(Expression.done)
        case "outcome": outcome(keys)
        case "replied": replied(keys)
        case "sector", "agency", "role", "share", "agencies":
            presence(pair.key, keys).map(Expression.present)
        default: unknown(pair, keys)
        }
    }

    private func unknown(_ pair: Entry.Pair, _ keys: Keys) -> Expression? {
        // Known by asking, so that the stray key is complained of once.
        _ = keys.optional(pair.key)
        let words = Self.nodes + (subject == .room ? Self.roomLeaves : Self.caseLeaves)
        source.complain(
            pair.line, "No expression begins with '\(pair.key)'",
            cure: NearestWord.to(pair.key, among: words).map { "Write '\($0)', if that is meant" }
                ?? "Use one of \(words.joined(separator: ", ")), or always")
        return nil
    }

    private func parts(_ keys: Keys, _ key: String) -> [Expression]? {
        let parts = keys.filledList(key, read)
        return parts.isEmpty ? nil : parts
    }

    private func atLeast(_ keys: Keys) -> Expression? {
        let parts = parts(keys, "of") ?? []
        let count = keys.number("at-least", in: 1...max(1, parts.count))
        return count.map { .atLeast($0, of: parts) }
    }

    private func unless(_ keys: Keys) -> Expression? {
        let holds = keys.required("holds").flatMap { read($0.entry) }
        let exception = keys.required("exception").flatMap { read($0.entry) }
        guard let holds, let exception else { return nil }
        return .unless(holds, exception: exception)
    }

    private func age(_ keys: Keys) -> Expression? {
        let moment = keys.required("at").flatMap { keys.moment($0.entry) }
        let atLeast = keys.number("at-least", in: 0...130)
        let under = keys.number("under", in: 1...130)
        if atLeast == nil, under == nil {
            source.complain(
                keys.line, "The age is tested for nothing", cure: "Add 'at-least:' or 'under:'")
        }
        if let atLeast, let under, atLeast >= under {
            source.complain(
                keys.line, "Nobody is at least \(atLeast) and under \(under)",
                cure: "Make 'under' the greater")
        }
        return moment.map { .age(AgeTest(at: $0, atLeast: atLeast, under: under)) }
    }

    private func day(_ keys: Keys) -> Expression? {
        let moment = keys.required("of").flatMap { keys.moment($0.entry) }
        let (from, before) = (keys.optionalDay("from"), keys.optionalDay("before"))
        if from == nil, before == nil {
            source.complain(
                keys.line, "The day is tested for nothing", cure: "Add 'from:' or 'before:'")
        }
        if let from, let before, from >= before {
            source.complain(
                keys.line, "No day is from \(from.iso) and before \(before.iso)",
                cure: "Make 'before' the later")
        }
        return moment.map { .day(DayTest(of: $0, from: from, before: before)) }
    }

    /// `{field: [entry, value]}`, or `{field: entry, is: value}`.
    private func field(_ keys: Keys) -> Expression? {
        if let list = keys.optional("field")?.entry.list {
            guard list.count == 2, let value = list[1].text,
                let field: FieldID = keys.id(list[0], .field)
            else {
                source.complain(
                    keys.line, "'field' has to be an entry and its value",
                    cure: "Write [entry, value]")
                return nil
            }
            return .field(field, is: value)
        }
        let field: FieldID? = keys.optionalID("field", .field)
        let value = keys.text("is")
        return field.map { .field($0, is: value) }
    }

    private func outcome(_ keys: Keys) -> Expression? {
        guard let pair = keys.required("outcome") else { return nil }
        guard let list = pair.entry.list, list.count == 2 else {
            keys.complain(
                pair, "has to be a step and an outcome of it",
                cure: "Write [step, outcome]")
            return nil
        }
        guard let step: StepID = keys.id(list[0], .step), let outcome: OutcomeID = keys.id(list[1])
        else { return nil }
        source.names.refer(.outcome, "\(step)/\(outcome)", at: source.place(list[1].line))
        return .outcome(step, outcome)
    }

    /// `{replied: step}`, or `{replied: [step, entry, value]}` where every answer has to say so.
    private func replied(_ keys: Keys) -> Expression? {
        guard let pair = keys.required("replied") else { return nil }
        guard let list = pair.entry.list else {
            return keys.id(pair.entry, .step).map { .replied($0, nil, is: "") }
        }
        guard list.count == 3, let step: StepID = keys.id(list[0], .step),
            let field: FieldID = keys.id(list[1], .field), let value = list[2].text
        else {
            keys.complain(
                pair, "has to be a step, or a step, an entry of its answers and a value",
                cure: "Write [step, entry, value]")
            return nil
        }
        return .replied(step, field, is: value)
    }

    private func presence(_ key: String, _ keys: Keys) -> Presence? {
        switch key {
        case "sector": return keys.optionalID("sector", .sector).map(Presence.sector)
        case "agency": return keys.optionalID("agency", .agency).map(Presence.agency)
        case "role": return keys.optionalID("role", .role).map(Presence.role)
        case "share": return share(keys)
        default: return keys.number("agencies", in: 1...200).map(Presence.agencies(atLeast:))
        }
    }

    private func share(_ keys: Keys) -> Presence? {
        guard let pair = keys.required("share") else { return nil }
        let numbers = pair.entry.list?.compactMap { $0.text.flatMap { Int($0) } } ?? []
        guard numbers.count == 2, numbers[0] >= 1, numbers[1] >= numbers[0], numbers[1] <= 1000
        else {
            keys.complain(
                pair, "is not a fraction of at most one", cure: "Write it as [1, 2] for a half")
            return nil
        }
        return .share(numbers[0], outOf: numbers[1])
    }

    private func complain(_ entry: Entry, _ wrong: String) -> Expression? {
        source.complain(
            entry.line, wrong,
            cure: "Write a map such as {question: …} or {all: [ … ]}, or the word always")
        return nil
    }
}

extension Keys {
    func expression(_ key: String, about subject: ExpressionReader.Subject = .matter)
        -> Expression?
    {
        optional(key).flatMap {
            ExpressionReader(source: source, subject: subject).read($0.entry)
        }
    }

    func requiredExpression(_ key: String, about subject: ExpressionReader.Subject = .matter)
        -> Expression
    {
        required(key).flatMap {
            ExpressionReader(source: source, subject: subject).read($0.entry)
        } ?? .always
    }
}
