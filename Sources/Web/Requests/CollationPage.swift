import CaseReview
import HTML
import Office

/// The returns put together: those that are missing on top, then what each agency knows.
struct CollationPage {
    let visit: Visit
    let asking: GatheringStep

    init(_ visit: Visit) throws {
        self.visit = visit
        asking = try GatheringStep(visit, .wholeCase)
    }

    func reply() -> Reply {
        visit.page("Returns", crumbs: crumbs) { w in
            w.p(
                "\(asking.matter.reference) \(asking.matter.subjectName(under: asking.procedure))",
                .class("over-heading"))
            w.h1("Returns: \(asking.step.name)")
            writeMissing(into: &w)
            writeOverview(into: &w)
            for agency in answered { write(agency, into: &w) }
            for agency in asking.requests.outstanding { writeSilent(agency, into: &w) }
            files(at: FilingPlace(asking.step.id), into: &w) { $0.h2("Files with the request") }
        }
    }

    private var crumbs: [Link] {
        let place = visit.link("cases/\(asking.matter.id)/requests/\(asking.step.id)")
        return [asking.matter.crumb(visit), Link(asking.step.name, href: place)]
    }

    private var answered: [AgencyID] {
        asking.requests.asked.keys.filter { asking.requests.asked[$0]?.reply != nil }
            .sorted { name($0) < name($1) }
    }

    private func writeMissing(into w: inout Writer) {
        let silent = asking.requests.outstanding.map(name)
        if asking.requests.asked.isEmpty {
            w.p("Nobody has been asked yet.")
        } else if silent.isEmpty {
            w.p("Every agency that was asked has answered.")
        } else {
            let count =
                silent.count == 1 ? "1 agency is silent" : "\(silent.count) agencies are silent"
            w.append(WarningText("\(count), which is not the same as not known:"))
            w.bullets(silent)
        }
    }

    private func writeOverview(into w: inout Writer) {
        if answered.isEmpty { return }
        w.append(
            Table(
                caption: "What the agencies answered", columns: ["Agency", "Answer", "Given on"],
                rows: answered.map { agency in
                    let given = asking.requests.asked[agency]?.reply
                    return [
                        Fragment { $0.a(name(agency), href: "#agency-\(agency)") },
                        .pattern(Tag(asking.known(agency) ?? "Answered", .done)),
                        .text(given?.at.day.shortText ?? ""),
                    ]
                }))
    }

    private func write(_ agency: AgencyID, into w: inout Writer) {
        guard let given = asking.requests.asked[agency]?.reply else { return }
        w.h2(name(agency), .id("agency-\(agency)"))
        w.append(
            ExemptMark(
                .agencyReturn(asking.step.id, agency), of: asking.matter, under: asking.procedure))
        w.p("By \(visit.name(given.by.person)).", .class("muted"))
        w.append(AnswersView(fields: asking.replyFields, answers: given.answers, visit: visit))
        files(at: FilingPlace(asking.step.id, agency), into: &w) { w in
            w.h3("Files with the answer of \(name(agency))")
        }
    }

    /// An agency may have attached something, and yet be silent.
    private func writeSilent(_ agency: AgencyID, into w: inout Writer) {
        files(at: FilingPlace(asking.step.id, agency), into: &w) { w in
            w.h2(name(agency))
            w.p("It has attached files, and has not answered.")
        }
    }

    private func files(
        at place: FilingPlace, into w: inout Writer, heading: (inout Writer) -> Void
    ) {
        FilesBeside(visit: visit, matter: asking.matter, procedure: asking.procedure)
            .writeOpen(
                asking.matter.files(at: place), heading: heading, showsPlace: false, into: &w)
    }

    private func name(_ agency: AgencyID) -> String { asking.name(agency, on: visit.today) }
}
