import CaseReview
import Office
import ProcedureLibrary

/// What a time limit runs on, as a list says it: a case, a meeting, or the partnership itself.
struct RunsOn {
    /// The procedure under which it runs.
    let procedure: Procedure
    /// A case's reference, or the day of a meeting.
    let reference: String
    /// Whom a case is about, or which body meets.
    let name: String
    /// Where it is, within the partnership's pages.
    let path: String

    /// - Parameter today: the procedure in force today, under which meetings are held.
    init(_ running: RunningLimit, in office: Office, under today: Procedure) {
        switch running.about {
        case .matter(let row):
            procedure = office.library.procedure(row.procedure) ?? today
            reference = row.reference
            name = row.subject
            path = "cases/\(row.id)#limit-\(running.limit)"
        case .meeting(let row):
            procedure = today
            reference = row.day.longText
            name = today.bodies[row.body]?.name ?? row.body.rawValue
            path = "meetings/\(row.id)"
        case .partnership:
            procedure = today
            reference = ""
            name = "The partnership itself"
            path = "arrangements"
        }
    }

    /// The two together, as a title has them.
    var words: String {
        [reference, name].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
