import CaseReview
import HTML
import Office

/// The referral and what was asked about it, for those who may see the case.
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
            w.h1("Referral \(matter.reference)")
            let forms = procedure.pathways.flatMap(\.steps).filter {
                matter.forms[$0.id] != nil && $0.activity.form != nil
            }
            for step in forms {
                guard let form = step.activity.form.flatMap({ procedure.forms[$0] }) else { continue }
                for section in form.sections {
                    w.h2(section.title)
                    w.append(
                        AnswersView(
                            fields: section.fields, answers: matter.forms[step.id] ?? [:],
                            visit: visit))
                }
            }
        }
    }
}

extension Case {
    /// The way back to the case.
    func crumb(_ visit: Visit) -> Link { Link(reference, href: visit.link("cases/\(id)")) }
}
