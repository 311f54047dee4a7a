import CaseReview
import HTML
import Office
import ProcedureLibrary

/// A made-up case as far as it has been played: what happened, which days run, and what could be done next.
struct RehearsalPage {
    let visit: Visit
    let script: String
    /// Nil when the script cannot be read.
    let run: PlayedScript?
    /// The day that was just entered; nil for none.
    let day: Day?
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Rehearse the procedure")
        if let run {
            w.p("\(run.procedure.about.title), version \(run.procedure.about.version)")
            writeHappened(run, into: &w)
            writeDays(run, into: &w)
        }
        w.form(action: visit.path) { w in
            w.append(visit.token)
            if let run {
                writeNext(run, into: &w)
                if run.scenario.turns.count > 1 {
                    w.append(
                        Button(
                            "Take the last act back", kind: .secondary, name: "do", value: "back"))
                }
            }
            w.append(
                Details(
                    "The case as it is written, to change by hand",
                    Fragment { writeScript(into: &$0) },
                    isOpen: run == nil))
        }
        w.p { $0.a("Begin another", href: visit.path) }
    }

    private func writeScript(into w: inout Writer) {
        w.append(
            TextArea(
                name: "script", label: "Scenario",
                hint: "Change a line and play it again. The format is in docs/rehearsals.md.",
                value: run?.script ?? script, problem: problems.message(for: "script"), rows: 20))
        w.append(Button("Play it again", kind: .secondary, name: "do", value: "play"))
    }

    private func writeHappened(_ run: PlayedScript, into w: inout Writer) {
        w.h2("What happened")
        let said = Happened(run)
        w.append(
            Table(
                caption: "Each act, and what the procedure said to it",
                columns: ["When", "Act", "What the procedure said"], rows: said.rows,
                isCaptionHidden: true, id: "acts"))
        for line in run.rehearsal.unmet where line.contains("expected") {
            w.append(WarningText(line))
        }
    }

    private func writeDays(_ run: PlayedScript, into w: inout Writer) {
        let running = run.rehearsal.limits.filter { $0.state != "not-started" }
        w.h2("The days it sets")
        if running.isEmpty { return w.p("No time limit has begun.") }
        w.append(
            Table(
                caption: "Time limits",
                columns: ["Time limit", "Due", "How it stands at the end"],
                rows: running.map { limit in
                    let known = run.procedure.limit(LimitID(limit.limit))
                    let agency = limit.agency.map { ", \($0)" } ?? ""
                    return [
                        .text((known?.name ?? limit.limit) + agency),
                        .text(limit.due.flatMap { Day(iso: $0) }?.longText ?? "No number of days"),
                        .text(Clock.State(rawValue: limit.state)?.atTheEnd ?? limit.state),
                    ]
                }, isCaptionHidden: true, id: "days"))
    }

    private func writeNext(_ run: PlayedScript, into w: inout Writer) {
        w.h2("What is done next")
        let shown = day ?? run.lastDay ?? visit.today
        let choices = run.next(shown)
        if choices.isEmpty { return w.p("No step is open: the case is at its end.") }
        w.append(
            Select(
                name: "next", label: "What is done",
                choices: choices.map { Choice($0.id, $0.name) }, value: visit.form.text("next"),
                problem: problems.message(for: "next"), prompt: "Choose one"))
        let isTyped = problems.message(for: "on") != nil
        w.append(
            DateField(
                name: "on", label: "On",
                day: isTyped ? visit.form.text("on-day") : String(shown.dayOfMonth),
                month: isTyped ? visit.form.text("on-month") : String(shown.month),
                year: isTyped ? visit.form.text("on-year") : String(shown.year),
                problem: problems.message(for: "on")))
        w.append(Button("Do it and see", name: "do", value: "add"))
    }
}

extension Clock.State {
    /// How a time limit stands when the rehearsal stops.
    fileprivate var atTheEnd: String {
        switch self {
        case .notStarted: "Not begun"
        case .running: "Running"
        case .overdue: "Late"
        case .met: "Met"
        case .metLate: "Met late"
        case .metEarly: "Met before the first day"
        case .unnumbered: "Running; the document sets no number"
        case .lapsed: "Ended with the case"
        }
    }
}

/// The acts of a played script in their order, with what became of each.
private struct Happened {
    private let run: PlayedScript

    init(_ run: PlayedScript) { self.run = run }

    var rows: [[Fragment]] {
        let accepted = run.rehearsal.accepted.map { act in
            (act.line, row(act.on, act.act, act.who, Fragment { $0.append(Tag("Allowed", .done)) }))
        }
        let refused = run.rehearsal.refused.map { act in
            (act.line, row(act.on, act.act, act.who, refusal(act)))
        }
        return (accepted + refused).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func row(
        _ on: String, _ act: String, _ who: String, _ said: Fragment
    ) -> [Fragment] {
        let name = run.scenario.player(PersonID(who))?.name ?? who
        return [
            .text(Day(iso: String(on.prefix(10)))?.shortText ?? on),
            .text("\(words(act)), by \(name)"), said,
        ]
    }

    /// An act by its name and, where it is of a step, the step's.
    private func words(_ act: String) -> String {
        let parts = act.split(separator: " ", maxSplits: 1).map(String.init)
        let verb = parts.first.map { $0.capitalizedFirst } ?? act
        guard parts.count == 2 else { return verb }
        return "\(verb): \(run.procedure.steps[StepID(parts[1])]?.name ?? parts[1])"
    }

    private func refusal(_ act: Rehearsal.Refused) -> Fragment {
        Fragment { w in
            w.append(Tag("Refused", .late))
            w.p("\(act.says) \(act.cure)")
            if let citation = act.citation { w.p(citation, .class("muted small")) }
        }
    }
}

extension String {
    /// The same with a capital at its beginning, and words apart: "handIn" is "Hand in".
    fileprivate var capitalizedFirst: String {
        let spaced = reduce(into: "") { words, letter in
            words += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
        }
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }
}
