import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary

/// One request, with who makes it and where: what every answer is made from.
struct Visit: Sendable {
    let site: Site
    let path: String
    let parameters: [String: String]
    let query: FormData
    private(set) var form: FormData
    let session: Session?
    /// The token that the forms of this visit carry.
    let csrf: String
    /// Where the request came from, for throttling only.
    let address: String
    /// The office that the address names, and what the visitor is in it.
    let office: Office?
    let viewer: Viewer
    /// Whether the page's own script is saving what is typed, and wants no page back.
    let isAutosave: Bool
    /// Of whom the browser knows that they have signed in with it; nil for a new one.
    var browser: KnownBrowser?

    var now: Moment { site.now }
    var today: Day { now.day }

    /// The same visit with another form.
    func with(_ form: FormData) -> Visit {
        var visit = self
        visit.form = form
        return visit
    }

    /// What stands in the address under a name; empty when the route has no such name.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The office here. Throws `notFound` when the address names none.
    func here() throws -> Office {
        guard let office else { throw OfficeFailure.notFound }
        return office
    }

    /// An address in this partnership: `link("cases/\(id)")`.
    func link(_ path: String) -> String {
        let root = "/\(office?.partnership.rawValue ?? "")"
        return path.isEmpty ? root : "\(root)/\(path)"
    }

    /// The case that the address names, if the visitor may see this of it; the look is noted either way.
    ///
    /// Throws `notFound` when they may not, as when there is no such case, and `DeclarationOwed` when they have to
    /// declare something first.
    ///
    /// - Parameter isThere: whether there is anything to be seen of what is sought, which they may see.
    func matter(
        _ sought: Sought, where isThere: (Case, Procedure) -> Bool = { _, _ in true }
    ) throws -> (matter: Case, procedure: Procedure) {
        let office = try here()
        let id = CaseID(parameter("case"))
        // Looked up only for a case of which nothing is in the log any more.
        if office.row(id) == nil { try requireNotDisposed(id, in: office) }
        let matter = try office.load(id)
        let procedure = try office.procedure(of: matter)
        let isAllowed =
            access(to: sought, of: matter, for: viewer, under: procedure).isGranted
            && isThere(matter, procedure)
        // Nothing has been seen yet by whoever is asked something first.
        if isAllowed { try requireDeclared(for: sought, of: matter, under: procedure) }
        site.offices.note(
            viewer, saw: "\(matter.id) \(path)", allowed: isAllowed, in: office.partnership)
        guard isAllowed else { throw OfficeFailure.notFound }
        return (matter, procedure)
    }

    /// Notes a look at a list with names on it, as at a page of a case.
    func noteList() {
        guard let office else { return }
        site.offices.note(viewer, saw: path, allowed: true, in: office.partnership)
    }

    /// Notes a look at a paper that holds cases: at the paper, and at each case in it.
    func notePaper(holding cases: some Sequence<CaseID>) {
        guard let office else { return }
        noteList()
        for id in Set(cases) {
            site.offices.note(viewer, saw: "\(id) \(path)", allowed: true, in: office.partnership)
        }
    }

    /// The step that the address names.
    func step(under procedure: Procedure) throws -> Step {
        guard let step = procedure.steps[StepID(parameter("step"))] else {
            throw OfficeFailure.notFound
        }
        return step
    }

    /// As whom the visitor takes a step: the first of their roles whose step it is, else one that keeps cases.
    func actor(for step: Step, of matter: Case, under procedure: Procedure) -> Actor {
        viewer.actors.first { step.by.includes($0, in: matter, under: procedure) }
            ?? actor(with: .keepCases, under: procedure)
    }

    /// The parts of a step's form that are the visitor's in the role in which they take the step.
    func sections(
        of form: Form, at step: Step, in matter: Case, under procedure: Procedure
    ) -> [Form.Section] {
        let role = actor(for: step, of: matter, under: procedure).role
        return form.sections.filter { $0.onlyFor.isEmpty || $0.onlyFor.contains(role) }
    }

    /// As whom the visitor does what a duty covers; their first role when none does, to be refused by the core.
    func actor(with duty: Duty, under procedure: Procedure) -> Actor {
        viewer.actors.first { procedure.gives(duty, to: $0.role) }
            ?? viewer.actors.first
            ?? Actor(person: viewer.person, role: "none")
    }

    func has(_ duty: Duty, under procedure: Procedure) -> Bool {
        viewer.standings.contains {
            procedure.gives(duty, to: $0.role)
        }
    }

    /// The working days that limits here are counted in.
    var calendar: WorkingCalendar? { office?.calendar }

    /// The name of a person, for a page.
    func name(_ person: PersonID) -> String {
        office?.directory.name(person) ?? person.rawValue
    }
}
