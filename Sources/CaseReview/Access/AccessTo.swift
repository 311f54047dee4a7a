/// May this person see this of this case? The only function that answers; everything asks it.
///
/// Denied unless a role grants it. Somebody whom a chair ruled out of the case sees nothing of it, whatever
/// else they hold. Whoever may see the whole case may see every part of it.
public func access(
    to sought: Sought, of matter: Case, for viewer: Viewer, under procedure: Procedure
) -> Access {
    let audience = Audience(of: matter, under: procedure)
    if let barrier = audience.barrier(for: viewer) { return .denied(barrier) }
    let whole = audience.access(for: viewer)
    if whole.isGranted || sought == .wholeCase { return whole }
    for actor in viewer.actors {
        let asking = Asking(
            sought: sought, matter: matter, actor: actor, viewer: viewer, procedure: procedure)
        if let ground = asking.ground { return .granted(ground) }
    }
    return .denied(.notTheirs)
}

/// One standing asking for one part of a case whose whole is not theirs.
struct Asking {
    let sought: Sought
    let matter: Case
    let actor: Actor
    let viewer: Viewer
    let procedure: Procedure

    var ground: Access.Ground? {
        switch procedure.roles[actor.role]?.sees {
        case .engagedCases, .invitedItems: ownInvitation
        case .listedCases: ownRequest ?? ownReferral ?? fileOfOwnAnswer ?? fileOfOwn
        case .ownSteps, .ownReferrals: ownReferral ?? fileOfOwn
        case .ownRequests: ownRequest ?? fileOfOwnAnswer
        case .everyCase, .nothing, nil: nil
        }
    }

    /// Somebody taken on may be told so, before they may see anything of the case.
    private var ownInvitation: Access.Ground? {
        guard sought == .invitation else { return nil }
        let isTheirs = matter.engagements.contains {
            $0.person == actor.person && $0.role == actor.role && viewer.isStill($0)
                && !$0.waits(under: procedure).contains { $0 != .declaration }
        }
        return isTheirs ? .wasEngaged : nil
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
        case .wholeCase, .request, .file, .invitation: return nil
        case .referral: break
        case .step(let id):
            let isTheirs = procedure.steps[id]?.by.includes(actor, in: matter, under: procedure)
            if isTheirs != true { return nil }
        }
        return groundOfReferral
    }

    private var groundOfReferral: Access.Ground? {
        if matter.openedBy?.person == actor.person { return .madeTheReferral }
        let confirms =
            matter.entry(.qualityAssurer, under: procedure)?.text == actor.person.rawValue
        return confirms && matter.hasBeenHandedIn ? .confirmsTheReferral : nil
    }

    private var file: CaseFile? {
        guard case .file(let id) = sought else { return nil }
        return matter.file(id)
    }

    /// An agency opens what its own people attached to its own answer; what somebody else attached there it does not.
    private var fileOfOwnAnswer: Access.Ground? {
        guard let file, let agency = file.agency, actor.agency == agency,
            file.by.agency == agency, matter.gatherings[file.step]?.asked[agency] != nil
        else { return nil }
        return .wasAsked
    }

    /// A referrer, or whoever confirms the referral, opens what they attached themselves.
    private var fileOfOwn: Access.Ground? {
        guard let file, file.agency == nil, file.by.person == actor.person else { return nil }
        return groundOfReferral
    }
}

extension Case {
    /// Whether anything has been handed in: until then a referral is the referrer's own draft.
    public var hasBeenHandedIn: Bool { progress.values.contains { $0.lastEnded != nil } }
}
