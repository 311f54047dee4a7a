import CaseReview
import HTML
import Office

extension PositionPart {
    /// Of a paper of a meeting; nil where the procedure asks for no position.
    init?(desk: MeetingDesk, paper: MeetingPaper, problems: [Problem]) {
        guard let rule = desk.body.papers.freedomOfInformation else { return nil }
        let isWritten = paper == .pack || desk.meeting.minutes.areApproved
        let maySettle = desk.isKeeper && !desk.meeting.isCancelled && isWritten
        let settled = desk.position(of: paper)
        let all = desk.meeting.positions[paper]?.all ?? []
        self.init(
            visit: desk.visit, rule: rule, settled: settled,
            earlier: settled == nil ? all : all.dropLast(),
            reach: paper == .pack
                ? "It holds while the agenda stands as it is. Where a case on it changes so that another position is right, settle it anew."
                : nil,
            whileUnsettled: Self.whileUnsettled(isWritten: isWritten, isAnew: !all.isEmpty),
            address: maySettle ? "\(desk.path)/positions/\(paper.rawValue)" : nil,
            seen: desk.seen.mark, problems: problems)
    }

    private static func whileUnsettled(isWritten: Bool, isAnew: Bool) -> String {
        if !isWritten { return "It is settled for minutes that the chair has approved." }
        let changed = isAnew ? "The paper has been changed since the last position. " : ""
        return changed + "OnePanel sends no paper out without one."
    }
}

/// Settling how a paper of a meeting stands to requests for information.
struct PositionSaving {
    let desk: MeetingDesk

    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        guard desk.mayPrepare else { throw OfficeFailure.notFound }
    }

    func reply() throws -> Reply {
        guard let paper = MeetingPaper(rawValue: desk.visit.parameter("paper")),
            desk.body.papers.freedomOfInformation != nil
        else { throw OfficeFailure.notFound }
        guard let position = PositionEntry(desk.visit.form).position else {
            return try page(paper, problems: [PositionEntry.problem])
        }
        // A position is of what was reviewed: of what has come since it says nothing.
        if let refused = try desk.sign(.settleFreedomOfInformation(paper, position)) {
            return try page(paper, refusal: refused.words(under: desk.procedure))
        }
        return .see(desk.path + (paper == .pack ? "/agenda" : "/minutes"))
    }

    private func page(
        _ paper: MeetingPaper, problems: [Problem] = [], refusal: RefusalWords? = nil
    ) throws -> Reply {
        switch paper {
        case .pack:
            try PreparingPage(desk.visit).reply(problems: problems, refusal: refusal)
        case .minutes:
            try MinutesPage(desk.visit).reply(problems: problems, refusal: refusal)
        }
    }
}
