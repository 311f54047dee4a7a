import CaseReview
import HTML
import Office

/// A case for which somebody was taken on, or a guest who waits for their agreement, among what waits for them.
struct InvitationItem {
    let title: String
    let hint: String
    let href: String
    let tag: Tag
    /// Whether it shows the name of the person whom a case is about.
    let showsSubject: Bool

    init(_ invitation: Invitation, visit: Visit, procedure: Procedure) {
        let row = invitation.row
        let item = invitation.engaged.engagement.item
        let body = item.flatMap { procedure.body(deciding: $0)?.name } ?? procedure.about.area
        switch invitation.call {
        case .agree:
            title = "Agree to a guest: \(visit.name(invitation.engaged.person))"
            hint = "\(row.reference) · \(row.subject)"
            href = visit.link("cases/\(row.id)/engagements")
            tag = Tag("To do", .current)
            showsSubject = true
        case .declare:
            title = "You are asked to come for one item"
            hint = body
            href = visit.link("cases/\(row.id)/invitation")
            tag = Tag("To do", .current)
            showsSubject = false
        case .open:
            title = "\(row.reference) \(row.subject)"
            let role = procedure.roles[invitation.engaged.role]?.name ?? ""
            let last = invitation.engaged.engagement.until.map { " until \($0.longText)" } ?? ""
            hint = "Open to you as \(role)\(last)"
            href = visit.link("cases/\(row.id)")
            tag = Tag("Open", .done)
            showsSubject = true
        }
    }
}
