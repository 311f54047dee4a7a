import CaseReview
import HTML
import Office

/// The papers of which it is not settled whether they are exempt, each with a way to settle it.
///
/// It stands where those who settle them come by: on the log of requests for those who keep the cases, and on the list
/// of meetings for those who keep the meetings.
struct PapersWithoutPositionPart: Pattern {
    let visit: Visit
    let procedure: Procedure
    let papers: [PaperWithoutPosition]

    func write(into w: inout Writer) {
        w.h2("Papers without a position", .id("papers-without-position"))
        if papers.isEmpty { return w.p("Every paper has one.") }
        w.p(
            "It is not settled whether these are exempt from requests under the Freedom of "
                + "Information Act. Until it is, OnePanel sends none of them out.")
        w.ul(.class("bullets")) { w in
            for paper in papers { w.li { write(paper, into: &$0) } }
        }
    }

    private func write(_ paper: PaperWithoutPosition, into w: inout Writer) {
        switch paper {
        case .ofCase(let row, let paper):
            w.a(
                "\(paper.words(under: procedure) { _ in nil }), \(row.reference)",
                href: visit.link("cases/\(row.id)/\(paper.rawValue)#freedom-of-information"))
        case .ofMeeting(let row, let paper):
            let body = procedure.bodies[row.body]?.name ?? row.body.rawValue
            let (name, page) = paper == .pack ? ("Papers", "agenda") : ("Minutes", "minutes")
            w.a(
                "\(name), \(body), \(row.day.longText)",
                href: visit.link("meetings/\(row.id)/\(page)#freedom-of-information"))
        }
    }
}
