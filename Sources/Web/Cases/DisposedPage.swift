import CaseReview
import HTML
import Office

/// A case that was disposed of, as those who see every case are told; to all others there is none.
struct DisposedOf: Error {
    let disposal: Disposal

    /// The answer, in place of any page of the case.
    func reply(_ visit: Visit) -> Reply {
        visit.page("Disposed of", status: 410) { w in
            w.h1("This case was disposed of")
            w.append(
                SummaryList([
                    .init("Reference", text: disposal.reference),
                    .init("On", text: disposal.at.day.longText),
                    .init("By", text: visit.name(disposal.by)),
                    .init("Reason", text: disposal.reason),
                ]))
            w.p(
                "Its content has been destroyed for good. The record still proves that it stood there, "
                    + "and that nothing else is missing.")
            w.p { w in w.a("Go to your work", href: visit.link("")) }
        }
    }
}

extension Visit {
    /// Throws `DisposedOf` for those who would have seen the case while it was there, and whoever discarded it as a draft.
    func requireNotDisposed(_ id: CaseID, in office: Office) throws {
        let procedure = try office.procedure
        let seesAll = viewer.standings.contains { standing in
            guard let role = procedure.roles[standing.role] else { return false }
            return role.sees == .everyCase || role.duties.contains(.audit)
        }
        guard let disposal = office.disposal(of: id), seesAll || disposal.by == viewer.person else {
            return
        }
        site.offices.note(viewer, saw: "\(id) \(path)", allowed: true, in: office.partnership)
        throw DisposedOf(disposal: disposal)
    }
}
