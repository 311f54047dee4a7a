import CaseReview
import Identity
import Office
import Papers

/// Makes, ends and answers the address of a person's calendar.
struct CalendarAnswers {
    let visit: Visit
    private let office: Office

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
    }

    func show() throws -> Reply {
        let has = try visit.site.identity.hasCalendar(
            of: visit.viewer.person, in: office.partnership)
        return page(has ? .made : .none)
    }

    func make() throws -> Reply {
        let token = try visit.site.identity.makeCalendar(
            of: visit.viewer.person, in: office.partnership)
        return page(.new("\(visit.site.settings.publicAddress)/calendars/\(token.text).ics"))
    }

    func end() throws -> Reply {
        try visit.site.identity.endCalendar(of: visit.viewer.person, in: office.partnership)
        return .see(visit.link("calendar"))
    }

    private func page(_ state: CalendarPage.State) -> Reply {
        let page = CalendarPage(token: visit.token, root: visit.link("calendar"), state: state)
        return visit.page("Your days in your own calendar") { page.write(into: &$0) }
    }

    /// The calendar that a secret opens; to a secret that opens none, nothing is there.
    static func feed(_ visit: Visit) throws -> Reply {
        let secret = visit.parameter("secret")
        guard secret.hasSuffix(".ics"), let token = CalendarToken(String(secret.dropLast(4))),
            let found = try visit.site.identity.calendar(for: token),
            let office = visit.site.offices.office(of: found.partnership)
        else { throw OfficeFailure.notFound }
        let viewer = visit.site.offices.viewer(found.person, in: found.partnership)
        guard !viewer.standings.isEmpty else { throw OfficeFailure.notFound }
        visit.site.offices.note(viewer, saw: "calendar", allowed: true, in: found.partnership)
        let feed = try DaysOfWork(
            viewer: viewer, office: office, procedure: try office.procedure,
            root: "\(visit.site.settings.publicAddress)/\(found.partnership)"
        ).feed(at: visit.now)
        return .file(
            Array(feed.text.utf8), type: "text/calendar; charset=utf-8", name: "onepanel.ics")
    }
}
