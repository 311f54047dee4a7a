import CaseReview
import HTML
import Identity
import Office

extension Visit {
    /// A whole page: the frame with navigation, marking and sign-out, and what the page shows.
    func page(
        _ title: String, problems: [Problem] = [], crumbs: [Link] = [], status: Int = 200,
        _ main: (inout Writer) -> Void
    ) -> Reply {
        var frame = PageFrame(
            title: title, serviceName: "OnePanel", serviceHref: "/",
            stylesheet: "/assets/onepanel.css", script: "/assets/onepanel.js")
        frame.hasProblems = !problems.isEmpty
        frame.owner = owner
        frame.marking = session == nil ? nil : marking
        frame.navigation = navigation
        frame.alarm = Alarm(visit: self).words
        if site.settings.isDemonstration {
            frame.demonstration =
                "Demonstration. Every person and case here is invented. Do not enter real ones."
        }
        if let session {
            frame.signedIn = session.person.name
            frame.signOut = Fragment { w in
                w.form(action: "/sign-out") { w in
                    w.append(HiddenField(name: "csrf", value: csrf))
                    w.button("Sign out", .class("link-button"))
                }
            }
            frame.stay = stay(session)
        }
        if !crumbs.isEmpty { frame.beforeMain = .pattern(Breadcrumbs(crumbs)) }
        let writer = frame.page { w in
            if !problems.isEmpty { w.append(ErrorSummary(problems)) }
            main(&w)
        }
        return .page(writer, status: problems.isEmpty ? status : max(status, 422))
    }

    /// The hidden field that every form carries.
    var token: HiddenField { HiddenField(name: "csrf", value: csrf) }

    private var owner: String? {
        guard let office, let procedure = try? office.procedure else { return nil }
        return procedure.about.area
    }

    private var marking: String? {
        guard let office, let procedure = try? office.procedure else { return nil }
        return procedure.about.marking
    }

    private func stay(_ session: Session) -> StayingSignedIn {
        let seconds = session.secondsLeft(at: now)
        return StayingSignedIn(
            idleSeconds: max(seconds, 60), warnSeconds: 120, keepAliveHref: "/keep-alive",
            signInHref: "/sign-in", token: csrf)
    }

    private var navigation: [NavigationLink] {
        guard let office, session != nil, let procedure = try? office.procedure else { return [] }
        return Menu(visit: self, procedure: procedure).links
    }
}

/// What a visitor finds in the navigation: only what they may open.
struct Menu {
    let visit: Visit
    let procedure: Procedure

    var links: [NavigationLink] {
        let roles = visit.viewer.standings.compactMap { procedure.roles[$0.role] }
        var links = [link("Your work", "")]
        if roles.contains(where: { $0.sees == .everyCase }) {
            links.append(link("Case Referral Log", "cases"))
        } else {
            links += procedure.pathwaysLogged(for: visit.viewer).compactMap { pathway in
                pathway.log.map { link($0.name, "logs/\(pathway.id)") }
            }
        }
        if canRefer { links.append(link("Your referrals", "referrals")) }
        if visit.opensLists(under: procedure) {
            links.append(link("Deadlines", "deadlines"))
        }
        if visit.viewer.goesToMeetings(under: procedure) {
            links.append(link("Meetings", "meetings"))
        }
        if visit.opensLists(under: procedure) {
            links.append(link("Arrangements", "arrangements"))
        }
        if !procedure.pathwaysOverseen(by: visit.viewer).isEmpty {
            links.append(link("Oversight", "oversight"))
        }
        if roles.contains(where: {
            !$0.duties.isDisjoint(with: [.keepCases, .keepMeetings, .audit])
        }) {
            links.append(link("Messages", "messages"))
        }
        if roles.contains(where: { !$0.duties.isDisjoint(with: [.keepCases, .audit]) }) {
            links.append(link("Information requests", "information-requests"))
        }
        links.append(link("Procedure", "procedure"))
        if roles.contains(where: { $0.duties.contains(.keepPeople) }) {
            links.append(link("People", "people"))
        }
        if roles.contains(where: { $0.duties.contains(.audit) }) {
            links.append(link("Record", "record"))
        }
        return links
    }

    private var canRefer: Bool { !visit.pathwaysToBegin(under: procedure).isEmpty }

    private func link(_ words: String, _ path: String) -> NavigationLink {
        let href = visit.link(path)
        return NavigationLink(words, href: href, isCurrent: href == visit.path)
    }
}
