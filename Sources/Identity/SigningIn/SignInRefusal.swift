/// Why someone is not let in. Never tells whether an e-mail address has an account.
public enum SignInRefusal: Error, Hashable, Sendable {
    case wrongEmailOrPassword
    case wrongCode
    case tooManyTries(waitSeconds: Int)
    /// The sign-in was begun too long ago, was finished already, or was never begun.
    case signInEnded
    case demoModeIsOff
    case busy

    /// What happened, and what the person can do about it.
    public var sentence: String {
        switch self {
        case .wrongEmailOrPassword:
            "The e-mail address or the password is not right. Check both and try again."
        case .wrongCode:
            "That code is not right, or has been used already. Try the next one."
        case .tooManyTries(let seconds):
            "There have been too many tries. Wait \(Self.words(seconds)), then try again."
        case .signInEnded:
            "This sign-in has ended. Enter your e-mail address and password again."
        case .demoModeIsOff:
            "Invented people cannot sign in here."
        case .busy:
            "Too many people are signing in at once. Wait a minute, then try again."
        }
    }

    private static func words(_ seconds: Int) -> String {
        if seconds == 1 { return "1 second" }
        if seconds < 60 { return "\(seconds) seconds" }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
}
