import CaseReview

extension Keys {
    /// The one pathway of a file of steps.
    func pathway() -> Pathway {
        let id: PathwayID = required("pathway").flatMap { self.id($0.entry) } ?? ""
        if let earlier = source.names.define(.pathway, id.rawValue, at: source.place(line)) {
            source.complain(
                line, "The pathway '\(id)' is defined already, in \(earlier.file)",
                cure: "Give one of them another name")
        }
        return Pathway(
            id: id, name: text("name"), begins: filledIDs("begins", .step),
            steps: each("steps", .step) { $1.step(StepID($0)) },
            kind: word("kind", default: Pathway.Kind.review), opens: expression("opens"),
            mandate: optionalCitation("mandate"), oversight: oversight(), log: log(),
            citation: optionalCitation())
    }

    private func log() -> PathwayLog? {
        map("log") { keys in
            PathwayLog(
                name: keys.text("name"), columns: keys.filledIDs("columns", .field),
                citation: keys.citation())
        }
    }

    private func oversight() -> Oversight? {
        map("oversight") { keys in
            Oversight(
                by: keys.filledIDs("by", .role), agency: keys.requiredID("agency", .field),
                due: keys.requiredID("due", .field),
                atRisk: keys.list("at-risk") { keys.moment($0) },
                escalated: keys.list("escalated") { keys.moment($0) },
                citation: keys.citation())
        }
    }

    private func step(_ id: StepID) -> Step {
        Step(
            id: id, name: text("name"), short: text("short"), activity: activity(), by: by(),
            opens: expression("opens"), isOnRequest: flag("on-request"),
            outcomes: outcomes(of: id), comesBack: period("comes-back"),
            filesStand: flag("files-stand"), isMilestone: flag("milestone", default: true),
            guidance: optionalText("guidance"),
            citation: citation())
    }

    private func by() -> Who {
        guard let pair = required("by") else { return .referrer }
        if pair.entry.text == "referrer" { return .referrer }
        if pair.entry.list != nil { return .anyOf(filledIDs("by", .role)) }
        guard pair.entry.pairs != nil else {
            complain(
                pair, "does not say who",
                cure: "Write a list of roles, referrer, {jointly: [ … ]}, {named: …} or {body: …}")
            return .referrer
        }
        return map(pair) { keys in
            if keys.has("jointly") { return .jointly(keys.filledIDs("jointly", .role)) }
            if keys.has("named") {
                let meaning: Field.Meaning? = keys.optional("named").flatMap { keys.word($0) }
                return meaning.map(Who.named) ?? .referrer
            }
            return .body(keys.requiredID("body", .body))
        }
    }

    private func outcomes(of step: StepID) -> [Outcome] {
        each("outcomes", .outcome, within: "\(step)/") { $1.outcome(OutcomeID($0)) }
    }

    private func outcome(_ id: OutcomeID) -> Outcome {
        Outcome(
            id: id, name: text("name"),
            effect: optional("effect").flatMap { oneOf(["settles", "defers", "escalates"], $0) }
                .flatMap(Outcome.Effect.init(rawValue:)) ?? .settles,
            needsReason: flag("reason", default: true), form: optionalID("form", .form),
            opens: list("opens") { opening($0) }, withdraws: ids("withdraws", .step),
            closes: optional("closes").flatMap { oneOf(["pathway", "case"], $0) }
                .flatMap(Closing.init(rawValue:)),
            onlyWhen: expression("only-when"), isForInquorate: flag("while-inquorate"),
            calls: optionalID("calls-meeting-of", .body), toldAs: optionalText("told-as"),
            citation: optionalCitation())
    }

    private func opening(_ entry: Entry) -> Opening? {
        guard entry.pairs != nil else { return id(entry, .step).map { Opening(step: $0) } }
        return source.map(entry, "An opening of \(inner)") { keys in
            Opening(step: keys.requiredID("step", .step), when: keys.expression("when"))
        }
    }
}
