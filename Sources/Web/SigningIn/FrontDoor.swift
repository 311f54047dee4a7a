import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The address of the service itself, which sends everybody where they belong.
enum FrontDoor {
    /// Answers `/`: to sign in, to the one partnership a person works in, or to a choice of them.
    static func open(_ visit: Visit) throws -> Reply {
        guard let session = visit.session else { return .see("/sign-in") }
        let offices = visit.site.offices
        let partnerships = offices.partnerships.filter {
            !offices.viewer(session, in: $0).standings.isEmpty
        }
        if partnerships.count == 1, let only = partnerships.first { return .see("/\(only)") }
        let page = PartnershipsPage(
            partnerships: partnerships.map { Link(offices.area(of: $0), href: "/\($0)") })
        return visit.page(page.title) { page.write(into: &$0) }
    }
}

/// The partnerships that a person works in, where there is more than one, or none.
struct PartnershipsPage {
    let partnerships: [Link]

    var title: String {
        partnerships.isEmpty ? "You have no role yet" : "Choose a partnership"
    }

    func write(into w: inout Writer) {
        w.h1(title)
        if partnerships.isEmpty {
            w.p("Nobody has given your account a role in a partnership, or your role has ended.")
            w.p("Ask the secretariat of your partnership.")
        } else {
            w.p("You have a role in each of these.")
            w.ul(.class("tasks")) { w in
                for link in partnerships { w.li(.class("task")) { $0.append(link) } }
            }
        }
        w.p { $0.a("Your account", href: "/account") }
    }
}

extension Offices {
    /// What a partnership's procedure calls its area; its identifier while none is in force.
    func area(of partnership: PartnershipID) -> String {
        library.inForce(for: partnership, on: clock.now().day)?.about.area ?? partnership.rawValue
    }
}
