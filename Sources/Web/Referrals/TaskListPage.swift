import CaseReview
import HTML
import Office

/// The parts of a referral that is being written.
struct TaskListPage {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func reply() -> Reply {
        let crumbs = Array(referral.crumbs.prefix(1))
        return referral.visit.page("Referral \(referral.matter.reference)", crumbs: crumbs) { w in
            w.h1("Referral \(referral.matter.reference)")
            let done = referral.sections.count { referral.isComplete($0) && referral.isBegun($0) }
            w.p("You have completed \(done) of \(referral.sections.count) parts.", .class("lead"))
            if let question = referral.question(opening: referral.step.id) {
                w.append(AskedOfReferrer(question, by: referral.visit.name(question.by.person)))
            }
            if referral.matter.papers[referral.step.id] != nil {
                w.p {
                    $0.a("Check the draft against the Word form", href: referral.link("/word-form"))
                }
            }
            if let intro = referral.form.intro { w.paragraphs(of: intro) }
            w.p(.class("muted")) { $0.text("Only you see this until you hand it in.") }
            w.append(TaskList(referral.sections.map(task), id: "part"))
            referral.writeFilesBeside(into: &w)
            w.append(Button("Check your answers", href: referral.link("/check")))
            if referral.mayBeDiscarded {
                w.p { $0.a("Discard this draft", href: referral.link("/discard")) }
            }
        }
    }

    private func task(_ section: Form.Section) -> TaskList.Item {
        let isBegun = referral.isBegun(section)
        let tag: Tag =
            if isBegun {
                referral.isComplete(section)
                    ? Tag("Completed", .done) : Tag("In progress", .current)
            } else {
                Tag("Not started", .none)
            }
        let mayStayEmpty = !isBegun && referral.isOptional(section)
        let hint = mayStayEmpty ? "You may leave this part empty." : nil
        return TaskList.Item(
            section.title, href: referral.link("/sections/\(section.id)"), hint: hint, tag: tag)
    }
}

/// What somebody wanted to know of the referrer, in their own words.
struct AskedOfReferrer: Pattern {
    let question: Settlement
    let name: String

    init(_ question: Settlement, by name: String) {
        self.question = question
        self.name = name
    }

    func write(into w: inout Writer) {
        w.append(
            InsetText(
                Fragment { w in
                    w.p { $0.strong("\(name) asked on \(question.at.day.longText):") }
                    w.paragraphs(of: question.reason)
                }))
    }
}
