import CaseReview
import HTML
import Office

/// How a paper stands to requests for information, as it was settled, and a form to settle it.
struct PositionPart {
    let desk: MeetingDesk
    let paper: MeetingPaper
    let problems: [Problem]

    func write(into w: inout Writer) {
        guard let rule = desk.body.papers.freedomOfInformation else { return }
        let visit = desk.visit
        w.h2("Freedom of information")
        w.append(CitationNote(rule.citation))
        if let settled = desk.meeting.positions[paper] {
            w.p(
                settled.position.isExempt
                    ? "Exempt under \(settled.position.exemptions)." : "Open to a request.")
            w.p("Public interest: \(settled.position.publicInterest)")
            w.p("Settled by \(visit.name(settled.by.person)), \(settled.at.day.longText).")
        } else {
            w.p("Nothing is settled yet: the papers cannot go out.")
        }
        guard desk.isKeeper, !desk.meeting.isCancelled else { return }
        let form = visit.form
        w.details(
            summary: "Settle it", .flag("open", desk.meeting.positions[paper] == nil)
        ) { w in
            w.form(action: "\(desk.path)/positions/\(paper.rawValue)") { w in
                w.append(visit.token)
                w.append(
                    Radios(
                        name: "exempt", label: "Is the paper exempt from release?",
                        choices: [Choice("yes", "Exempt"), Choice("no", "Open to a request")],
                        value: form.text("exempt"), problem: problems.message(for: "exempt")))
                w.append(
                    TextField(
                        name: "exemptions", label: "Exemptions considered",
                        hint: rule.exemptions.isEmpty
                            ? nil
                            : "The procedure names " + rule.exemptions.joined(separator: ", "),
                        value: form.has("exemptions")
                            ? form.text("exemptions") : rule.exemptions.joined(separator: ", ")))
                w.append(
                    TextArea(
                        name: "public-interest", label: "How the public interest was weighed",
                        value: form.text("public-interest"), rows: 3))
                w.append(Button("Record the position", kind: .secondary))
            }
        }
    }
}

/// Settling how a paper stands to requests for information.
struct PositionSaving {
    let desk: MeetingDesk

    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        guard desk.mayPrepare else { throw OfficeFailure.notFound }
    }

    func reply() throws -> Reply {
        let form = desk.visit.form
        guard let paper = MeetingPaper(rawValue: desk.visit.parameter("paper")),
            desk.body.papers.freedomOfInformation != nil
        else { throw OfficeFailure.notFound }
        guard ["yes", "no"].contains(form.text("exempt")) else {
            return try page(
                paper, problems: [Problem(field: "exempt", message: "Choose exempt or open")])
        }
        let position = FreedomOfInformationPosition(
            isExempt: form.text("exempt") == "yes", exemptions: form.text("exemptions"),
            publicInterest: form.text("public-interest"))
        if let refused = try desk.refusal(of: .settleFreedomOfInformation(paper, position)) {
            return try page(paper, refusal: refused.words(under: desk.procedure))
        }
        return .see(desk.path + (paper == .pack ? "/agenda" : "/minutes"))
    }

    private func page(
        _ paper: MeetingPaper, problems: [Problem] = [], refusal: RefusalWords? = nil
    ) throws -> Reply {
        switch paper {
        case .pack:
            try PreparingPage(desk.visit).reply(problems: problems, refusal: refusal)
        case .minutes:
            try MinutesPage(desk.visit).reply(problems: problems, refusal: refusal)
        }
    }
}
