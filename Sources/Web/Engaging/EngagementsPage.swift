import CaseReview
import HTML
import Office
import Sealing

/// The people taken on for one case: a reviewer until the contract ends, a guest for one item.
struct EngagementsPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    /// Throws `notFound` under a procedure that gives no role case by case.
    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
        guard procedure.takesPeopleOn || !matter.engagements.isEmpty else {
            throw OfficeFailure.notFound
        }
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            "People taken on for this case", problems: problems, crumbs: [matter.crumb(visit)],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p(
                "\(matter.reference) \(matter.subjectName(under: procedure))",
                .class("over-heading"))
            w.h1("People taken on for this case")
            if let refusal { w.append(RefusalBox(refusal)) }
            if matter.engagements.isEmpty { w.p("Nobody has been taken on for it.") }
            for engaged in running { write(engaged, problems, into: &w) }
            writeEnded(into: &w)
            if isKeeper, !matter.isClosed { writeForm(problems, into: &w) }
        }
    }

    private var running: [Engaged] { matter.engagements.filter { $0.endedAt == nil } }

    private var isKeeper: Bool {
        visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure)
    }

    private func write(_ engaged: Engaged, _ problems: [Problem], into w: inout Writer) {
        let words = EngagedWords(engaged, of: matter, visit: visit, procedure: procedure)
        w.h2(words.who)
        w.append(SummaryList(words.rows(on: visit.today)))
        let waits = engaged.waits(under: procedure)
        if visit.viewer.agrees(to: waits, under: procedure) {
            act("agreement", "Agree that they come", engaged, into: &w)
        }
        guard isKeeper || visit.viewer.chairs(engaged, under: procedure) else { return }
        let why = reason(of: engaged.id)
        w.details(summary: "End it", .flag("open", visit.form.has(why))) { w in
            w.form(action: "\(path)/endings") { w in
                writeNamed(engaged, into: &w)
                w.append(
                    TextField(
                        name: why, label: "Why it ends, for the record",
                        value: visit.form.text(why), problem: problems.message(for: why)))
                w.append(Button("End it now", kind: .warning))
            }
        }
    }

    private func reason(of engaged: EngagementID) -> String { "why-\(engaged)" }

    private func act(
        _ place: String, _ words: String, _ engaged: Engaged, into w: inout Writer
    ) {
        w.form(action: "\(path)/\(place)") { w in
            writeNamed(engaged, into: &w)
            w.append(Button(words))
        }
    }

    private func writeNamed(_ engaged: Engaged, into w: inout Writer) {
        w.append(visit.token)
        w.append(HiddenField(name: "engagement", value: engaged.id.rawValue))
    }

    private func writeEnded(into w: inout Writer) {
        let ended = matter.engagements.filter { $0.endedAt != nil }
        if ended.isEmpty { return }
        w.h2("Ended")
        w.ul { w in
            for engaged in ended {
                let words = EngagedWords(engaged, of: matter, visit: visit, procedure: procedure)
                let day = engaged.endedAt?.day.longText ?? ""
                w.li("\(words.who), until \(day). \(engaged.endedBecause)")
            }
        }
    }

    private func writeForm(_ problems: [Problem], into w: inout Writer) {
        w.h2("Take somebody on")
        w.p(
            "They see this case and no other, until it ends. Who is not in the list has no account in such a role yet; those who keep the accounts can add it."
        )
        let until = DateEntry(visit.form, "until")
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(
                Select(
                    name: "who", label: "Who?", choices: candidates.map(\.choice),
                    value: visit.form.text("who"), problem: problems.message(for: "who"),
                    prompt: "Choose somebody"))
            if items.isEmpty, mayHaveGuests {
                w.p(whyNoItem)
            } else if mayHaveGuests {
                w.append(
                    Select(
                        name: "item", label: "A guest: for which item?", choices: items,
                        hint: "They see the case until the item is over.",
                        value: visit.form.text("item"), problem: problems.message(for: "item"),
                        prompt: "None: for the whole case"))
            }
            w.append(
                DateField(
                    name: "until", label: "The last day, if one is agreed",
                    hint: "Such as the end of a contract. After it the case is closed to them.",
                    day: until.day, month: until.month, year: until.year,
                    problem: problems.message(for: "until")))
            w.append(
                TextArea(
                    name: "why", label: "What they bring to the case, or under which contract",
                    value: visit.form.text("why"), problem: problems.message(for: "why"), rows: 3))
            w.append(Button("Take them on"))
        }
    }

    /// Everybody with an account in a role that is given case by case.
    private var candidates: [(choice: Choice, person: PersonID, role: RoleID)] {
        guard let directory = visit.office?.directory else { return [] }
        return procedure.rolesForACase.flatMap { role in
            directory.holders(role.id, nil).map { listed in
                (
                    Choice("\(role.id)/\(listed.person)", "\(listed.name), \(role.name)"),
                    listed.person, role.id
                )
            }
        }
    }

    /// What a body that may have guests is to decide on this case at a meeting.
    private var items: [Choice] {
        matter.openSteps(under: procedure).compactMap { step in
            guard let body = procedure.body(deciding: step.id), body.guests != nil,
                let day = matter.considerations[step.id]?.listedOn
            else { return nil }
            return Choice(step.id.rawValue, "\(step.name), \(body.name), \(day.longText)")
        }
    }

    private var whyNoItem: String {
        let listed = matter.openSteps(under: procedure).lazy
            .filter { matter.considerations[$0.id]?.listedOn != nil }
            .compactMap { procedure.body(deciding: $0.id) }.first
        if let listed {
            return
                "It is listed for \(listed.name), and the procedure says nothing of guests there."
        }
        return "A guest comes to a meeting: they can be asked once the case is listed."
    }

    private var mayHaveGuests: Bool {
        procedure.roles.values.contains { $0.sees == .invitedItems }
    }

    var path: String { visit.link("cases/\(matter.id)/engagements") }
}

extension EngagementsPage {
    func engage() throws -> Reply {
        let form = visit.form
        guard let named = candidates.first(where: { $0.choice.value == form.text("who") }) else {
            return reply(problems: [Problem(field: "who", message: "Choose somebody")])
        }
        let until: Day?
        switch DateEntry(form, "until").read() {
        case .none: until = nil
        case .day(let day): until = day
        case .unreadable(let cure):
            return reply(problems: [Problem(field: "until", message: "The last day: \(cure)")])
        }
        if form.text("why").allSatisfy(\.isWhitespace) {
            let problem = "Say what they bring, or under which contract they work"
            return reply(problems: [Problem(field: "why", message: problem)])
        }
        let item = form.text("item")
        if item.isEmpty, procedure.roles[named.role]?.sees == .invitedItems {
            return reply(problems: [itemMissing])
        }
        return try perform(
            .engage(
                Engagement(
                    id: EngagementID(SecureRandom.token(bytes: 9)), person: named.person,
                    role: named.role,
                    item: item.isEmpty ? nil : StepID(item), until: until,
                    reason: form.text("why"))))
    }

    private var itemMissing: Problem {
        items.isEmpty
            ? Problem(field: "who", message: "Choose somebody else. \(whyNoItem)")
            : Problem(field: "item", message: "Choose the item for which the guest comes")
    }

    func agree() throws -> Reply { try perform(.agree(to: named), by: chair) }

    func end() throws -> Reply {
        let field = reason(of: named)
        let why = visit.form.text(field)
        if why.allSatisfy(\.isWhitespace), matter.runningEngagement(named) != nil {
            return reply(problems: [Problem(field: field, message: "Enter the reason")])
        }
        return try perform(.endEngagement(named, reason: why), by: isKeeper ? actor : chair)
    }

    private var named: EngagementID { EngagementID(visit.form.text("engagement")) }

    /// The visitor as the chair of the body whose guest it is.
    private var chair: Actor? {
        let item = matter.runningEngagement(named)?.engagement.item
        guard let body = item.flatMap({ procedure.body(deciding: $0) }) else { return nil }
        return visit.viewer.actors.first {
            body.isChaired(by: $0.role)
        }
    }

    private func perform(_ act: KeepingAct, by actor: Actor? = nil) throws -> Reply {
        do {
            try visit.here().perform(act, on: matter.id, by: actor ?? self.actor)
            return .see(path)
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    private var actor: Actor {
        let duty: Duty = visit.has(.keepCases, under: procedure) ? .keepCases : .keepMeetings
        return visit.actor(with: duty, under: procedure)
    }
}
