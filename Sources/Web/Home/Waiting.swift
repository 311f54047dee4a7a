import CaseReview
import HTML
import Office

/// One thing that waits for a person: what, about whom or which body, where it is done, and why it is theirs.
struct Waiting {
    let title: String
    let reference: String
    /// The name of the person whom the case is about; nil where the visitor may not see it.
    let subject: String?
    let due: Day?
    let since: Day?
    let why: String
    let href: String

    /// Something that is of no step.
    init(
        title: String, reference: String, subject: String?, due: Day?, since: Day?, why: String,
        href: String
    ) {
        self.title = title
        self.reference = reference
        self.subject = subject
        self.due = due
        self.since = since
        self.why = why
        self.href = href
    }

    /// Nil for what the visitor may not open.
    init?(_ item: WorkItem, visit: Visit, office: Office) throws {
        let matter = try office.load(item.row.id)
        let procedure = try office.procedure(of: matter)
        func sees(_ sought: Sought) -> Bool {
            access(to: sought, of: matter, for: visit.viewer, under: procedure).isGranted
        }
        guard let step = procedure.steps[item.step],
            let place = WorkPlace(step: step, agency: item.agency, matter: matter).path(sees)
        else { return nil }
        let isSeen = [.wholeCase, .referral].contains(where: sees) || item.agency != nil
        href = visit.link(place)
        title =
            if item.isToBeListed {
                "List it anew: \(step.name)"
            } else {
                item.agency == nil ? step.name : "Answer the request: \(step.name)"
            }
        reference = item.row.reference
        subject = isSeen && !item.row.subject.isEmpty ? item.row.subject : nil
        due = item.due
        since = item.since?.day
        let reason = Reason(
            item: item, step: step, matter: matter, procedure: procedure, visit: visit)
        why = reason.words
    }
}

/// Why a thing waits for this person and not for another.
private struct Reason {
    let item: WorkItem
    let step: Step
    let matter: Case
    let procedure: Procedure
    let visit: Visit

    var words: String {
        if let agency = item.agency {
            let name = procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
            return "\(name) was asked"
        }
        if item.isToBeListed { return "Not decided at the meeting for which it was listed" }
        switch step.by {
        case .referrer: return "You made the referral"
        case .named: return "You are named on the form"
        case .anyOf, .jointly, .body:
            let mine = visit.viewer.actors.first {
                step.by.includes($0, in: matter, under: procedure)
            }
            let role = mine.map { procedure.roles[$0.role]?.name ?? $0.role.rawValue }
            return role.map { "For you as \($0)" } ?? "For you"
        }
    }
}
