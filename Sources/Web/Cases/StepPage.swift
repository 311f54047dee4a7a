import CaseReview
import HTML
import Office
import Papers

/// One step of a case: what it is, whose, and the form by which it is taken.
struct StepPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let step: Step
    /// Whether a file came with the form, which is shown again as it was filled in.
    private var isAttaching = false
    /// Answers that were sent and not recorded, to be shown again as typed.
    private var left: AnswersSaving.Left?

    init(_ visit: Visit) throws {
        self.visit = visit
        let sought = Sought.step(StepID(visit.parameter("step")))
        (matter, procedure) = try visit.matter(sought)
        step = try visit.step(under: procedure)
        // Who sees their own steps only has pages of their own for them; the rest of this page is the case's.
        guard access(to: .wholeCase, of: matter, for: visit.viewer, under: procedure).isGranted
        else { throw OfficeFailure.notFound }
    }

    var isMine: Bool {
        visit.viewer.actors.contains { step.by.includes($0, in: matter, under: procedure) }
    }

    private func reply(left: AnswersSaving.Left?) -> Reply {
        var page = self
        page.left = left
        return page.reply(problems: left?.reading.problems ?? [], refusal: left?.refusal)
    }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, meanwhile: MeanwhileBox? = nil,
        isAttached: Bool = false
    ) -> Reply {
        let status = refusal == nil && meanwhile == nil ? 200 : 409
        return visit.page(
            step.name, problems: problems, crumbs: [matter.crumb(visit)], status: status
        ) { w in
            w.p(
                "\(matter.reference) \(matter.subjectName(under: procedure))",
                .class("over-heading"))
            w.h1(step.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let meanwhile { w.append(meanwhile) }
            if isAttached { w.append(visit.attachedBanner("the form")) }
            if let guidance = step.guidance { w.p(guidance) }
            w.append(CitationNote(step.citation))
            writePast(into: &w)
            writeQuestions(into: &w)
            FilesBeside(visit: visit, matter: matter, procedure: procedure)
                .writeStep(step.id, isBesideForm: attachingInForm != nil, into: &w)
            if matter.isOpen(step.id) {
                writeOpen(problems, into: &w)
            } else if matter.progress[step.id] == nil {
                w.p("This step has not begun. It is for \(who).")
            } else {
                if case .tell(let recipients) = step.activity {
                    NoticesForm(page: self, recipients: recipients, problems: problems)
                        .write(into: &w)
                }
                w.p { $0.a("Go to the case", href: visit.link("cases/\(matter.id)")) }
            }
            if !isTelling { w.append(StepLetters(visit, matter, procedure, at: step)) }
            if !isShowingForm { w.append(TypedWords(visit.form, fields: fields)) }
        }
    }

    /// Whether the form of the step is on the page, with what was typed in it.
    private var isShowingForm: Bool {
        switch step.activity {
        case .form, .settle, .await: matter.isOpen(step.id) && isMine
        case .tell, .decide, .gather: matter.isOpen(step.id)
        }
    }

    /// Whether each recipient is on the page, with the letter to them.
    private var isTelling: Bool {
        if case .tell = step.activity { matter.progress[step.id] != nil } else { false }
    }

    private var fields: [Field] {
        let forms = [step.activity.form] + step.outcomes.map(\.form)
        return forms.compactMap(\.self).flatMap { procedure.forms[$0]?.fields ?? [] }
    }

    private var who: String { step.by.words(under: procedure, visit: visit, matter) }

    /// Whose it is, since when, and by when.
    private func writeStanding(into w: inout Writer) {
        // Without an office there is no clock to show, and the page has said so before this.
        guard let setting = visit.office?.setting(procedure) else { return }
        let clocks = Clocks(of: matter, in: setting).all()
        let due = Deadlines(clocks, under: procedure).due(at: step.id)
        let since = matter.progress[step.id]?.rounds.last?.openedAt.day.longText
        w.p { w in
            w.text("For \(who)\(since.map { ", open since \($0)" } ?? ""). ")
            if let due, due < visit.today {
                w.append(Tag("Late: was due by \(due.longText)", .late))
            } else if let due {
                w.text("Due by \(due.longText).")
            }
        }
    }

    /// What was asked, where a question opened this step.
    private func writeQuestions(into w: inout Writer) {
        for question in matter.questions(before: step, under: procedure) {
            w.append(
                InsetText(
                    Fragment { w in
                        let name = procedure.steps[question.step]?.name ?? question.step.rawValue
                        w.p { $0.strong("\(name), \(question.at.day.longText)") }
                        w.paragraphs(of: question.reason)
                    }))
        }
    }

    private func writePast(into w: inout Writer) {
        for round in matter.progress[step.id]?.rounds ?? [] where round.outcome != nil {
            let outcome = round.outcome.flatMap { step.outcome($0) }
            w.append(
                InsetText(
                    Fragment { w in
                        w.p { w in
                            w.strong(outcome?.name ?? "")
                            w.text(" on \(round.endedAt?.day.longText ?? "")")
                            if let by = round.endedBy { w.text(", \(visit.name(by.person))") }
                        }
                        if !round.reason.isEmpty { w.paragraphs(of: round.reason) }
                    }))
        }
    }

    private func writeOpen(_ problems: [Problem], into w: inout Writer) {
        writeStanding(into: &w)
        MeetingsHeld(page: self).write(into: &w)
        writeJoint(into: &w)
        switch step.activity {
        case .decide(let deciding):
            MissedPart(page: self, problems: problems).write(into: &w)
            ListingForm(page: self, deciding: deciding).write(into: &w)
        case .tell(let recipients):
            NoticesForm(page: self, recipients: recipients, problems: problems).write(into: &w)
        case .gather:
            w.p {
                $0.a(
                    "Go to the request", href: visit.link("cases/\(matter.id)/requests/\(step.id)"))
            }
        case .form, .settle, .await:
            guard isMine else {
                w.p("This step is not yours: you can read it, and \(who) can take it.")
                return
            }
            TestsAtDesk(page: self, problems: problems, reading: left?.reading).write(into: &w)
            let offered = OfferedOutcomes(step, of: matter, under: procedure)
            offered.writeForbidden(into: &w)
            StepForm(
                step: step, matter: matter, procedure: procedure, visit: visit, problems: problems,
                address: address, offered: offered.open, attaching: attachingInForm,
                isAttaching: isAttaching
            ).write(into: &w)
        }
    }

    private var address: String { visit.link("cases/\(matter.id)/steps/\(step.id)") }

    /// Where the form of the step is the only one on the page, a file is attached in it: beside others, what is typed
    /// in those would not come with it.
    private var attachingInForm: Attaching? {
        guard matter.isOpen(step.id), isMine,
            TestsAtDesk(page: self, problems: []).questions.isEmpty
        else { return nil }
        switch step.activity {
        case .form, .settle, .await:
            // It throws only where there is no office, and then there is no page.
            return try? Attaching(visit, matter, procedure, among: [FilingPlace(step.id)])
        case .tell, .decide, .gather: return nil
        }
    }

    /// Takes a file that came with the form, and shows that again as it was filled in.
    func attach() throws -> Reply {
        let attaching = try Attaching(visit, matter, procedure, among: [FilingPlace(step.id)])
        switch try attaching.take() {
        case .done: return try StepPage(visit.withoutTitle).shownAgain.reply(isAttached: true)
        case .problems(let problems): return shownAgain.reply(problems: problems)
        case .refused(let words): return shownAgain.reply(refusal: words)
        }
    }

    private var shownAgain: StepPage {
        var page = self
        page.isAttaching = true
        return page
    }

    /// Who has answered so far, where several decide jointly.
    private func writeJoint(into w: inout Writer) {
        guard case .jointly(let roles) = step.by else { return }
        let given = matter.progress[step.id]?.rounds.last?.jointly ?? [:]
        w.append(
            SummaryList(
                roles.map { role in
                    let answer = given[role].flatMap { step.outcome($0.outcome) }
                    return .init(
                        procedure.roles[role]?.name ?? role.rawValue,
                        text: answer.map { "\($0.name). \(given[role]?.reason ?? "")" }
                            ?? "Has not answered")
                }))
    }

    func take() throws -> Reply {
        let taking = StepTaking(visit: visit, matter: matter, procedure: procedure, step: step)
        switch try taking.take() {
        case .done: return .see(visit.link("cases/\(matter.id)"))
        case .problems(let problems): return reply(problems: problems)
        case .refused(let words): return reply(refusal: words)
        case .movedOn(let version):
            // Read anew: the case may have moved on again while this was being decided.
            let page = try StepPage(visit)
            let box = try MeanwhileBox(visit, page.matter, procedure, since: version)
            return page.reply(meanwhile: box)
        }
    }

    /// Records the answers to the questions of the step's tests.
    func answer() throws -> Reply {
        let saving = AnswersSaving(
            visit: visit, office: try visit.here(), procedure: procedure, step: step.id,
            actor: { _ in visit.actor(for: step, of: matter, under: procedure) },
            questions: { [step, procedure] matter in
                TestsAtDesk.questions(at: step, of: matter, under: procedure)
            })
        let left = try saving.save(on: matter.id)
        // Read anew: some may have been recorded, by the visitor or by somebody else.
        guard left == nil else { return try StepPage(visit).reply(left: left) }
        return .see(visit.link("cases/\(matter.id)/steps/\(step.id)") + "#tests")
    }

    func list() throws -> Reply {
        let office = try visit.here()
        let actor = visit.actor(with: .keepCases, under: procedure)
        let meeting = MeetingID(visit.form.text("meeting"))
        if visit.form.text("meeting").isEmpty {
            return reply(problems: [Problem(field: "meeting", message: "Choose a sitting")])
        }
        do {
            try office.perform(
                .list(step.id, at: meeting, because: visit.form.text("reason")), on: matter.id,
                by: actor)
            return .see(visit.link("meetings/\(meeting)"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }
}
