public import CaseReview
import ProcedureLibrary
import Record

extension Office {
    /// Does an act on a whole case, on disk before this returns.
    @discardableResult
    public func perform(
        _ act: KeepingAct, on id: CaseID, by actor: Actor, seen: Int? = nil
    ) throws(OfficeFailure) -> Case {
        try againIfMovedOn(tries: seen == nil ? 4 : 1) { () throws(OfficeFailure) in
            try attempt(act, on: id, by: actor, seen: seen)
        }
    }

    private func attempt(
        _ act: KeepingAct, on id: CaseID, by actor: Actor, seen: Int?
    ) throws(OfficeFailure) -> Case {
        let matter = try load(id)
        if let seen, seen != matter.version { throw .movedOn }
        let setting = setting(try procedure(of: matter))
        if case .link(let other, _) = act, formerCase(other) == nil { _ = try load(other) }
        let target = act.target.flatMap { library.procedure($0) }
        let meeting = try meeting(for: act, on: matter)
        let events = try refusing { () throws(Refusal) in
            try decide(act, on: matter, by: actor, in: setting, target: target, at: meeting)
        }
        return try append(events, to: matter, by: actor, in: setting, resting: meeting)
    }

    /// The meeting to which a guest is asked: that nobody closes it meanwhile is part of the act.
    private func meeting(
        for act: KeepingAct, on matter: Case
    ) throws(OfficeFailure) -> Meeting? {
        guard case .engage(let engagement) = act, let item = engagement.item,
            let id = matter.considerations[item]?.meeting
        else { return nil }
        return try load(id)
    }

    /// Opens what opens by itself because a day has come, on every open case; says on how many it did.
    @discardableResult
    public func sweep(by actor: Actor) throws(OfficeFailure) -> Int {
        var swept = 0
        var failure: OfficeFailure?
        let returning = Set(library.procedures.filter(\.hasReturningSteps).map(\.id))
        for row in caseRows() where row.closedAt == nil && returning.contains(row.procedure) {
            do throws(OfficeFailure) {
                if try openWhatIsBack(on: row.id, by: actor) { swept += 1 }
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return swept
    }

    /// Whether anything was opened on the case.
    private func openWhatIsBack(on id: CaseID, by actor: Actor) throws(OfficeFailure) -> Bool {
        let matter = try load(id)
        let setting = setting(try procedure(of: matter))
        let events = CaseReview.sweep(matter, by: actor, in: setting)
        if events.isEmpty { return false }
        _ = try append(events, to: matter, by: actor, in: setting, resting: nil)
        return true
    }
}

extension Procedure {
    /// Whether any step comes back when a time has passed.
    fileprivate var hasReturningSteps: Bool { steps.values.contains { $0.comesBack != nil } }
}

extension KeepingAct {
    /// The procedure to which a case is to be moved; nil for every other act.
    fileprivate var target: ProcedureID? { if case .move(let id, _) = self { id } else { nil } }
}
