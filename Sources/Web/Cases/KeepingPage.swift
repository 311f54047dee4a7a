import CaseReview
import HTML
import Office

/// What is done to a whole case: which process leads, further pathways, days put off, linked cases.
struct KeepingPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let status = refusal == nil ? 200 : 409
        let clocks = try clocks()
        return visit.page(
            "The whole case", problems: problems, crumbs: [matter.crumb(visit)], status: status
        ) { w in
            w.p(
                "\(matter.reference) \(matter.subjectName(under: procedure))",
                .class("over-heading"))
            w.h1("The whole case")
            if let refusal { w.append(RefusalBox(refusal)) }
            PathwaysPart(page: self, problems: problems).write(into: &w)
            LeadPart(page: self, problems: problems).write(into: &w)
            ExtensionPart(page: self, clocks: clocks, problems: problems).write(into: &w)
            LinksPart(page: self, problems: problems).write(into: &w)
            VersionPart(page: self, problems: problems).write(into: &w)
        }
    }

    func take() throws -> Reply {
        let act: KeepingAct
        switch try typed() {
        case .act(let typed): act = typed
        case .problem(let problem): return try reply(problems: [problem])
        }
        do {
            try visit.here().perform(act, on: matter.id, by: actor(for: act))
            return .see(visit.link("cases/\(matter.id)/keeping"))
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: procedure))
        }
    }

    var isKeeper: Bool { visit.has(.keepCases, under: procedure) }

    func holds(_ roles: [RoleID]) -> Bool {
        visit.viewer.standings.contains { roles.contains($0.role) }
    }

    private func clocks() throws -> [Clock] {
        Clocks(of: matter, in: try visit.here().setting(procedure)).all()
    }

    private enum Typed {
        case act(KeepingAct)
        case problem(Problem)
    }

    /// What was typed, as an act, or what is wrong with it.
    private func typed() throws -> Typed {
        let form = visit.form
        let reason = form.text("reason-\(visit.parameter("act"))")
        switch visit.parameter("act") {
        case "pathway":
            return .act(.openPathway(PathwayID(form.text("pathway")), reason: reason))
        case "lead": return .act(.nameLead(review: form.text("review"), reason: reason))
        case "extension":
            guard case .day(let day) = DateEntry(form, "to").read() else {
                return .problem(Problem(field: "to", message: "Enter the new day in full"))
            }
            return .act(.extend(LimitID(form.text("limit")), nil, to: day, reason: reason))
        case "link":
            guard let other = try found(form.text("other")) else {
                let message =
                    "Enter the reference of a case that you may see, such as OP-2026-0001"
                return .problem(Problem(field: "other", message: message))
            }
            return .act(.link(other, reason: reason))
        case "version":
            return .act(.move(to: ProcedureID(form.text("version")), reason: reason))
        default: throw OfficeFailure.notFound
        }
    }

    /// A case by its reference, among those that the visitor may see; nil tells nothing of any other.
    private func found(_ reference: String) throws -> CaseID? {
        let office = try visit.here()
        return try office.log(for: visit.viewer).first { $0.reference == reference }?.id
            ?? office.formerCases(for: visit.viewer).first { $0.told.reference == reference }?.id
    }

    private func actor(for act: KeepingAct) -> Actor {
        let roles: [RoleID] =
            switch act {
            case .nameLead: procedure.leadProcess?.by ?? []
            case .extend(let limit, _, _, _):
                procedure.limit(limit)?.extension?.by ?? []
            case .openPathway, .link, .move, .engage, .agree, .declareConfidence, .endEngagement,
                .settleFreedomOfInformation:
                []
            }
        return visit.viewer.actors.first { roles.contains($0.role) }
            ?? visit.actor(with: .keepCases, under: procedure)
    }

    /// A form of one act, with its reason.
    func form(
        _ act: String, _ button: String, _ problems: [Problem], into w: inout Writer,
        _ fields: (inout Writer) -> Void
    ) {
        w.form(action: visit.link("cases/\(matter.id)/keeping/\(act)")) { w in
            w.append(visit.token)
            fields(&w)
            w.append(
                TextField(
                    name: "reason-\(act)", label: "Reason, for the record",
                    value: visit.form.text("reason-\(act)")))
            w.append(Button(button))
        }
    }
}
