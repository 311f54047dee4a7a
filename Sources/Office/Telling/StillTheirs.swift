import CaseReview
import Record

extension Office {
    /// Why a message is no longer for this person; nil while they may open what it is about.
    ///
    /// Asked of the case or the meeting as it stands now, with what the person holds now, and of the same
    /// functions as its pages ask. What is about neither is for everybody with a role here.
    func reasonNotToTell(
        _ viewer: Viewer, _ message: Message
    ) throws(OfficeFailure) -> StayingReason? {
        do {
            if let id = message.stream.caseID {
                return try reason(against: viewer, seeing: try load(id), message)
            }
            if let id = message.stream.meetingID {
                return try reason(against: viewer, goingTo: try load(id), message)
            }
            return nil
        } catch {
            // What is gone is for nobody.
            if case .notFound = error { return .ruledOut }
            throw error
        }
    }

    private func reason(
        against viewer: Viewer, seeing matter: Case, _ message: Message
    ) throws(OfficeFailure) -> StayingReason? {
        let procedure = try procedure(of: matter)
        let answers = sought(by: message, of: matter).map {
            access(to: $0, of: matter, for: viewer, under: procedure)
        }
        if answers.contains(where: \.isGranted) { return nil }
        return answers.contains(.denied(.withdrew)) ? .ruledOut : .seatLost
    }

    /// What the page shows that a message leads to; any of it is enough.
    private func sought(by message: Message, of matter: Case) -> [Sought] {
        let path = Tiding.read(message)?.path ?? ""
        if path.hasPrefix("cases/") { return [.wholeCase] }
        if path.hasPrefix("referrals/") { return [.referral] }
        let requests = matter.gatherings.flatMap { step, gathering in
            gathering.asked.keys.map { Sought.request(step, $0) }
        }
        return [.wholeCase, .referral, .invitation] + requests
    }

    /// An invitation goes to those who have a seat; papers and minutes to those who go to the meeting.
    private func reason(
        against viewer: Viewer, goingTo meeting: Meeting, _ message: Message
    ) throws(OfficeFailure) -> StayingReason? {
        let procedure = try procedure
        guard let body = procedure.bodies[meeting.body] else { return .seatLost }
        let isTheirs =
            MessageKind.ofSittings.contains(message.kind)
            ? viewer.sits(on: body) : viewer.goes(to: body.id, under: procedure)
        return isTheirs ? nil : .seatLost
    }

    /// Whether the same person was told later of how the meeting stands: an invitation that waited must not
    /// come after the change or the cancellation, as if it were news.
    func isOvertakenByNews(_ message: Message) throws(RecordFault) -> Bool {
        guard MessageKind.ofSittings.contains(message.kind) else { return false }
        return try record.hasLater(message, ofKinds: MessageKind.ofSittings)
    }
}

extension MessageKind {
    /// The kinds, as they are stored, that say when and where a meeting is, or that it is not; each holds what
    /// the earlier ones said.
    static let ofSittings = [
        meetingPlanned, meetingChanged, meetingCancelled, correspondenceOpened,
    ].map(\.rawValue)
}
