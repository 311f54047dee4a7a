import CaseReview
import HTML

/// What a made-up case begins with: a version of the procedure, a pathway, a day.
struct RehearsalBeginning {
    let visit: Visit
    let packs: [Procedure]
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Rehearse the procedure")
        w.p(
            "Play a made-up case, step by step, and see what the procedure allows, what it refuses, and which "
                + "days it sets. Nothing is recorded, and nobody is told.", .class("lead"))
        w.p("Use no real person's name.")
        w.form(action: visit.path) { w in
            w.append(visit.token)
            w.append(
                Select(
                    name: "pathway", label: "How the case begins", choices: choices,
                    value: visit.form.text("pathway"), problem: problems.message(for: "pathway"),
                    prompt: "Choose one"))
            w.append(
                DateField(
                    name: "on", label: "The day it begins", hint: "For example, 7 12 2026",
                    day: visit.form.text("on-day"), month: visit.form.text("on-month"),
                    year: visit.form.text("on-year"), problem: problems.message(for: "on")))
            w.append(Button("Begin", name: "do", value: "begin"))
        }
    }

    private var choices: [Choice] {
        packs.flatMap { pack in
            pack.pathways.map { pathway in
                Choice(
                    "\(pack.id)/\(pathway.id)", "\(pathway.name) (version \(pack.about.version))")
            }
        }
    }
}
