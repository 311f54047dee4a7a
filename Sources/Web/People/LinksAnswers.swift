import CaseReview
import HTML
import Identity
import Office

/// Answers about the links that were given and that nobody has used yet.
struct LinksAnswers {
    /// What the address of the list says after one was taken back.
    static let takenBack = "link-taken-back"

    let visit: Visit
    private let procedure: Procedure
    private let partnership: PartnershipID

    init(_ visit: Visit) throws {
        self.visit = visit
        procedure = try visit.procedure(for: .keepPeople)
        partnership = try visit.here().partnership
    }

    func part() throws -> OpenLinksPart {
        OpenLinksPart(
            action: visit.link("people/ended-links"), token: visit.token,
            links: try open().map(line))
    }

    func takeBack() throws -> Reply {
        let named = visit.form.text("link")
        guard let link = try open().first(where: { $0.formValue == named }) else {
            return .see(visit.link("people"))
        }
        do {
            try visit.site.identity.takeBack(
                link, in: partnership, by: visit.viewer.person, now: visit.now)
        } catch PeopleRefusal.offerEnded {
            // It was used or replaced in this very moment: the list shows what has become of it.
            return .see(visit.link("people"))
        }
        return .see(visit.link("people?after=\(Self.takenBack)"))
    }

    private func open() throws -> [OpenLink] {
        try visit.site.identity.openLinks(in: partnership, now: visit.now)
    }

    private func line(_ link: OpenLink) throws -> OpenLinksPart.Line {
        let account = try visit.site.identity.person(link.person)
        // Of an account that is offered a role nothing is said but the address to which it was offered.
        let whom = link.posting == nil ? account?.name : account?.email
        return OpenLinksPart.Line(
            whom: whom ?? link.person.rawValue,
            what: link.posting.map { PartWords($0, under: procedure, on: visit.today).words },
            by: link.by.map { visit.name($0) } ?? "From the command line", endsAt: link.endsAt,
            value: link.formValue)
    }
}

extension OpenLink {
    /// The link as a form names it.
    fileprivate var formValue: String { "\(posting == nil ? "password" : "role")/\(person)" }
}

/// The links that were given and that nobody has used yet, each with a button that takes it back.
struct OpenLinksPart {
    struct Line {
        let whom: String
        /// The role that is offered; nil where a password is chosen.
        let what: String?
        let by: String
        let endsAt: Moment
        let value: String
    }

    let action: String
    let token: HiddenField
    let links: [Line]

    var isEmpty: Bool { links.isEmpty }

    func write(into w: inout Writer) {
        if isEmpty { return }
        w.h2("Links that nobody has used yet", .id("links"))
        w.append(
            Table(
                caption: "Links that nobody has used yet",
                columns: ["For", "What it does", "Given by", "Works until", "Take back"],
                rows: links.map(cells), isCaptionHidden: true, id: "open-links"))
    }

    private func cells(_ line: Line) -> [Fragment] {
        [
            .text(line.whom),
            .text(line.what.map { "Offers a role: \($0)" } ?? "Lets them choose a password"),
            .text(line.by), .moment(line.endsAt),
            Fragment { w in
                w.form(action: action) { w in
                    w.append(token)
                    w.append(HiddenField(name: "link", value: line.value))
                    w.button(.class("link-button")) { w in
                        w.text("Take back")
                        w.hidden(" the link for \(line.whom)")
                    }
                }
            },
        ]
    }
}
