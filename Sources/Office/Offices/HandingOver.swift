import CaseReview
import Identity
import Papers
import Post
import Record
import Synchronization

/// Handing over one message: whether it is still to go, sending it, and noting what became of it.
struct HandingOver {
    let office: Office
    let identity: Identity
    let unmarked: Unmarked
    let writing: WritingMail

    /// What keeps every message from leaving; nil when this one left, or is the only one that did not.
    func send(_ message: Message) async throws -> MailFault? {
        let now = office.clock.now()
        if let delivery = unmarked[message.mark] { return try note(delivery, of: message) }
        let account = try identity.person(message.recipient)
        if let reason = try reasonToSetAside(message, account, now) {
            try office.record.setAside(message.id, because: reason.rawValue, at: now)
            office.change()
            return nil
        }
        guard let account, account.state == .active else {
            try stay(message, .notJoined, now)
            return nil
        }
        guard let address = MailAddress(account.email) else {
            try office.record.markRefused(
                message.id, because: StayingReason.address.rawValue, at: now)
            office.change()
            return nil
        }
        guard let mail = writing.mail(message, to: address) else {
            try stay(message, .unknownKind, now)
            return nil
        }
        return try note(await writing.route.send(mail), of: message)
    }

    /// Nobody gets what is past, a leaver gets nothing, and nobody gets what is not theirs any more.
    private func reasonToSetAside(
        _ message: Message, _ account: Account?, _ now: Moment
    ) throws -> StayingReason? {
        let isPast = isPast(message, now.day)
        if try isPast || office.isOvertakenByNews(message) { return .overtaken }
        guard let account, account.state != .disabled,
            !account.isDemo || identity.settings.demoMode
        else { return .left }
        let viewer = Viewer(account, in: office.partnership, at: now)
        if viewer.standings.isEmpty { return .left }
        if hasExpired(message, now.day) { return .expired }
        return try office.reasonNotToTell(viewer, message)
    }

    /// A digest is of its day, and an invitation is until the meeting.
    private func isPast(_ message: Message, _ today: Day) -> Bool {
        if message.kind == MessageKind.deadlinesNear.rawValue {
            return message.writtenAt.day < today
        }
        return Tiding.read(message)?.sitting.map { $0.day < today } ?? false
    }

    /// What waited for more than thirty days is no news, such as all that was written before there was a
    /// mail server.
    private func hasExpired(_ message: Message, _ today: Day) -> Bool {
        message.writtenAt.day.adding(calendarDays: 30) < today
    }

    private func stay(_ message: Message, _ reason: StayingReason, _ now: Moment) throws {
        try office.record.putOff(message.id, because: reason.rawValue, to: now.plus(hours: 4))
    }

    /// What cannot be noted is kept at hand: the message has left, or may have.
    private func note(_ delivery: Delivery, of message: Message) throws -> MailFault? {
        defer { office.change() }
        unmarked[message.mark] = delivery
        let hindrance = try mark(message, as: delivery)
        unmarked[message.mark] = nil
        return hindrance
    }

    private func mark(_ message: Message, as delivery: Delivery) throws -> MailFault? {
        let (record, now) = (office.record, office.clock.now())
        let later = now.plus(seconds: message.pause)
        switch delivery {
        case .accepted: try record.markSent(message.id, at: now)
        case .unanswered:
            try record.markUnanswered(
                message.id, because: MailFault.unanswered.code, at: now)
        case .refused(let fault):
            try record.markRefused(message.id, because: fault.code, at: now)
        case .putOff(let fault):
            try record.markFailed(message.id, because: fault.code, tryAgainAt: later)
        case .noWay(let fault):
            try record.markFailed(message.id, because: fault.code, tryAgainAt: later)
            try record.putOff(dueBy: now, because: fault.code, to: later)
            return fault
        }
        return nil
    }
}

/// What became of messages, by their marks, as far as the record could not yet note it.
///
/// While the disk is full, say, a message leaves once and not every two seconds.
final class Unmarked: Sendable {
    private let deliveries = Mutex<[String: Delivery]>([:])

    subscript(mark: String) -> Delivery? {
        get { deliveries.withLock { $0[mark] } }
        set { deliveries.withLock { $0[mark] = newValue } }
    }
}

extension Viewer {
    /// What an account is in a partnership at a moment, where it is not a session that asks.
    fileprivate init(_ account: Account, in partnership: PartnershipID, at now: Moment) {
        self.init(
            person: account.id,
            standings: account.postings(at: now).filter { $0.partnership == partnership }
                .map { Standing(role: $0.role, agency: $0.agency) }, on: now.day)
    }
}

extension Message {
    /// Seconds until it is tried again: a minute, five, a quarter of an hour, an hour, and then every four.
    fileprivate var pause: Int {
        let pauses = [60, 300, 900, 3_600]
        return attempts < pauses.count ? pauses[attempts] : 14_400
    }
}
