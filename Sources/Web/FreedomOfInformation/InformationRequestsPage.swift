import CaseReview
import HTML
import Office

/// Every request for information, and a form to log one; papers of which it is not settled whether they are exempt.
struct InformationRequestsPage {
    private let desk: InformationDesk

    init(_ visit: Visit) throws { desk = try InformationDesk(visit) }

    private var visit: Visit { desk.visit }
    private var requests: [LoggedRequest] { desk.office.arrangements.requests }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        visit.noteList()
        let papers = try desk.office.papersWithoutPosition(for: visit.viewer)
        return visit.page(
            "Information requests", problems: problems, status: refusal == nil ? 200 : 409
        ) { w in
            w.h1("Information requests")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p(
                "What people outside the partnership ask to be given, under the Freedom of "
                    + "Information Act 2000 or otherwise, and what they were told.")
            w.h2("Whether the Act applies to the partnership")
            desk.writeStanding(into: &w)
            writeLog(into: &w)
            if desk.isKeeper { writeForm(problems, isOpen: refusal != nil, into: &w) }
            write(papers, into: &w)
        }
    }

    /// The latest received first.
    private func writeLog(into w: inout Writer) {
        w.h2("Requests")
        if requests.isEmpty { return w.p("No request has been logged.") }
        let sorted = requests.enumerated().sorted {
            ($0.element.request.receivedOn, $0.offset) > ($1.element.request.receivedOn, $1.offset)
        }
        w.append(
            Table(
                caption: "Requests, the latest first",
                columns: ["From", "Received", "Under", "Answer"],
                rows: sorted.map { row($0.element) }, isCaptionHidden: true, id: "requests"))
    }

    private func row(_ logged: LoggedRequest) -> [Fragment] {
        [
            Fragment { $0.a(logged.request.from, href: "\(desk.path)/\(logged.id)") },
            .text(logged.request.receivedOn.shortText), .text(logged.request.lawWords),
            Fragment { w in
                guard let answered = logged.answers.last else {
                    return w.append(Tag("Not answered", .waiting))
                }
                w.text("\(answered.answer.on.shortText): \(answered.answer.shortWords)")
            },
        ]
    }

    private func writeForm(_ problems: [Problem], isOpen: Bool, into w: inout Writer) {
        let form = visit.form
        w.details(summary: "Log a request", .flag("open", isOpen || !problems.isEmpty)) { w in
            w.form(action: desk.path) { w in
                w.append(visit.token)
                desk.date("received", "Received on", problems, into: &w)
                w.append(
                    TextField(
                        name: "from", label: "From whom", value: form.text("from"),
                        problem: problems.message(for: "from")))
                w.append(
                    TextArea(
                        name: "asked", label: "What is asked for",
                        hint: "As far as you can, in the requester's words.",
                        value: form.text("asked"), problem: problems.message(for: "asked"), rows: 5)
                )
                w.append(
                    Radios(
                        name: "law", label: "Under which law, as the requester put it?",
                        choices: RequestedLaw.allCases.map { Choice($0.rawValue, $0.words) },
                        value: form.text("law"), problem: problems.message(for: "law")))
                w.append(
                    TextField(
                        name: "law-words", label: "The law in the requester's words",
                        hint: "Needed for another law, such as a request for one's own records.",
                        value: form.text("law-words")))
                w.append(Button("Log the request"))
            }
        }
    }

    private func write(_ papers: [PaperWithoutPosition], into w: inout Writer) {
        let asks = desk.procedure.bodies.values.contains { $0.papers.freedomOfInformation != nil }
        if papers.isEmpty, !asks { return }
        w.append(
            PapersWithoutPositionPart(visit: visit, procedure: desk.procedure, papers: papers))
    }

    // MARK: Logging

    func log() throws -> Reply {
        try desk.requireKeeper()
        let form = visit.form
        var problems: [Problem] = []
        func wanted(_ field: String, _ message: String) {
            if form.text(field).isEmpty { problems.append(Problem(field: field, message: message)) }
        }
        let received = DateEntry(form, "received").read()
        if case .day = received {
        } else {
            problems.append(Problem(field: "received", message: "Enter the day in full"))
        }
        wanted("from", "Enter who asks")
        wanted("asked", "Enter what is asked for")
        let law = RequestedLaw(rawValue: form.text("law"))
        if law == nil { problems.append(Problem(field: "law", message: "Choose one of the three")) }
        guard problems.isEmpty, case .day(let day) = received, let law else {
            return try reply(problems: problems)
        }
        return try log(
            InformationRequest(
                receivedOn: day, from: form.text("from"), asked: form.text("asked"), law: law,
                lawInTheirWords: form.text("law-words")))
    }

    private func log(_ request: InformationRequest) throws -> Reply {
        do {
            let id = try desk.office.log(request, by: desk.actor)
            return .see("\(desk.path)/\(id)")
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: desk.procedure))
        }
    }
}
