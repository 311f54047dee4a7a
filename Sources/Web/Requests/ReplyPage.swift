import CaseReview
import HTML
import Office

/// What one agency is asked, and its answer; the agency sees this of the case and nothing else.
struct ReplyPage {
    let visit: Visit
    let asking: GatheringStep
    let agency: AgencyID
    let asked: Requests.Asked

    init(_ visit: Visit) throws {
        self.visit = visit
        agency = AgencyID(visit.parameter("agency"))
        asking = try GatheringStep(
            visit, .request(StepID(visit.parameter("step")), agency))
        guard let asked = asking.requests.asked[agency] else { throw OfficeFailure.notFound }
        self.asked = asked
    }

    /// - Parameter isAttached: whether a file has just been attached, with the answer still being written.
    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, isAttached: Bool = false
    ) throws -> Reply {
        let name = asking.name(agency, on: visit.today)
        let attaching = try attaching
        let clock = asking.clocks(try visit.here())[agency]
        let status = refusal == nil ? 200 : 409
        return visit.page(
            "Answer for \(name)", problems: problems, crumbs: crumbs, status: status
        ) { w in
            w.p("\(asking.matter.reference): \(name)", .class("over-heading"))
            w.h1(asked.reply == nil ? "What does \(name) know?" : "The answer of \(name)")
            if let refusal { w.append(RefusalBox(refusal)) }
            if isAttached { w.append(visit.attachedBanner("the answer")) }
            w.p("About \(asking.matter.subjectName(under: asking.procedure)).", .class("lead"))
            if let born = asking.matter.entry(.subjectBirthDate, under: asking.procedure)?.day {
                w.p("Born on \(born.longText).")
            }
            if let due = clock?.due, asked.reply == nil {
                w.p { w in
                    if due < visit.today {
                        w.append(Tag("Late", .late))
                        w.text(" Was due by \(due.longText).")
                    } else {
                        w.text("Due by \(due.longText).")
                    }
                }
            }
            for limit in asking.procedure.limits where limit.eachAgencyAt == asking.step.id {
                w.append(CitationNote(limit.citation))
            }
            w.h2("What you are asked")
            w.append(
                AnswersView(
                    fields: asking.requestFields, answers: asking.requests.request, visit: visit))
            writeFilesBeside(into: &w)
            writeAnswer(problems, attaching, into: &w)
        }
    }

    /// The way back, for those who see the whole case; an agency that was asked has none.
    private var crumbs: [Link] {
        let whole = access(
            to: .wholeCase, of: asking.matter, for: visit.viewer, under: asking.procedure)
        guard whole.isGranted else { return [] }
        let place = visit.link("cases/\(asking.matter.id)/requests/\(asking.step.id)")
        return [asking.matter.crumb(visit), Link(asking.step.name, href: place)]
    }

    private func writeAnswer(
        _ problems: [Problem], _ attaching: Attaching, into w: inout Writer
    ) {
        w.h2("The answer")
        w.append(
            ExemptMark(
                .agencyReturn(asking.step.id, agency), of: asking.matter, under: asking.procedure))
        if let given = asked.reply {
            w.p("Given on \(given.at.day.longText) by \(visit.name(given.by.person)).")
            w.append(AnswersView(fields: asking.replyFields, answers: given.answers, visit: visit))
            return w.append(TypedWords(visit.form, fields: asking.replyFields))
        }
        guard mayAnswer, !asking.matter.isClosed else {
            w.p("Not answered.")
            return w.append(TypedWords(visit.form, fields: asking.replyFields))
        }
        if let intro = asking.procedure.forms[asking.gathering.reply]?.intro { w.p(intro) }
        w.form(action: address) { w in
            w.append(visit.token)
            w.append(
                FormFields(
                    asking.replyFields, form: visit.form.reshaped(asking.replyFields),
                    problems: problems, visit: visit))
            attaching.write(problems, within: address, into: &w)
            w.append(Button("Send the answer"))
        }
    }

    var mayAnswer: Bool {
        visit.viewer.standings.contains { $0.agency == agency }
            || visit.has(.keepCases, under: asking.procedure)
    }

    func send() throws -> Reply {
        if visit.form.isReshaping(asking.replyFields) || visit.form.has(Attaching.unsent) {
            return try reply()
        }
        let reading = FormReading(
            visit.form, fields: asking.replyFields, today: visit.today, isComplete: true)
        let problems = reading.problems + Attaching.forgotten(in: visit.form)
        guard problems.isEmpty else { return try reply(problems: problems) }
        let actor =
            visit.viewer.actors.first { $0.agency == agency }
            ?? visit.actor(with: .keepCases, under: asking.procedure)
        do {
            try visit.here().perform(
                .reply(asking.step.id, agency, reading.filled), on: asking.matter.id, by: actor)
            return .see(visit.path)
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: asking.procedure))
        }
    }

    private var attaching: Attaching {
        get throws { try Attaching(visit, asking.matter, asking.procedure, among: [place]) }
    }

    /// Takes a file that came with an answer that is being written, and shows that again as it was typed.
    func attach() throws -> Reply {
        switch try attaching.take() {
        case .done: try ReplyPage(visit.withoutTitle).reply(isAttached: true)
        case .problems(let problems): try reply(problems: problems)
        case .refused(let words): try reply(refusal: words)
        }
    }
}
