public import CaseReview
import Identity
import Papers
public import Post
import Record
import Synchronization

extension Offices {
    /// Sends what is due, and looks again every two seconds, until the task is cancelled.
    ///
    /// A message that is being handed over when the task is cancelled is still handed over and marked.
    /// - Parameter report: told what keeps every message from leaving, each time that one is tried in vain, and
    ///   what is wrong with a record.
    public func sendMessages(
        by route: MailRoute, _ report: (PartnershipID, String) -> Void
    ) async {
        var resting: [PartnershipID: Moment] = [:]
        while !Task.isCancelled {
            for partnership in partnerships where resting[partnership] ?? clock.now() <= clock.now()
            {
                guard let hindrance = await sendDue(of: partnership, by: route) else { continue }
                report(partnership, hindrance.words)
                if case .fault = hindrance { resting[partnership] = clock.now().plus(seconds: 10) }
            }
            // Only being cancelled ends the wait early, and the loop asks for that itself.
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// Sends what is due in one partnership, and says what keeps the rest of it from leaving; nil when nothing does.
    @discardableResult
    public func sendDue(of partnership: PartnershipID, by route: MailRoute) async -> Hindrance? {
        guard let office = offices[partnership], office.record.isWritable else { return nil }
        do {
            let sending = Sending(
                office: office, identity: identity, unmarked: unmarked,
                writing: WritingMail(
                    partnership: partnership, area: try office.procedure.about.area, route: route))
            for message in try office.record.nextMessages(due: clock.now()) {
                if Task.isCancelled { return nil }
                if let fault = try await sending.send(message) { return .mail(fault) }
            }
            return nil
        } catch let fault as RecordFault {
            return .fault(fault.description)
        } catch let fault as IdentityFault {
            return .fault(OfficeFault(fault).description)
        } catch OfficeFailure.fault(let fault) {
            return .fault(fault.description)
        } catch {
            return .fault("The outbox cannot be read. Run onepanel verify.")
        }
    }
}

/// What keeps messages from leaving.
public enum Hindrance: Sendable, Hashable {
    /// The way to the mail server.
    case mail(MailFault)
    /// The machine, in a sentence with the cure.
    case fault(String)

    /// The fault in a word, or the sentence.
    public var words: String {
        switch self {
        case .mail(let fault): fault.code
        case .fault(let sentence): sentence
        }
    }
}

/// Messages that the server has accepted and the record could not yet note as sent, by their marks.
///
/// While the disk is full, say, a message leaves once and not every two seconds.
final class Unmarked: Sendable {
    private let marks = Mutex<Set<String>>([])

    func contains(_ mark: String) -> Bool { marks.withLock { $0.contains(mark) } }
    func insert(_ mark: String) { marks.withLock { _ = $0.insert(mark) } }
    func remove(_ mark: String) { marks.withLock { _ = $0.remove(mark) } }
}

/// Somebody who sends: looks whether a message is still to go, sends it, and notes what became of it.
private struct Sending {
    let office: Office
    let identity: Identity
    let unmarked: Unmarked
    let writing: WritingMail

    /// What keeps every message from leaving; nil when this one left, or is the only one that did not.
    func send(_ message: Message) async throws -> MailFault? {
        let now = office.clock.now()
        if unmarked.contains(message.mark) { return try note(.accepted, of: message) }
        let account = try identity.person(message.recipient)
        if let reason = reasonToSetAside(message, account, now) {
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

    /// A leaver gets nothing, nor does anybody get what is past.
    private func reasonToSetAside(
        _ message: Message, _ account: Account?, _ now: Moment
    ) -> StayingReason? {
        guard let account, account.state != .disabled,
            account.postings(at: now).contains(where: { $0.partnership == office.partnership }),
            !account.isDemo || identity.settings.demoMode
        else { return .left }
        return isOvertaken(message, now.day) ? .overtaken : nil
    }

    /// A digest is of its day, and an invitation is until the meeting. Nobody wants what waited for a month,
    /// such as all that was written before there was a mail server.
    private func isOvertaken(_ message: Message, _ today: Day) -> Bool {
        let day = message.writtenAt.day
        if message.kind == MessageKind.deadlinesNear.rawValue { return day < today }
        if let sitting = Tiding.read(message)?.sitting, sitting.day < today { return true }
        return day.adding(calendarDays: 30) < today
    }

    private func stay(_ message: Message, _ reason: StayingReason, _ now: Moment) throws {
        try office.record.putOff(message.id, because: reason.rawValue, to: now.plus(hours: 4))
    }

    private func note(_ delivery: Delivery, of message: Message) throws -> MailFault? {
        defer { office.change() }
        let (record, now) = (office.record, office.clock.now())
        switch delivery {
        case .accepted:
            unmarked.insert(message.mark)
            try record.markSent(message.id, at: now)
            unmarked.remove(message.mark)
        case .refused(let fault):
            try record.markRefused(message.id, because: fault.code, at: now)
        case .putOff(let fault):
            try record.markFailed(
                message.id, because: fault.code, tryAgainAt: now.plus(seconds: message.pause))
        case .noWay(let fault):
            let later = now.plus(seconds: message.pause)
            try record.markFailed(message.id, because: fault.code, tryAgainAt: later)
            try record.putOff(dueBy: now, because: fault.code, to: later)
            return fault
        }
        return nil
    }
}

extension Message {
    /// Seconds until it is tried again: a minute, five, a quarter of an hour, an hour, and then every four.
    fileprivate var pause: Int {
        let pauses = [60, 300, 900, 3_600]
        return attempts < pauses.count ? pauses[attempts] : 14_400
    }
}
