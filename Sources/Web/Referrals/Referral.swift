import CaseReview
import HTML
import Office

/// A referral as its referrer, or whoever confirms it, sees it.
struct Referral {
    let visit: Visit
    private(set) var matter: Case
    let procedure: Procedure
    /// The step of the form that opened the case.
    let step: Step
    let form: Form

    /// Throws `notFound` for anybody to whom the referral is not open.
    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.referral)
        let pathway = matter.pathways.first.flatMap { [procedure] in procedure.pathway($0) }
        let begins = pathway?.begins.compactMap { [procedure] in procedure.steps[$0] } ?? []
        let step = begins.first { $0.activity.form != nil }
        guard let step,
            let form = step.activity.form.flatMap({ [procedure] in procedure.forms[$0] })
        else { throw OfficeFailure.notFound }
        self.step = step
        self.form = form
    }

    var answers: Answers { matter.forms[step.id] ?? [:] }

    /// Whether the form is open: not handed in yet, or sent back.
    var isDraft: Bool { matter.isOpen(step.id) && !matter.isClosed }

    var isOwn: Bool { matter.openedBy?.person == visit.viewer.person }

    /// The parts that the visitor fills in.
    var sections: [Form.Section] {
        let roles = Set(visit.viewer.standings.map(\.role))
        return form.sections.filter { $0.onlyFor.isEmpty || !$0.onlyFor.isDisjoint(with: roles) }
    }

    /// The parts that everybody to whom the referral is open may read.
    var sharedSections: [Form.Section] { form.sections.filter(\.onlyFor.isEmpty) }

    /// The part that the address names.
    func section() throws -> Form.Section {
        let wanted = visit.parameter("section")
        guard isDraft, isOwn, let section = sections.first(where: { $0.id == wanted }) else {
            throw OfficeFailure.notFound
        }
        return section
    }

    func section(after section: Form.Section) -> Form.Section? {
        guard let index = sections.firstIndex(of: section) else { return nil }
        return sections.dropFirst(index + 1).first
    }

    /// The fields of a part that are questions, given what was answered in the other parts.
    func fields(of section: Form.Section) -> [Field] {
        section.fields.filter { field in
            let isDecidedHere = section.fields.contains { $0.id == field.askedWhen?.field }
            return isDecidedHere || field.isAsked(given: answers)
        }
    }

    /// Saves entries of a part; those that say nothing new are left out, and the record with them.
    mutating func save(_ entries: Answers, of section: Form.Section) throws {
        let new = entries.filter { field, value in
            answers[field].map { $0 != value } ?? !value.isEmpty
        }
        guard !new.isEmpty else { return }
        matter = try visit.here().perform(
            .save(step.id, new), on: matter.id, by: actor(for: section))
    }

    /// As whom the visitor fills in a part: a part for certain roles is theirs in such a role only.
    private func actor(for section: Form.Section) -> Actor {
        let fitting = visit.viewer.actors.first { actor in
            section.onlyFor.contains(actor.role)
                && step.by.includes(actor, in: matter, under: procedure)
        }
        return fitting ?? visit.actor(for: step, of: matter, under: procedure)
    }

    /// Age in completed years at the incident; nil when it can be neither worked out nor was given.
    var age: Int? {
        let incident = matter.occurrences(of: "incident", under: procedure).first?.day
        return matter.age(on: incident, under: procedure)
    }

    /// The task list of a draft; what was handed in afterwards.
    func overview() throws -> Reply {
        isDraft && isOwn ? TaskListPage(self).reply() : HandedInPage(self).reply()
    }

    /// What somebody wanted to know, or why they sent the form back, where that opened a step.
    func question(opening step: StepID) -> Settlement? {
        matter.settlements.last { settlement in
            let outcome = procedure.steps[settlement.step]?.outcome(settlement.outcome)
            return outcome?.opens.contains { $0.step == step } ?? false
        }
    }

    func link(_ path: String) -> String { visit.link("referrals/\(matter.id)\(path)") }

    /// The way back: to the referrer's own list, or to the work of whoever confirms.
    var crumbs: [Link] {
        [
            isOwn
                ? Link("Your referrals", href: visit.link("referrals"))
                : Link("Your work", href: visit.link("")),
            Link(matter.reference, href: link("")),
        ]
    }
}
