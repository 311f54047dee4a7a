import CaseReview
import HTML
import Office

/// The referral as handed in, and what was asked about it, for those who may see the case.
struct WholeReferralPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
    }

    func reply() -> Reply {
        visit.page("Referral \(matter.reference)", crumbs: [matter.crumb(visit)]) { w in
            w.p(matter.subjectName(under: procedure), .class("over-heading"))
            w.h1("Referral \(matter.reference)")
            for step in procedure.steps(of: matter) {
                guard let form = step.activity.form.flatMap({ procedure.forms[$0] }),
                    let answers = matter.forms[step.id]
                else { continue }
                write(step, form, answers, into: &w)
            }
        }
    }

    private func write(_ step: Step, _ form: Form, _ answers: Answers, into w: inout Writer) {
        w.h2(step.name)
        w.append(ExemptMark(.form(step.id), of: matter, under: procedure))
        writeHandedIn(step, into: &w)
        if matter.papers[step.id] != nil {
            let href = visit.link("referrals/\(matter.id)/word-form")
            w.p { $0.a("See the Word form that it came on", href: href) }
        }
        for question in matter.questions(before: step, under: procedure) {
            w.append(
                InsetText(
                    Fragment { w in
                        w.p { w in
                            w.strong("Asked on \(question.at.day.longText)")
                            w.text(" by \(visit.name(question.by.person))")
                        }
                        w.paragraphs(of: question.reason)
                    }))
        }
        for section in form.sections {
            if form.sections.count > 1 { w.h3(section.title) }
            w.append(AnswersView(fields: section.fields, answers: answers, visit: visit))
        }
    }

    private func writeHandedIn(_ step: Step, into w: inout Writer) {
        guard let round = matter.progress[step.id]?.lastEnded, let ended = round.endedAt else {
            w.p { $0.append(Tag("Not handed in yet", .waiting)) }
            return
        }
        let by = round.endedBy.map { " by \(visit.name($0.person))" } ?? ""
        w.p("Handed in on \(ended.day.longText)\(by).", .class("muted"))
    }
}

extension Case {
    /// The way back to the case.
    func crumb(_ visit: Visit) -> Link { Link(reference, href: visit.link("cases/\(id)")) }

    /// What office-holders wanted to know when they opened this step, oldest first.
    func questions(before step: Step, under procedure: Procedure) -> [Settlement] {
        settlements.filter { settlement in
            let outcome = procedure.steps[settlement.step]?.outcome(settlement.outcome)
            let opens = outcome?.opens.contains { $0.step == step.id } ?? false
            return opens && !settlement.reason.isEmpty
        }
    }
}
