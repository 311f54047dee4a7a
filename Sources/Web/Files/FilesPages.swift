import CaseReview
import HTML
import Office

/// The files of a whole case, and the form with which one more is attached.
struct CaseFilesPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    private let attaching: Attaching

    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
        attaching = try Attaching(
            visit, matter, procedure, among: Attaching.places(of: matter, under: procedure))
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            "Files \(matter.reference)", problems: problems, crumbs: [matter.crumb(visit)],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p(
                "\(matter.reference) \(matter.subjectName(under: procedure))",
                .class("over-heading"))
            w.h1("Files")
            if let refusal { w.append(RefusalBox(refusal)) }
            if matter.files.isEmpty { w.p("Nothing has been attached.") }
            w.append(
                FileList(
                    visit: visit, matter: matter.id, procedure: procedure, files: matter.files))
            attaching.write(problems, to: visit.path, into: &w)
        }
    }

    func take() throws -> Reply { try attaching.answer(reply) }
}

/// The files that belong to one agency's answer, for the agency and for those who see the case.
struct AnswerFilesPage {
    private let page: ReplyPage
    private let attaching: Attaching
    private var visit: Visit { page.visit }
    private var asking: GatheringStep { page.asking }

    init(_ visit: Visit) throws {
        page = try ReplyPage(visit)
        attaching = try Attaching(
            visit, page.asking.matter, page.asking.procedure, among: [page.place])
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        let name = asking.name(page.agency, on: visit.today)
        return visit.page(
            "Files of \(name)", problems: problems,
            crumbs: [Link("The answer of \(name)", href: page.address)],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p("\(asking.matter.reference): \(name)", .class("over-heading"))
            w.h1("Files with the answer")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p("Whoever sees the case sees them as soon as they are attached.")
            page.writeFiles(into: &w)
            attaching.write(problems, to: visit.path, into: &w)
            w.p { $0.a("Go back to the answer", href: page.address) }
        }
    }

    func take() throws -> Reply { try attaching.answer(reply) }
}

/// The files that a referrer attached to their own referral, or whoever confirms it to their own step.
struct ReferralFilesPage {
    private let referral: Referral
    private let attaching: Attaching
    private var visit: Visit { referral.visit }

    /// Throws `notFound` for those who see the referral as part of the case: they have the page of the case.
    init(_ visit: Visit) throws {
        referral = try Referral(visit)
        guard referral.hasFiles else { throw OfficeFailure.notFound }
        attaching = try Attaching(
            visit, referral.matter, referral.procedure, among: referral.filingPlaces)
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            "Files \(referral.matter.reference)", problems: problems, crumbs: referral.crumbs,
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p("Referral \(referral.matter.reference)", .class("over-heading"))
            w.h1("Files with the referral")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p("You see here what you attached yourself.")
            referral.writeFiles(into: &w)
            attaching.write(problems, to: visit.path, into: &w)
            w.p { $0.a("Go back to the referral", href: referral.link("")) }
        }
    }

    func take() throws -> Reply { try attaching.answer(reply) }
}
