import CaseReview
import Office
import Papers
import ProcedureLibrary

/// The open actions under matters arising: what the last meeting's decisions led to, as one reader may see it.
struct ArisingLines {
    /// Nothing of what the same papers show in their exception report.
    let steps: [Arising]
    private let desk: MeetingDesk

    init(_ desk: MeetingDesk, after last: MeetingID, besides exceptions: [Overseen]) throws {
        self.desk = desk
        steps = try desk.office.arising(from: last, for: desk.visit.viewer).filter { arising in
            let procedure = desk.office.library.procedure(arising.procedure)
            let isWatched = procedure?.pathway(of: arising.step)?.oversight != nil
            return !isWatched || !exceptions.contains { $0.matter == arising.matter }
        }
    }

    /// What of each is shown: where it changes, the papers are other ones.
    var marks: [String] {
        steps.map { "\($0.matter)/\($0.step)/\($0.due?.iso ?? "")" }
    }

    func lines() throws -> [RecordLine] {
        try steps.map { arising in
            let matter = try desk.office.load(arising.matter)
            let procedure = try desk.office.procedure(of: matter)
            let step = procedure.steps[arising.step]
            let who = step?.by.words(under: procedure, visit: desk.visit, matter)
            let parts = [
                who.map { "For \($0)" }, arising.since.map { "open since \($0.day.shortText)" },
                arising.due.map(due),
            ]
            return RecordLine(
                "\(arising.reference): \(step?.name ?? arising.step.rawValue)",
                parts.compactMap(\.self).joined(separator: ", "))
        }
    }

    private func due(_ day: Day) -> String {
        day < desk.visit.today ? "late: was due \(day.shortText)" : "due \(day.shortText)"
    }
}
