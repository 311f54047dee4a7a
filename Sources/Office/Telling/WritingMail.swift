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

    /// Nil for a message that a later version of the program wrote.
    func mail(_ message: Message, to address: MailAddress) -> Mail? {
        guard let kind = MessageKind(rawValue: message.kind), let tiding = Tiding.read(message)
        else { return nil }
        let link = "\(route.links)/\(partnership)" + (tiding.path.isEmpty ? "" : "/\(tiding.path)")
        return Mail(
            mark: message.mark, from: Mailbox(name: "OnePanel, \(area)", address: route.from),
            to: Mailbox(address: address), date: message.writtenAt,
            subject: "OnePanel: \(kind.subject)", text: text(kind, tiding, link),
            invitation: tiding.sitting.map { sitting in
                invitation(sitting, link, address.text, message.writtenAt)
            })
    }

    private func text(_ kind: MessageKind, _ tiding: Tiding, _ link: String) -> String {
        var lines = [kind.sentence(tiding.count ?? 0)]
        if let sitting = tiding.sitting {
            let place = [sitting.time, sitting.place].filter { !$0.isEmpty }
            lines.append(
                ([sitting.body, sitting.day.longText] + place).joined(separator: "\n"))
        }
        lines += [
            link,
            "For confidentiality this message says no more. Sign in to OnePanel to read it.",
        ]
        return lines.joined(separator: "\n\n") + "\n"
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

extension MessageKind {
    /// The subject of the e-mail. It is seen on locked screens.
    fileprivate var subject: String {
        switch self {
        case .requestAsked: "you are asked for information"
        case .requestChased: "information you were asked for is still wanted"
        case .workOpened, .severalThings: "something waits for you"
        case .told: "there is something for you to know"
        case .referralReceived: "your referral was received"
        case .meetingPlanned: "a meeting was planned"
        case .meetingChanged: "a meeting was changed"
        case .meetingCancelled: "a meeting was cancelled"
        case .correspondenceOpened: "a decision by correspondence was opened"
        case .papersCirculated: "papers for a meeting are ready"
        case .minutesDistributed: "minutes of a meeting are ready"
        case .deadlinesNear: "days that are near"
        case .referralArrived: "a referral came in"
        }
    }

    fileprivate func sentence(_ count: Int) -> String {
        switch self {
        case .requestAsked: "Your agency is asked for information. Please answer in OnePanel."
        case .requestChased:
            "Your agency was asked for information and has not answered. Please answer in OnePanel."
        case .workOpened: "Something has come to you that only you, or those in your role, can do."
        case .severalThings:
            "Several things have come to you that only you, or those in your role, can do."
        case .told: "Something was decided or done of which you are to be told."
        case .referralReceived:
            "Your referral was received. You can see at any time how far it has come."
        case .meetingPlanned: "A meeting at which you have a seat was planned."
        case .meetingChanged: "A meeting at which you have a seat was changed."
        case .meetingCancelled: "A meeting at which you have a seat was cancelled."
        case .correspondenceOpened:
            "A decision is to be taken by correspondence, and you have a seat on the body."
        case .papersCirculated: "The papers for a meeting at which you have a seat are ready."
        case .minutesDistributed: "The minutes of a meeting at which you have a seat are ready."
        case .deadlinesNear:
            count == 1
                ? "One day by which something has to be done is near."
                : "\(count) days by which something has to be done are near."
        case .referralArrived: "A referral came in. You are told because you keep the cases."
        }
    }
}
