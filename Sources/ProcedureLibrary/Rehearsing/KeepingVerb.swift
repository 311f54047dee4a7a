import CaseReview

/// What can be done to a whole case in a scenario.
enum KeepingVerb: String, CaseIterable {
    case openPathway = "open-pathway"
    case nameLead = "name-lead"
    case extend, link, move, engage
    case agreeGuest = "agree-to-guest"
    case declareConfidence = "declare-confidence"
    case endEngagement = "end-engagement"
    case settlePosition = "settle-position"

    static var allWords: [String] { allCases.map(\.rawValue) }
}

extension ScriptReader {
    func act(_ verb: KeepingVerb, _ keys: Keys) -> KeepingAct {
        let reason = keys.optionalText("reason") ?? ""
        switch verb {
        case .openPathway:
            return .openPathway(keys.requiredID("pathway", .pathway), reason: reason)
        case .nameLead: return .nameLead(review: keys.text("review"), reason: reason)
        case .extend:
            return .extend(
                keys.requiredID("limit", .limit), keys.optionalID("agency", .agency),
                to: keys.day("to"), reason: reason)
        case .link: return .link(keys.requiredID("to", .matter), reason: reason)
        case .move:
            let procedure = ProcedureID(keys.text("procedure"))
            return .move(to: procedure, reason: reason)
        case .engage: return .engage(engagement(keys, reason))
        case .agreeGuest: return .agree(to: engagementID(keys))
        case .declareConfidence: return .declareConfidence(engagementID(keys))
        case .endEngagement: return .endEngagement(engagementID(keys), reason: reason)
        case .settlePosition:
            return .settleFreedomOfInformation(paper(keys), keys.position())
        }
    }

    /// The paper as it is called by its name; a slip is told with the ways in which papers are called.
    private func paper(_ keys: Keys) -> CasePaper {
        guard let pair = keys.optional("paper") else { return .decisionRecord }
        if let paper = pair.entry.text.flatMap(CasePaper.init(rawValue:)) {
            refer(to: paper, keys.source, at: pair.entry.line)
            return paper
        }
        keys.complain(
            pair, "is not the name of a paper",
            cure: "Write decision-record, form.STEP or return.STEP.AGENCY")
        return .decisionRecord
    }

    /// What a paper's name names has to be there.
    private func refer(to paper: CasePaper, _ source: Source, at line: Int) {
        let place = source.place(line)
        switch paper {
        case .form(let step): source.names.refer(.step, step.rawValue, at: place)
        case .agencyReturn(let step, let agency):
            source.names.refer(.step, step.rawValue, at: place)
            source.names.refer(.agency, agency.rawValue, at: place)
        case .decisionRecord, .file, .letter: break
        }
    }

    /// Called as the scenario calls it, else as the person is.
    private func engagementID(_ keys: Keys) -> EngagementID {
        EngagementID(keys.optionalText("id") ?? keys.text("person"))
    }

    private func engagement(_ keys: Keys, _ reason: String) -> Engagement {
        Engagement(
            id: engagementID(keys), person: keys.requiredID("person", .person),
            role: keys.requiredID("role", .role),
            item: keys.optionalID("item", .step), until: keys.optionalDay("until"),
            reason: reason)
    }
}

extension Keys {
    /// How a paper stands to requests for information.
    func position() -> FreedomOfInformationPosition {
        FreedomOfInformationPosition(
            isExempt: flag("exempt"), exemptions: optionalText("exemptions") ?? "",
            publicInterest: optionalText("public-interest") ?? "")
    }
}

extension Moment {
    /// A day and a London time, as `2026-11-20 10:30`; nil if it is none.
    init?(written text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 2, time.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(time[0]),
            let minute = Int(time[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
    }
}
