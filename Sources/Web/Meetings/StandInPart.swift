import CaseReview
import HTML
import Office

/// Who chairs a whole meeting while its chair cannot, and the form that names them, before the day or on it.
struct StandInPart {
    let desk: MeetingDesk
    let problems: [Problem]

    func write(into w: inout Writer) {
        if let named = desk.meeting.standIn {
            w.p("\(named.name) chairs this meeting: \(named.reason)")
        }
        guard desk.isKeeper || desk.isChair, desk.body.chair != nil, !desk.meeting.isCancelled
        else { return }
        w.details(
            summary: "The chair cannot be there", .flag("open", desk.visit.form.has("stand-in"))
        ) { w in writeForm(into: &w) }
    }

    private func writeForm(into w: inout Writer) {
        let form = desk.visit.form
        w.form(action: "\(desk.path)/chair") { w in
            w.append(desk.visit.token)
            w.append(
                Select(
                    name: "stand-in", label: "Who chairs the whole meeting?", choices: choices,
                    hint: desk.succession, value: form.text("stand-in"),
                    problem: problems.message(for: "stand-in"), prompt: "Choose"))
            w.append(
                TextField(
                    name: "stand-in-why", label: "Why, and how it was settled",
                    value: form.text("stand-in-why"),
                    problem: problems.message(for: "stand-in-why")))
            w.append(Button("Record who chairs", kind: .secondary))
        }
    }

    private var choices: [Choice] {
        desk.people.map { seat in
            let role = desk.procedure.roles[seat.role]?.name
            let words = [seat.name, role, seat.agency.map(desk.name)].compactMap(\.self)
            return Choice(seat.person.rawValue, words.joined(separator: ", "))
        }
    }
}

extension MeetingDesk {
    /// Whom the procedure names in the chair's place, in its order; nil where it names nobody.
    var succession: String? { body.succession(under: procedure) }

    /// Names who chairs, from what was typed.
    func nameStandIn() throws -> Reply {
        let seat = people.first { $0.person.rawValue == visit.form.text("stand-in") }
        let reason = visit.form.text("stand-in-why")
        var problems: [Problem] = []
        if seat == nil {
            problems.append(Problem(field: "stand-in", message: "Choose who chairs the meeting"))
        }
        if reason.isEmpty {
            let words = "Enter why the chair cannot, and how it was settled"
            problems.append(Problem(field: "stand-in-why", message: words))
        }
        let page = try MeetingPage(visit)
        guard let seat, problems.isEmpty else { return page.reply(problems: problems) }
        let standIn = StandIn(
            person: seat.person, name: seat.name, role: seat.role, agency: seat.agency,
            reason: reason)
        return try page.act(.nameStandIn(standIn))
    }
}

extension Body {
    /// Whom the procedure names in the chair's place, as a hint says it; nil where it names nobody.
    func succession(under procedure: Procedure) -> String? {
        if chairSuccession.isEmpty { return nil }
        let roles = chairSuccession.map { procedure.roles[$0]?.name ?? $0.rawValue }
        return "In the chair's place the procedure names: \(roles.joined(separator: ", then "))."
    }
}
