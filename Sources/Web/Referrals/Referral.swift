import CaseReview
import HTML
import Office

/// A referral as its referrer, or whoever confirms it, sees it.
struct Referral {
    let visit: Visit
    let matter: Case
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
        guard let step, let form = step.activity.form.flatMap({ [procedure] in procedure.forms[$0] })
        else { throw OfficeFailure.notFound }
        self.step = step
        self.form = form
    }

    var answers: Answers { matter.forms[step.id] ?? [:] }

    var isDraft: Bool { matter.isOpen(step.id) }

    var isOwn: Bool { matter.openedBy?.person == visit.viewer.person }

    /// The parts that the visitor fills in.
    var sections: [Form.Section] {
        let roles = Set(visit.viewer.standings.map(\.role))
        return form.sections.filter { $0.onlyFor.isEmpty || !$0.onlyFor.isDisjoint(with: roles) }
    }

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

    /// Age in completed years at the incident; nil when it can be neither worked out nor was given.
    var age: Int? {
        let incident = matter.occurrences(of: "incident", under: procedure).first?.day
        return matter.age(on: incident, under: procedure)
    }

    /// The task list of a draft; what was handed in afterwards.
    func overview() throws -> Reply {
        isDraft && isOwn ? TaskListPage(self).reply() : try HandedInPage(self).reply()
    }

    /// Whether everything that a part requires is there.
    func isComplete(_ section: Form.Section) -> Bool {
        section.fields.allSatisfy { field in
            !field.isRequired || !field.isAsked(given: answers)
                || !(answers[field.id]?.isEmpty ?? true)
        }
    }

    func isBegun(_ section: Form.Section) -> Bool {
        section.fields.contains { !(answers[$0.id]?.isEmpty ?? true) }
    }

    func link(_ path: String) -> String { visit.link("referrals/\(matter.id)\(path)") }

    var crumbs: [Link] {
        [
            Link("Your referrals", href: visit.link("referrals")),
            Link(matter.reference, href: link("")),
        ]
    }
}
