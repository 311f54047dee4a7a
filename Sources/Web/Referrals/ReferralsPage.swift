import CaseReview
import HTML
import Office
import Sheets

/// The visitor's own referrals, and where to start one.
struct ReferralsPage {
    let visit: Visit

    func reply() throws -> Reply {
        let office = try visit.here()
        let procedure = try office.procedure
        let rows = try office.referrals(of: visit.viewer)
        let pathways = visit.pathwaysToBegin(under: procedure)
        guard !pathways.isEmpty || !rows.isEmpty else { throw OfficeFailure.notFound }
        return visit.page("Your referrals") { w in
            w.h1("Your referrals")
            write(rows, procedure, into: &w)
            if !visit.pathwaysToTakeIn(under: procedure).isEmpty {
                w.h2("A referral came on a Word form")
                w.p { w in
                    w.a("Read it into a draft", href: visit.link("word-forms"))
                    w.text(" that you check against it and hand in.")
                }
            }
            let referring = pathways.filter { $0.kind != .learning }
            if !referring.isEmpty { writeReferring(referring, procedure, into: &w) }
            let others = pathways.filter { $0.kind == .learning }
            if !others.isEmpty {
                w.h2("Begin other work of the partnership")
                write(others, "Begin", procedure, into: &w)
            }
        }
    }

    /// The visitor's referrals to take away, drafts included.
    func file() throws -> ListFile {
        let office = try visit.here()
        let procedure = try office.procedure
        let rows = try office.referrals(of: visit.viewer)
        guard !visit.pathwaysToBegin(under: procedure).isEmpty || !rows.isEmpty else {
            throw OfficeFailure.notFound
        }
        visit.noteList()
        return ListFile(
            title: "Your referrals", name: "your-referrals",
            columns: ["Reference", "Person", "Begun", "Handed in", "State"],
            rows: rows.map { row in
                [
                    Cell(row.reference), Cell(row.subject), Cell(row.openedAt.day),
                    Cell(row.receivedAt?.day), Cell(tag(row, procedure).words),
                ]
            })
    }

    private func write(_ rows: [CaseRow], _ procedure: Procedure, into w: inout Writer) {
        if rows.isEmpty {
            w.p("You have not made a referral yet. You can start one below.", .class("lead"))
        } else {
            w.append(TaskList(rows.map { task($0, procedure) }, id: "referral"))
            w.append(TakingAway(address: visit.link("referrals")))
        }
    }

    private func writeReferring(
        _ pathways: [Pathway], _ procedure: Procedure, into w: inout Writer
    ) {
        w.h2("Make a referral")
        w.p(
            "Refer somebody who died or was seriously harmed, and from whose case agencies might "
                + "learn. Representatives of the agencies then look together at whether a review "
                + "has to be, or should be, carried out.")
        write(pathways, "Start a referral", procedure, into: &w)
    }

    private func write(
        _ pathways: [Pathway], _ button: String, _ procedure: Procedure, into w: inout Writer
    ) {
        for pathway in pathways {
            let form = procedure.openingForms(of: pathway).first
            if pathways.count > 1 { w.h3(pathway.name) }
            if let intro = form?.intro { w.paragraphs(of: intro) }
            if let form { write(form, of: pathway, into: &w) }
            if let citation = form?.citation { w.append(CitationNote(citation)) }
            w.form(action: visit.link("referrals")) { w in
                w.append(visit.token)
                w.append(HiddenField(name: "pathway", value: pathway.id.rawValue))
                let name = pathways.count > 1 ? ": \(pathway.name)" : ""
                w.append(Button(button + name))
            }
        }
    }

    private func write(_ form: Form, of pathway: Pathway, into w: inout Writer) {
        w.bullets([
            "What you type is saved as you go, and you can come back to it on any day.",
            "Nobody but you sees it until you hand it in.",
            "Have to hand what your agency knows. Leave empty what it does not know.",
        ])
        w.details(summary: "What the form asks about") { w in
            w.bullets(form.sections.filter(\.onlyFor.isEmpty).map(\.title))
        }
    }

    private func task(_ row: CaseRow, _ procedure: Procedure) -> TaskList.Item {
        let title = row.subject.isEmpty ? row.reference : "\(row.reference): \(row.subject)"
        let when =
            row.receivedAt.map { "Handed in on \($0.day.longText)" }
            ?? "Begun on \(row.openedAt.day.longText). Not handed in yet"
        return TaskList.Item(
            title, href: visit.link("referrals/\(row.id)"), hint: when, tag: tag(row, procedure))
    }

    private func tag(_ row: CaseRow, _ procedure: Procedure) -> Tag {
        if row.receivedAt == nil { return Tag("Draft", .current) }
        if row.closedAt != nil { return Tag("Closed", .done) }
        let begins = Set(procedure.pathways.flatMap(\.begins))
        if row.open.contains(where: { begins.contains($0) }) {
            return Tag("Sent back to you", .late)
        }
        return row.open.contains { procedure.steps[$0]?.by == .referrer }
            ? Tag("A question for you", .late) : Tag("With the panel", .waiting)
    }
}
