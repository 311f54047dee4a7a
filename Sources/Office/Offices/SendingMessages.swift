public import CaseReview
import Identity
public import Post
import Record

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
            let handing = HandingOver(
                office: office, identity: identity, unmarked: unmarked,
                writing: WritingMail(
                    partnership: partnership, area: try office.procedure.about.area, route: route))
            for message in try office.record.nextMessages(due: clock.now()) {
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
