/// What a right password leads to.
public enum SignInStep: Sendable, Hashable {
    /// The code of the person's authenticator, or a recovery code, is still owed.
    case secondFactor(PendingToken)
    /// The person has no second factor yet and must set one up before going on.
    case enrolSecondFactor(PendingToken)
    /// An invented person without a second factor is in. Happens in demo mode only.
    case signedIn(SessionToken)
}
