import CaseReview
import HTML
import Identity
import Office
import ProcedureLibrary

/// Answers to the one-time link with which somebody who has an account takes up a role in one more partnership.
enum JoiningAnswers {
    static func ask(_ visit: Visit) throws -> Reply {
        guard let posting = try offered(visit)?.posting else { return ended(visit) }
        let area = visit.site.offices.area(of: posting.partnership)
        return visit.page("A role for you") { w in
            w.h1("A role for you in \(area)")
            w.p("You are asked to take up this role: \(words(of: posting, visit)).", .class("lead"))
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(Button("Take it up"))
            }
            w.p(
                "If you expected nothing of the kind, do nothing, and tell whoever sent you the link."
            )
        }
    }

    static func takeUp(_ visit: Visit) throws -> Reply {
        guard let token = try offered(visit)?.token else { return ended(visit) }
        do {
            let posting = try visit.site.identity.takeUp(
                token, by: visit.viewer.person, now: visit.now)
            visit.site.offices.peopleChanged()
            return .see("/\(posting.partnership)")
        } catch PeopleRefusal.offerEnded, PeopleRefusal.alreadyPosted {
            return ended(visit)
        }
    }

    /// What the link offers to the visitor, as long as whoever offers it keeps the people there.
    private static func offered(
        _ visit: Visit
    ) throws -> (token: OfferToken, posting: Posting)? {
        guard let token = OfferToken(visit.parameter("token")),
            let (posting, by) = try visit.site.identity.offered(
                by: token, to: visit.viewer.person, now: visit.now)
        else { return nil }
        if let by, try !visit.stillKeepsPeople(by, in: posting.partnership) { return nil }
        return (token, posting)
    }

    private static func words(of posting: Posting, _ visit: Visit) -> String {
        let procedure = visit.site.offices.library.inForce(
            for: posting.partnership, on: visit.today)
        return procedure.map { PartWords(posting, under: $0, on: visit.today).words }
            ?? posting.role.rawValue
    }

    private static func ended(_ visit: Visit) -> Reply {
        visit.page("This link has ended", status: 410) { w in
            w.h1("This link has ended")
            w.p(PeopleRefusal.offerEnded.sentence)
        }
    }
}
