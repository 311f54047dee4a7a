/// Everything that taking somebody on for a case can say no to.
public enum EngagingRefusal: Sendable, Hashable {
    /// The holders of this role see more than one case, or none; nobody takes them on for one.
    case roleIsForMoreThanACase(RoleID)
    case isEngagedAlready
    case isNotEngaged
    /// A chair ruled that this person takes no part in the case.
    case wasRuledOut
    case endIsPast(Day)
    /// A guest comes for something that a body has yet to decide.
    case noItem
    /// The procedure says nothing of guests of this body.
    case bodyHasNoGuests(BodyID)
    /// The item is not on the agenda of a meeting that is still to be.
    case notOnAnAgenda(StepID)
    /// Only the chair of this body agrees to a guest.
    case chairAgrees(BodyID)
    case needsNoAgreement
}

extension EngagingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .roleIsForMoreThanACase(let role):
            RefusalWords(
                "role-is-for-more-than-a-case",
                "\(procedure.roles[role]?.name ?? role.rawValue) is not a role for one case.",
                cure: "Choose somebody whose role is given case by case.",
                procedure.roles[role]?.citation)
        case .isEngagedAlready:
            RefusalWords(
                "is-engaged-already", "This person is taken on for this already.",
                cure: "Nothing more is needed. To change the last day, end it first.")
        case .isNotEngaged:
            RefusalWords(
                "is-not-engaged", "Nobody of this name is taken on for the case.",
                cure: "Look again: it may have ended meanwhile.")
        case .wasRuledOut:
            RefusalWords(
                "was-ruled-out", "A chair ruled that this person takes no part in the case.",
                cure: "Choose somebody else.")
        case .endIsPast(let day):
            RefusalWords(
                "end-is-past", "\(day.longText) has passed.",
                cure: "Give today or a later day, or none.")
        case .noItem:
            RefusalWords(
                "no-item", "A guest comes for an item that a body has yet to decide.",
                cure: "Choose the item; where there is none, list the case for a meeting first.")
        case .bodyHasNoGuests(let body):
            RefusalWords(
                "body-has-no-guests",
                "The procedure says nothing of guests of \(procedure.bodies[body]?.name ?? "").",
                cure: "Choose an item of a body that may ask others to come.",
                procedure.bodies[body]?.citation)
        case .notOnAnAgenda(let step):
            RefusalWords(
                "not-on-an-agenda",
                "“\(procedure.name(step))” is not on the agenda of a meeting that is still to be.",
                cure: "List the case for a meeting first: a guest comes to a meeting.")
        case .chairAgrees(let body):
            RefusalWords(
                "chair-agrees",
                "Only the chair of \(procedure.bodies[body]?.name ?? "") agrees to a guest.",
                cure: "Ask the chair, who finds it under Your work.",
                procedure.bodies[body]?.guests?.citation)
        case .needsNoAgreement:
            RefusalWords(
                "needs-no-agreement", "The procedure asks nobody to agree to this.",
                cure: "Nothing more is needed.")
        }
    }
}
