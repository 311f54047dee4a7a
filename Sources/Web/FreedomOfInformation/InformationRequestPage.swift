import CaseReview
import HTML
import Office

/// One request for information: what was asked, what was told, and a form to answer it.
struct InformationRequestPage {
    private let desk: InformationDesk
    private let logged: LoggedRequest

    /// Throws `notFound` when there is no such request, as for anybody who may not read the log.
    init(_ visit: Visit) throws {
        desk = try InformationDesk(visit)
        let id = InformationRequestID(visit.parameter("request"))
        guard let logged = desk.office.arrangements.request(id) else {
            throw OfficeFailure.notFound
        }
        self.logged = logged
    }

    private var visit: Visit { desk.visit }
    private var request: InformationRequest { logged.request }
    private var path: String { "\(desk.path)/\(logged.id)" }
    private var kinds: [ReplyKind] { desk.procedure.replies(to: request) }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.noteList()
        let crumb = Link("Information requests", href: desk.path)
        return visit.page(
            "Request from \(request.from)", problems: problems, crumbs: [crumb],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p("Received on \(request.receivedOn.longText)", .class("over-heading"))
            w.h1("Request from \(request.from)")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.append(
                SummaryList([
                    .init("Asked for", text: request.asked),
                    .init("Under", text: request.lawWords),
                    .init("Logged by", text: signed(logged.by, logged.at)),
                ]))
            w.h2("Whether the Act applies to the partnership")
            desk.writeStanding(into: &w)
            writeAnswers(into: &w)
            if desk.isKeeper { writeForm(problems, isOpen: refusal != nil, into: &w) }
        }
    }

    private func writeAnswers(into w: inout Writer) {
        w.h2("Answer")
        guard let latest = logged.answers.last else {
            return w.p { $0.append(Tag("Not answered", .waiting)) }
        }
        write(latest, into: &w)
        if logged.answers.count == 1 { return }
        w.details(summary: "Earlier answers") { w in
            for answered in logged.answers.dropLast().reversed() { write(answered, into: &w) }
        }
    }

    private func write(_ answered: LoggedRequest.Answered, into w: inout Writer) {
        let answer = answered.answer
        var rows: [SummaryList.Row] = [.init("Answered on", text: answer.on.longText)]
        switch answer.reply {
        case .actDoesNotApply: rows.append(.init("Answer", text: answer.shortWords))
        case .answered(let words, let exemptions):
            rows.append(.init("Answer", text: words))
            rows.append(.init("Exemptions", text: exemptions.isEmpty ? "None" : exemptions))
        }
        let directed = answer.holders.map(desk.name) + [answer.direction].filter { !$0.isEmpty }
        rows.append(
            .init(
                "Directed to", text: directed.isEmpty ? "Nobody" : directed.joined(separator: "; "))
        )
        rows.append(.init("Recorded by", text: signed(answered.by, answered.at)))
        w.append(SummaryList(rows))
    }

    private func signed(_ actor: Actor, _ at: Moment) -> String {
        "\(visit.name(actor.person)), \(at.day.longText)"
    }

    private func writeForm(_ problems: [Problem], isOpen: Bool, into w: inout Writer) {
        let isFirst = logged.answers.isEmpty
        w.details(
            summary: isFirst ? "Answer it" : "Record a further answer",
            .flag("open", isFirst || isOpen || !problems.isEmpty)
        ) { w in
            w.form(action: "\(path)/answers") { w in
                w.append(visit.token)
                desk.date("on", "Answered on", problems, into: &w)
                writeReply(problems, into: &w)
                writeDirection(into: &w)
                w.append(Button("Record the answer"))
            }
        }
    }

    /// The kinds of answer that the procedure leaves open, and what an answer in words needs.
    private func writeReply(_ problems: [Problem], into w: inout Writer) {
        if kinds == [.actDoesNotApply] {
            w.p("Answer: the Act does not apply to the partnership.")
        }
        if kinds.count > 1 {
            w.append(
                Radios(
                    name: "reply", label: "What is the answer?",
                    choices: kinds.map { Choice($0.rawValue, $0.words) },
                    value: visit.form.text("reply"), problem: problems.message(for: "reply")))
        }
        guard kinds.contains(.answered) else { return }
        w.append(
            TextArea(
                name: "answer", label: "What the requester was told",
                value: visit.form.text("answer"), problem: problems.message(for: "answer"), rows: 4)
        )
        w.append(
            TextField(
                name: "exemptions", label: "Exemptions that were relied on, if any",
                value: visit.form.text("exemptions")))
    }

    private func writeDirection(into w: inout Writer) {
        let agencies = desk.procedure.agencies.keys.sorted { desk.name($0) < desk.name($1) }
        w.append(
            Checkboxes(
                name: "holders", label: "Agencies that the requester was directed to",
                choices: agencies.map { Choice($0.rawValue, desk.name($0)) },
                hint: "Those that hold the information themselves.",
                values: visit.form.all("holders")))
        w.append(
            TextField(
                name: "direction", label: "Where else they were directed, if anywhere",
                value: visit.form.text("direction")))
    }

    // MARK: Answering

    func answer() throws -> Reply {
        try desk.requireKeeper()
        let form = visit.form
        guard case .day(let day) = DateEntry(form, "on").read() else {
            return reply(problems: [Problem(field: "on", message: "Enter the day in full")])
        }
        let kind = kinds.count == 1 ? kinds.first : ReplyKind(rawValue: form.text("reply"))
        guard let kind, kinds.contains(kind) else {
            return reply(problems: [Problem(field: "reply", message: "Choose one of the answers")])
        }
        if kind == .answered, form.text("answer").isEmpty {
            return reply(
                problems: [Problem(field: "answer", message: "Enter what the requester was told")])
        }
        return try record(
            InformationAnswer(
                on: day, reply: said(kind), holders: form.all("holders").map { AgencyID($0) },
                direction: form.text("direction")))
    }

    private func said(_ kind: ReplyKind) -> InformationAnswer.Reply {
        switch kind {
        case .actDoesNotApply: .actDoesNotApply
        case .answered:
            .answered(visit.form.text("answer"), exemptions: visit.form.text("exemptions"))
        }
    }

    private func record(_ answer: InformationAnswer) throws -> Reply {
        do {
            try desk.office.perform(.answerRequest(logged.id, answer), by: desk.actor)
            return .see(path)
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: desk.procedure))
        }
    }
}

extension ReplyKind {
    fileprivate var words: String {
        switch self {
        case .actDoesNotApply: "The Act does not apply to the partnership"
        case .answered: "An answer in words"
        }
    }
}
