import CaseReview
import Record

/// The messages that follow from what has just happened to a case.
///
/// Whoever is told of something to do is whoever finds it under "Your work": the same takers, the same access
/// function. The one who acted is not told of their own act.
struct CaseTidings {
    let before: Case
    let after: Case
    let events: [CaseEvent]
    let actor: Actor
    let setting: Setting
    let people: [Viewer]

    private struct News: Hashable {
        let kind: MessageKind
        let path: String
    }

    /// Whether anything of this has to be told, so that nobody is looked up in vain.
    static func areWanted(for events: [CaseEvent], on before: Case) -> Bool {
        events.contains { event in
            switch event {
            case .proposed(let step, _, _, _):
                before.considerations[step]?.votes.isEmpty == false
            case .stepOpened, .requested, .chased, .told, .handedIn, .engaged, .engagementAgreed,
                .fileAttached(_, for: .some, _):
                true
            default: false
            }
        }
    }

    /// One message a person, however much came to them at once.
    func messages() throws(OfficeFailure) -> [NewMessage] {
        var messages: [NewMessage] = []
        for person in people {
            guard let news = news(for: person) else { continue }
            messages.append(
                try Tiding(path: news.path).message(
                    news.kind, to: person.person, from: setting.now))
        }
        return messages
    }

    private func news(for viewer: Viewer) -> News? {
        if isReceipt, viewer.person == after.openedBy?.person {
            return News(kind: .referralReceived, path: "referrals/\(after.id)")
        }
        if viewer.person == actor.person { return nil }
        let all = Set(events.compactMap { news(of: $0, for: viewer) })
        if all.count > 1 { return News(kind: .severalThings, path: "") }
        return all.first ?? arrival(for: viewer)
    }

    /// A referral reaches everybody who keeps the cases, whoever takes the first step of it.
    private func arrival(for viewer: Viewer) -> News? {
        guard isReceipt, keeps(viewer) else { return nil }
        return News(kind: .referralArrived, path: "cases/\(after.id)")
    }

    /// An answer that was read is no longer whole once its agency adds a paper: whoever keeps the cases hears of it.
    private func late(_ step: StepID, _ agency: AgencyID, for viewer: Viewer) -> News? {
        guard actor.agency == agency, before.gatherings[step]?.asked[agency]?.reply != nil,
            keeps(viewer)
        else { return nil }
        return News(kind: .told, path: "cases/\(after.id)")
    }

    /// Whether somebody keeps the cases, and may see this one.
    private func keeps(_ viewer: Viewer) -> Bool {
        let isKeeper = viewer.standings.contains {
            procedure.gives(.keepCases, to: $0.role)
        }
        return isKeeper && sees(.wholeCase, viewer)
    }

    /// The referral has been handed in for the first time; its referrer has a receipt, whoever pressed the button.
    private var isReceipt: Bool { !before.hasBeenHandedIn && after.hasBeenHandedIn }

    private func news(of event: CaseEvent, for viewer: Viewer) -> News? {
        switch event {
        case .stepOpened(let step): opened(step, for: viewer)
        case .requested(let step, let agencies, _):
            asked(step, agencies, .requestAsked, for: viewer)
        case .chased(let step, let agency): asked(step, [agency], .requestChased, for: viewer)
        case .told(let step, let recipient, _): told(step, recipient, for: viewer)
        case .engaged(let new): engaged(new.id, for: viewer)
        case .engagementAgreed(let id): engaged(id, for: viewer)
        case .fileAttached(let step, .some(let agency), _): late(step, agency, for: viewer)
        case .proposed(let step, _, _, _): proposedAnew(step, for: viewer)
        default: nil
        }
    }

    private func opened(_ id: StepID, for viewer: Viewer) -> News? {
        guard after.isOpen(id), let step = procedure.steps[id] else { return nil }
        let takers = step.by.takers(in: after, under: procedure)
        guard viewer.actors.contains(where: takers.include), sees(.step(id), viewer) else {
            return nil
        }
        return entrance(to: step, for: viewer).map { News(kind: .workOpened, path: $0) }
    }

    private func asked(
        _ id: StepID, _ agencies: [AgencyID], _ kind: MessageKind, for viewer: Viewer
    ) -> News? {
        let mine = agencies.first { agency in
            viewer.standings.contains { $0.agency == agency } && sees(.request(id, agency), viewer)
        }
        guard let mine, let step = procedure.steps[id] else { return nil }
        return entrance(to: step, mine, for: viewer).map { News(kind: kind, path: $0) }
    }

    /// A recipient with a role is its holders who may see the case; a referrer only of their own referral.
    private func told(_ id: StepID, _ recipient: String, for viewer: Viewer) -> News? {
        guard case .tell(let recipients)? = procedure.steps[id]?.activity,
            let role = recipients.first(where: { $0.id == recipient })?.role,
            viewer.standings.contains(where: { $0.role == role })
        else { return nil }
        if sees(.wholeCase, viewer) { return News(kind: .told, path: "cases/\(after.id)") }
        return sees(.referral, viewer)
            ? News(kind: .told, path: "referrals/\(after.id)") : nil
    }

    /// Somebody taken on finds it under "Your work", as does the chair who has to agree first.
    private func engaged(_ id: EngagementID, for viewer: Viewer) -> News? {
        guard let engaged = after.runningEngagement(id) else { return nil }
        let isMine = viewer.person == engaged.person
        if isMine, sees(.wholeCase, viewer) {
            return News(kind: .told, path: "cases/\(after.id)")
        }
        if isMine, sees(.invitation, viewer) { return News(kind: .workOpened, path: "") }
        let waits = engaged.waits(under: procedure)
        guard viewer.agrees(to: waits, under: procedure), sees(.wholeCase, viewer) else {
            return nil
        }
        return News(kind: .workOpened, path: "")
    }

    /// Another proposal empties the ballot. Those in a room hear it; by correspondence nobody does.
    private func proposedAnew(_ id: StepID, for viewer: Viewer) -> News? {
        guard case .decide(let deciding)? = procedure.steps[id]?.activity,
            deciding.isByCorrespondence, let body = procedure.bodies[deciding.body],
            let voted = before.considerations[id]?.votes.keys
        else { return nil }
        let isTheirs = viewer.standings.contains { standing in
            body.seats(standing) && standing.agency.map(voted.contains) ?? false
        }
        guard isTheirs, sees(.wholeCase, viewer) else { return nil }
        return News(kind: .proposedAnew, path: "cases/\(after.id)")
    }

    private func entrance(
        to step: Step, _ agency: AgencyID? = nil, for viewer: Viewer
    ) -> String? {
        WorkPlace(step: step, agency: agency, matter: after).entrance { sees($0, viewer) }
    }

    private func sees(_ sought: Sought, _ viewer: Viewer) -> Bool {
        access(to: sought, of: after, for: viewer, under: procedure).isGranted
    }

    private var procedure: Procedure { setting.procedure }
}
