import CaseReview
import HTML
import Office

/// What somebody reads who is asked to come for one item and has to declare something before they see it.
struct GuestPage {
    private let visit: Visit
    private let matter: Case
    private let procedure: Procedure

    /// Throws `notFound` for everybody who is not taken on for the case, even where they may see it.
    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.invitation)
        let isTheirs = matter.engagements.contains {
            $0.person == visit.viewer.person && $0.runs(on: visit.today)
        }
        guard isTheirs else { throw OfficeFailure.notFound }
    }

    func reply(refusal: RefusalWords? = nil) -> Reply {
        guard let body, let declaration = body.papers.declaration else {
            return .see(visit.link("cases/\(matter.id)"))
        }
        return visit.page("You are asked to come", status: refusal == nil ? 200 : 409) { w in
            w.h1("You are asked to come for one item")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p(place(of: body))
            w.p("Before you can read anything of it, you declare this:")
            w.append(InsetText(.text(declaration.text)))
            w.append(CitationNote(declaration.citation))
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(Button("I declare this, and open the case"))
            }
        }
    }

    func declare() throws -> Reply {
        guard let waiting,
            let actor = visit.viewer.actors.first(where: { $0.role == waiting.role })
        else { throw OfficeFailure.notFound }
        do {
            try visit.here().perform(.declareConfidence(waiting.id), on: matter.id, by: actor)
            return .see(visit.link("cases/\(matter.id)"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    private var waiting: Engaged? {
        matter.engagements.last {
            $0.person == visit.viewer.person && $0.runs(on: visit.today)
                && $0.waits(under: procedure) == [.declaration]
        }
    }

    private var body: Body? {
        waiting?.engagement.item.flatMap { procedure.body(deciding: $0) }
    }

    /// The body and its day; nothing of the case.
    private func place(of body: Body) -> String {
        let listed = waiting?.engagement.item.flatMap { matter.considerations[$0]?.listedOn }
        return listed.map { "\(body.name), \($0.longText)." } ?? "\(body.name)."
    }
}
