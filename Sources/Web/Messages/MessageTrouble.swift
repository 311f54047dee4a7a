import Office
import Post

/// Why a message did not leave, in a sentence with what to do.
struct MessageTrouble {
    let words: String

    /// Nil where nothing went wrong.
    init?(_ code: String) {
        if code.isEmpty { return nil }
        if let fault = MailFault(code: code) {
            words = fault.words
        } else {
            words = StayingReason(rawValue: code)?.words ?? code
        }
    }
}

extension StayingReason {
    fileprivate var words: String {
        switch self {
        case .notJoined:
            "This person has not yet chosen a password. It leaves once they have; send them their link."
        case .left: "This person has no account or role here any more, so that it was not sent."
        case .seatLost:
            "This person no longer has the role or seat by which it came to them, so that it was not sent. "
                + "See that whoever has it now knows."
        case .ruledOut: "What it is about is not for this person any more, so that it was not sent."
        case .expired: "It waited for more than thirty days, so that it was not sent."
        case .overtaken: "What it says was past before it could leave."
        case .address:
            "No e-mail can be sent to this person's address. Tell them another way, and have the address corrected."
        case .unknownKind: "A later version of OnePanel wrote it. Run that version."
        }
    }
}

extension MailFault {
    fileprivate var words: String {
        switch self {
        case .reply(let code) where Self.asksForLogin(code):
            "The mail server asks for a name and password, or for encryption (\(code)). \(Self.cure)"
        case .reply(let code) where (500...599).contains(code):
            "The mail server will not take it (\(code)). Check the address, or tell the person another way."
        case .reply(let code): "The mail server put it off (\(code)). It is tried again."
        case .noSuchServer: "The mail server's name is not known. \(Self.cure)"
        case .noAnswer: "The mail server does not answer. \(Self.cure)"
        case .timedOut: "The mail server took too long. It is tried again."
        case .brokenOff: "The mail server broke off. It is tried again."
        case .unanswered:
            "All of it was handed over, and the mail server did not say whether it took it. It may have arrived: "
                + "ask the person, or send it again."
        case .noTLS:
            "The mail server offers no encryption, and nothing is sent without it. \(Self.cure)"
        case .certificate:
            "The mail server's certificate is not to be trusted, and nothing is sent to it. \(Self.cure)"
        case .handshake: "The mail server and OnePanel did not agree on encryption. \(Self.cure)"
        case .login: "The mail server does not take OnePanel's name and password. \(Self.cure)"
        case .trustFile: "The file of trusted certificates cannot be read. \(Self.cure)"
        case .other(let number): "Sending failed (\(number)). It is tried again. \(Self.cure)"
        }
    }

    private static let cure = "Tell whoever runs the service."
}
