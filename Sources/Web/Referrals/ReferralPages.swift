import CaseReview
import HTML
import Office

/// The visitor's own referrals, and where to start one.
struct ReferralsPage {
    let visit: Visit

    func reply() throws -> Reply {
        let office = try visit.here()
        let procedure = try office.procedure
        let rows = office.referrals(by: visit.viewer.person)
        let pathways = procedure.pathways.filter { pathway in
            visit.viewer.actors.contains { visit.mayBegin(pathway, $0, under: procedure) }
        }
        guard !pathways.isEmpty || !rows.isEmpty else { throw OfficeFailure.notFound }
        return visit.page("Your referrals") { w in
            w.h1("Your referrals")
            w.p(
                "Refer somebody who died or was seriously harmed, and from whose case agencies "
                    + "might learn. What you type is saved as you go; nobody sees it until you hand it in.",
                .class("lead"))
            for pathway in pathways {
                w.form(action: visit.link("referrals")) { w in
                    w.append(visit.token)
                    w.append(HiddenField(name: "pathway", value: pathway.id.rawValue))
                    let name = pathways.count > 1 ? ": \(pathway.name)" : ""
                    w.append(Button("Start a referral\(name)"))
                }
            }
            if !rows.isEmpty {
                w.h2("Referrals that you made")
                w.append(TaskList(rows.map { task($0, procedure) }, id: "referral"))
            }
        }
    }

    private func task(_ row: CaseRow, _ procedure: Procedure) -> TaskList.Item {
        let title = row.subject.isEmpty ? row.reference : "\(row.reference): \(row.subject)"
        let isAsked = row.open.contains { procedure.steps[$0]?.by == .referrer }
        let tag: Tag =
            if row.receivedAt == nil {
                Tag("Draft", .current)
            } else if isAsked {
                Tag("A question for you", .late)
            } else {
                row.closedAt == nil ? Tag("With the panel", .waiting) : Tag("Closed", .done)
            }
        let when = row.receivedAt.map { "Handed in on \($0.day.longText)" } ?? "Not handed in yet"
        return TaskList.Item(title, href: visit.link("referrals/\(row.id)"), hint: when, tag: tag)
    }
}

/// The parts of a referral that is not handed in yet.
struct TaskListPage {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func reply() -> Reply {
        let crumbs = Array(referral.crumbs.prefix(1))
        return referral.visit.page("Referral \(referral.matter.reference)", crumbs: crumbs) { w in
            w.h1("Referral \(referral.matter.reference)")
            let done = referral.sections.count { referral.isComplete($0) && referral.isBegun($0) }
            w.p("You have completed \(done) of \(referral.sections.count) parts.", .class("lead"))
            if let intro = referral.form.intro { w.paragraphs(of: intro) }
            w.append(TaskList(referral.sections.map(task), id: "part"))
            w.append(Button("Check your answers", href: referral.link("/check")))
        }
    }

    private func task(_ section: Form.Section) -> TaskList.Item {
        let tag: Tag =
            if !referral.isBegun(section) {
                Tag("Not started", .none)
            } else {
                referral.isComplete(section) ? Tag("Completed", .done) : Tag("In progress", .current)
            }
        return TaskList.Item(
            section.title, href: referral.link("/sections/\(section.id)"), tag: tag)
    }
}

/// One part of the form.
struct SectionPage {
    let referral: Referral
    let section: Form.Section
    let form: FormData
    let problems: [Problem]

    init(
        _ referral: Referral, _ section: Form.Section, form: FormData? = nil,
        problems: [Problem] = []
    ) {
        self.referral = referral
        self.section = section
        self.form = form ?? FormData(showing: referral.answers, of: section.fields)
        self.problems = problems
    }

    func reply() throws -> Reply {
        let visit = referral.visit
        return visit.page(section.title, problems: problems, crumbs: referral.crumbs) { w in
            w.h1(section.title)
            if let hint = section.hint { w.paragraphs(of: hint) }
            if let citation = section.citation { w.append(CitationNote(citation)) }
            if section.fields.contains(where: { $0.meaning == .subjectAge }), let age = referral.age {
                w.append(
                    InsetText(.text("Age at the incident, from what you have entered: \(age)")))
            }
            w.form(action: visit.path) { w in
                w.append(visit.token)
                // The first button is what Enter presses: it must save, not add or remove a row.
                w.append(Button("Save and continue", name: "then", value: "next"))
                w.append(FormFields(section.fields, form: form, problems: problems, visit: visit))
                w.append(
                    ButtonRow([
                        Button("Save and continue", name: "then", value: "next"),
                        Button(
                            "Save and come back later", kind: .secondary, name: "then",
                            value: "later"),
                    ]))
            }
        }
    }
}

/// Everything as it will be handed in.
struct CheckAnswersPage {
    let referral: Referral
    let missing: [FieldID]

    init(_ referral: Referral, missing: [FieldID] = []) {
        self.referral = referral
        self.missing = missing
    }

    func reply() throws -> Reply {
        guard referral.isDraft, referral.isOwn else { throw OfficeFailure.notFound }
        let visit = referral.visit
        return visit.page("Check your answers", problems: problems, crumbs: referral.crumbs) { w in
            w.h1("Check your answers before you hand them in")
            if isConfirmingThemselves {
                w.append(
                    WarningText("You name yourself to confirm this referral. Name your manager."))
            }
            for section in referral.sections {
                w.h2(section.title, .id("part-\(section.id)"))
                w.append(
                    AnswersView(
                        fields: section.fields, answers: referral.answers, visit: visit,
                        change: referral.link("/sections/\(section.id)")))
            }
            if let age = referral.age { w.p("Age at the incident: \(age)") }
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(Button("Hand in the referral"))
            }
        }
    }

    /// Each names what is missing, and leads to the part where it is entered.
    private var problems: [Problem] {
        referral.sections.flatMap { section in
            section.fields.filter { missing.contains($0.id) }.map {
                Problem(
                    field: "part-\(section.id)",
                    message: "“\($0.label)” is missing. Choose Change in “\(section.title)”")
            }
        }
    }

    private var isConfirmingThemselves: Bool {
        let named = referral.matter.entry(.qualityAssurer, under: referral.procedure)?.text
        return named == referral.visit.viewer.person.rawValue
    }
}

/// The receipt: the reference, and what happens next.
struct ReceiptPage {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func reply() -> Reply {
        let visit = referral.visit
        return visit.page("Referral handed in") { w in
            w.append(
                ConfirmationBox(
                    "Referral handed in", text: "Your reference is \(referral.matter.reference)"))
            w.h2("What happens next")
            w.ul { w in
                for step in referral.matter.openSteps(under: referral.procedure) {
                    w.li { w in
                        w.text(step.name + " ")
                        w.append(CitationNote(step.citation))
                    }
                }
            }
            w.p("You are asked here if anything is unclear. You can print this page.")
            w.p { $0.a("See the referral", href: referral.link("")) }
        }
    }
}

/// A referral as it was handed in.
struct HandedInPage {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func reply() throws -> Reply {
        let visit = referral.visit
        return visit.page(
            "Referral \(referral.matter.reference)", crumbs: Array(referral.crumbs.prefix(1))
        ) { w in
            w.h1("Referral \(referral.matter.reference)")
            let mine = referral.matter.openSteps(under: referral.procedure).filter { step in
                visit.viewer.actors.contains {
                    step.by.includes($0, in: referral.matter, under: referral.procedure)
                }
            }
            for step in mine {
                w.append(
                    InsetText(
                        Fragment { $0.a(step.name, href: referral.link("/steps/\(step.id)")) }))
            }
            for section in referral.form.sections where section.onlyFor.isEmpty {
                w.h2(section.title)
                w.append(
                    AnswersView(fields: section.fields, answers: referral.answers, visit: visit))
            }
        }
    }
}
