import CaseReview
import HTML
import Office

/// Somebody wants to open papers of a body and has first to declare what its procedure asks of its readers.
///
/// Thrown in one place for everything that opens a case or a meeting: pages, papers to print, files, lists. The answer
/// stands where they wanted to go, so that they come there once they have declared it.
struct DeclarationOwed: Error {
    let meeting: MeetingID
    /// The body and the day; nothing of what is in the papers.
    let heading: String
    let said: Said

    /// The question in place of what was asked for.
    func reply(_ visit: Visit) -> Reply {
        // What saves by itself has nobody to ask: it says that it was not saved.
        if visit.isAutosave { return Reply(status: 403, body: [], type: "text/plain") }
        let isSending = !visit.form.entries.isEmpty
        return visit.page("Papers for \(heading)", status: isSending ? 403 : 200) { w in
            w.h1("Papers for \(heading)")
            w.p("Before you open them, you declare this:")
            w.append(InsetText(.text(said.text)))
            w.append(CitationNote(said.citation))
            w.form(action: visit.link("meetings/\(meeting)/declaration")) { w in
                w.append(visit.token)
                w.append(HiddenField(name: "next", value: visit.placeToReturnTo))
                w.append(Button("I declare this, and open the papers"))
            }
            if isSending { w.append(TypedWords(visit.form)) }
        }
    }
}

/// Takes down that somebody declares it, and brings them where they wanted to go.
struct Declaring {
    private let desk: MeetingDesk

    /// Throws `notFound` for anybody whom the meetings of the body do not concern.
    init(_ visit: Visit) throws { desk = try MeetingDesk(beforeDeclaring: visit) }

    /// Throws `notFound` where the procedure asks for no declaration.
    func reply() throws -> Reply {
        guard desk.body.papers.declaration != nil else { throw OfficeFailure.notFound }
        let visit = desk.visit
        let actor = visit.viewer.actors.first { $0.role == desk.body.memberRole }
        if let refused = try desk.refusal(of: .declare, by: actor) {
            throw OfficeFailure.refused(refused)
        }
        return .see(LocalPath.checked(visit.form.text("next")) ?? "\(desk.path)/pack")
    }
}

extension Visit {
    /// Throws `DeclarationOwed` for whoever sits on a body, has not declared what its papers ask of them at any meeting
    /// to which the case went, and wants more of it than what is their own.
    func requireDeclared(
        for sought: Sought, of matter: Case, under procedure: Procedure
    ) throws {
        if isOwn(sought, of: matter, for: viewer, under: procedure) { return }
        for sitting in matter.sittings(under: procedure) {
            guard viewer.declaration(to: sitting.body, under: procedure) != nil else { continue }
            let office = try here()
            let meetings = try sitting.meetings.map { try office.load($0) }
            if meetings.contains(where: { $0.declaredBy[viewer.person] != nil }) { continue }
            if let last = meetings.last { try requireDeclared(at: last, under: procedure) }
        }
    }

    /// Throws `DeclarationOwed` for whoever sits on the body of a meeting and has not declared at it what its papers
    /// ask of them.
    func requireDeclared(at meeting: Meeting, under procedure: Procedure) throws {
        guard meeting.declaredBy[viewer.person] == nil,
            let said = viewer.declaration(to: meeting.body, under: procedure)
        else { return }
        let body = procedure.bodies[meeting.body]?.name ?? meeting.body.rawValue
        throw DeclarationOwed(
            meeting: meeting.id, heading: "\(body), \(meeting.day?.longText ?? "")", said: said)
    }

    /// Where a page leads back to: the address as it was asked for, or the page of a form that was sent.
    fileprivate var placeToReturnTo: String {
        if !form.entries.isEmpty { return Routes.page(ofFormAt: path) ?? link("") }
        if query.entries.isEmpty { return path }
        return "\(path)?\(String(decoding: query.urlEncoded, as: UTF8.self))"
    }
}
