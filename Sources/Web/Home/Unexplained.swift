import CaseReview
import Office

/// Cases that were not heard at the next meeting, and of which nobody has said why, as lines of somebody's work.
struct Unexplained {
    let visit: Visit
    let office: Office
    let procedure: Procedure

    /// For those who keep the meetings; nothing for anybody else.
    func lines() throws -> [Waiting] {
        guard visit.has(.keepMeetings, under: procedure) else { return [] }
        return try office.missedHearings(for: visit.viewer).map { hearing in
            let body = procedure.bodies[hearing.meeting.body]?.name ?? ""
            return Waiting(
                title: "Say why it was not heard", reference: hearing.row.reference,
                subject: hearing.row.subject, due: nil, since: hearing.meeting.day,
                why: "\(body) met on \(hearing.meeting.day.longText) and did not take it",
                href: visit.link("cases/\(hearing.row.id)/steps/\(hearing.step)"))
        }
    }
}
