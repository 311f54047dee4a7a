/// Why a change to who people are is not made.
public enum PeopleRefusal: Error, Hashable, Sendable, CaseIterable {
    case emailIsTaken, emailIsUnreadable, nameIsMissing, noSuchPerson, isDisabled
    /// The first person is made without anyone's say, so only while there is no one.
    case peopleExist
    case alreadyPosted, notPosted
    /// The link was used, replaced by a newer one, or sent more than 72 hours ago.
    case invitationEnded
    /// The link was taken up, replaced or ended, or is for somebody else.
    case offerEnded
    case demoModeIsOff

    /// What happened, and what can be done about it.
    public var sentence: String {
        switch self {
        case .emailIsTaken: "Someone with this e-mail address has an account already."
        case .emailIsUnreadable: "Enter an e-mail address in the correct format."
        case .nameIsMissing: "Enter the person's name."
        case .noSuchPerson: "There is no such person."
        case .isDisabled: "This account is disabled. Enable it first."
        case .peopleExist: "There are people already. Ask one of the secretariat to invite you."
        case .alreadyPosted: "This person has this role already."
        case .notPosted: "This person does not have this role."
        case .invitationEnded:
            "This link has been used or has ended. Ask the secretariat for a new one."
        case .offerEnded:
            "This link is for somebody else, has been used, or has ended. Ask the secretariat for a new one."
        case .demoModeIsOff: "Invented people can be added in demonstration mode only."
        }
    }
}
