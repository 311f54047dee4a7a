import CaseReview
import Papers
import Post
import Record

/// Puts a message into the words that leave the office: that something waits, and a link to sign in.
struct WritingMail {
    let partnership: PartnershipID
    /// The name of the partnership's area.
    let area: String
    let route: MailRoute
    /// What the partnership has settled, the words of its e-mails among it.
    let settled: Partnership

    /// The message in the words that were in force when it was written, so that it is the same each time it is tried.
    ///
    /// Nil for a message that a later version of the program wrote.
    func mail(_ message: Message, to address: MailAddress) -> Mail? {
        guard let kind = MessageKind(rawValue: message.kind), let tiding = Tiding.read(message)
        else { return nil }
        let words = settled.text(of: kind, writtenAt: message.writtenAt).words
        let link = "\(route.links)/\(partnership)" + (tiding.path.isEmpty ? "" : "/\(tiding.path)")
        let layout = MessageLayout(words, with: MessageValues(tiding, area: area), link: link)
        return Mail(
            mark: message.mark, from: Mailbox(name: "OnePanel, \(area)", address: route.from),
            to: Mailbox(address: address), date: message.writtenAt,
            subject: layout.subject, text: layout.text,
            invitation: tiding.sitting.map { sitting in
                invitation(sitting, link, address.text, message.writtenAt)
            })
    }

    private func invitation(
        _ sitting: MeetingInvitation.Sitting, _ link: String, _ attendee: String, _ now: Moment
    ) -> Mail.Invitation {
        let invitation = MeetingInvitation(
            sitting: sitting, link: link,
            organiser: .init(name: "OnePanel, \(area)", address: route.from.text),
            attendee: attendee, madeAt: now)
        return Mail.Invitation(
            method: sitting.isCancelled ? .cancel : .request, calendar: invitation.text)
    }
}

extension MessageValues {
    fileprivate init(_ tiding: Tiding, area: String) {
        var values: [MessageName: String] = [.area: area]
        values[.howMany] = tiding.count.map { "\($0)" }
        values[.meetingBody] = tiding.sitting?.body
        values[.meetingDay] = tiding.sitting?.day.longText
        values[.meetingTime] = tiding.sitting?.time
        values[.meetingPlace] = tiding.sitting?.place
        self.init(values)
    }
}
