/// May this person see this of this case? The only function that answers; everything asks it.
///
/// Denied unless a role grants it. Somebody whom a chair ruled out of the case sees nothing of it, whatever
/// else they hold.
public func access(
    to sought: Sought, of matter: Case, for viewer: Viewer, under procedure: Procedure
) -> Access {
    if viewer.standings.isEmpty { return .denied(.nothingHere) }
    if matter.withdrawnPeople.contains(viewer.person) { return .denied(.withdrew) }
    let isDraftOfAnother = !matter.hasBeenHandedIn && matter.openedBy?.person != viewer.person
    if isDraftOfAnother { return .denied(.notTheirs) }
    for actor in viewer.actors {
        let asking = Asking(sought: sought, matter: matter, actor: actor, procedure: procedure)
        if let ground = asking.ground { return .granted(ground) }
    }
    return .denied(.notTheirs)
}

/// One standing asking for one thing.
private struct Asking {
    let sought: Sought
    let matter: Case
    let actor: Actor
    let procedure: Procedure

    var ground: Access.Ground? {
        switch procedure.roles[actor.role]?.sees {
        case .everyCase: .keepsEveryCase
        case .listedCases: seesListed ? .sitsOnTheCase : ownRequest ?? ownStep ?? ownReferral
        case .ownSteps: ownStep ?? ownReferral
        case .ownRequests: ownRequest
        case .ownReferrals: ownReferral
        case .nothing, nil: nil
        }
    }

    /// A member sees the cases listed at a meeting of a body on which their agency sits.
    private var seesListed: Bool {
        matter.considerations.contains { step, consideration in
            let isDecided = matter.decisions.contains { $0.step == step }
            guard consideration.meeting != nil || isDecided,
                case .decide(let deciding)? = procedure.steps[step]?.activity,
                let body = procedure.bodies[deciding.body]
            else { return false }
            return holdsSeat(on: body)
        }
    }

    private func holdsSeat(on body: Body) -> Bool {
        if actor.role == body.chair { return true }
        guard actor.role == body.memberRole, let agency = actor.agency else { return false }
        return body.members.contains(agency)
    }

    /// An office-holder sees a case once a step of it has been theirs.
    ///
    /// The step that begins a case does not count: that a role may refer shows it nobody else's referral.
    private var ownStep: Access.Ground? {
        let isTheirs = matter.progress.keys.contains { id in
            let begins = procedure.pathways.contains { $0.begins.contains(id) }
            guard !begins, let step = procedure.steps[id] else { return false }
            let isTheirOffice =
                step.by.names(actor.role) && matter.concerns(actor, at: step, procedure)
            return isTheirOffice || step.activity.tells(actor.role)
        }
        return isTheirs ? .hasAStepOfIt : nil
    }

    private var ownRequest: Access.Ground? {
        guard case .request(let step, let agency) = sought, actor.agency == agency else {
            return nil
        }
        return matter.gatherings[step]?.asked[agency] == nil ? nil : .wasAsked
    }

    /// A referrer or the person who confirms sees the referral and their own steps, never the case.
    private var ownReferral: Access.Ground? {
        switch sought {
        case .wholeCase, .request: return nil
        case .referral: break
        case .step(let id):
            let isTheirs = procedure.steps[id]?.by.includes(actor, in: matter, under: procedure)
            if isTheirs != true { return nil }
        }
        if matter.openedBy?.person == actor.person { return .madeTheReferral }
        let confirms =
            matter.entry(.qualityAssurer, under: procedure)?.text == actor.person.rawValue
        return confirms && matter.hasBeenHandedIn ? .confirmsTheReferral : nil
    }
}

extension Case {
    /// Whether anything has been handed in: until then a referral is the referrer's own draft.
    public var hasBeenHandedIn: Bool { progress.values.contains { $0.lastEnded != nil } }
}

extension Who {
    fileprivate func names(_ role: RoleID) -> Bool {
        switch self {
        case .anyOf(let roles), .jointly(let roles): roles.contains(role)
        case .named, .referrer, .body: false
        }
    }
}

extension Activity {
    fileprivate func tells(_ role: RoleID) -> Bool {
        guard case .tell(let recipients) = self else { return false }
        return recipients.contains { $0.role == role }
    }
}
