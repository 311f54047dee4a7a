public import CaseReview

/// One e-mail to one person, as a value. It is made of words, and what it is made of cannot change its form.
public struct Mail: Sendable, Hashable {
    /// The part of the Message-ID that tells this message from all others: letters and digits.
    ///
    /// The same message sent twice has the same mark, so that a mail program shows it once.
    public let mark: String
    public let from: Mailbox
    public let to: Mailbox
    public let date: Moment
    public let subject: String
    /// Plain words, in any number of lines.
    public let text: String
    /// A meeting to be put into the reader's calendar, or taken out of it; nil for most messages.
    public let invitation: Invitation?

    /// A calendar in the form of RFC 5545, and what a mail program shall do with it (RFC 5546).
    public struct Invitation: Sendable, Hashable {
        public enum Method: String, Sendable { case request = "REQUEST", cancel = "CANCEL" }

        public let method: Method
        public let calendar: String

        public init(method: Method, calendar: String) {
            self.method = method
            self.calendar = calendar
        }
    }

    public init(
        mark: String, from: Mailbox, to: Mailbox, date: Moment, subject: String, text: String,
        invitation: Invitation? = nil
    ) {
        self.mark = mark
        self.from = from
        self.to = to
        self.date = date
        self.subject = subject
        self.text = text
        self.invitation = invitation
    }

    /// The Message-ID without its brackets.
    public var id: String {
        let kept = mark.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return "\(kept)@\(from.address.domain)"
    }
}
