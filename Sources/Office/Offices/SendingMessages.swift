public import CaseReview
import Identity
public import Post
import Record

extension Offices {
    /// Sends what is due, and looks again every two seconds, until the task is cancelled.
    ///
    /// Of several services on one data folder one sends, and another takes over when that one ends. A message
    /// that is being handed over when the task is cancelled is still handed over and marked.
    /// - Parameter pause: how long to wait before looking whether the other service still sends.
    /// - Parameter report: told what keeps messages from leaving: each time that one is tried in vain, and once
    ///   when it is another service that sends.
    public func sendMessages(
        by route: MailRoute, askingAgainAfter pause: Duration = .seconds(10),
        _ report: (PostNews) -> Void
    ) async {
        guard let hold = await holdPost(askingAgainAfter: pause, report) else { return }
        defer { withExtendedLifetime(hold) {} }
        var resting: [PartnershipID: Moment] = [:]
        while !Task.isCancelled {
            for partnership in partnerships where resting[partnership] ?? clock.now() <= clock.now()
            {
                guard let hindrance = await sendDue(of: partnership, by: route) else { continue }
                report(.stays(partnership, hindrance))
                if case .fault = hindrance { resting[partnership] = clock.now().plus(seconds: 10) }
            }
            // Only being cancelled ends the wait early, and the loop asks for that itself.
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// Nil when the task was cancelled before this service had the sending to itself.
    private func holdPost(
        askingAgainAfter pause: Duration, _ report: (PostNews) -> Void
    ) async -> FolderHold? {
        var said: PostNews?
        while !Task.isCancelled {
            let news: PostNews
            do {
                if let hold = try folder.holdForSending() { return hold }
                news = .isSentByAnother
            } catch {
                news = .cannotBeHeld(error.description)
            }
            if news != said { report(news) }
            said = news
            // As above.
            try? await Task.sleep(for: pause)
        }
        return nil
    }

    /// Sends what is due in one partnership, and says what keeps the rest of it from leaving; nil when nothing does.
    @discardableResult
    public func sendDue(of partnership: PartnershipID, by route: MailRoute) async -> Hindrance? {
        guard let office = offices[partnership], office.record.isWritable else { return nil }
        do {
            let due = try office.record.nextMessages(due: clock.now())
            if due.isEmpty { return nil }
            let handing = HandingOver(
                office: office, identity: identity, unmarked: unmarked,
                writing: WritingMail(
                    partnership: partnership, area: try office.procedure.about.area, route: route,
                    settled: try office.arrangementsOnRecord()))
            for message in due {
                if Task.isCancelled { return nil }
                if let fault = try await handing.send(message) { return .mail(fault) }
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

/// Why messages do not leave, or not from here.
public enum PostNews: Sendable, Hashable {
    case stays(PartnershipID, Hindrance)
    /// Another service on the same data folder sends them.
    case isSentByAnother
    /// Whether another sends them cannot be found out; in a sentence with the cure.
    case cannotBeHeld(String)
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
