import CaseReview
import HTML
import Identity
import Office
import Record

/// Answers with what waits for a person, and what is coming.
struct HomeAnswers {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
    }

    func show() throws -> Reply {
        let work = try office.work(for: visit.viewer)
        let stretch = Stretch(of: work.count, page: visit.query.text("page"))
        let items = try work[stretch.range].compactMap { item in
            try Waiting(item, visit: visit, office: office)
        }
        // Those of no step are few; they stand on the first page, in their place among its days.
        let own = stretch.range.lowerBound == 0 ? try ownDuties() : []
        let answered = try AnsweredPart(visit, office)
        noteLook(at: items, answered)
        let page = HomePage(
            items: Self.together(items, own), stretch: stretch, today: visit.today,
            referring: mayRefer ? visit.link("referrals") : nil,
            invitations: try invitations(), answered: answered,
            ending: try ending(), meetings: meetings,
            allMeetings: visit.link("meetings"), toClose: toClose,
            messages: messages)
        return visit.page("Your work") { page.write(into: &$0) }
    }

    private func ownDuties() throws -> [Waiting] {
        let duties = OwnDuties(visit: visit, office: office, procedure: procedure).lines()
        let missed = try Unexplained(visit: visit, office: office, procedure: procedure).lines()
        let actions = OwnActions(visit: visit, office: office, procedure: procedure).lines()
        // The name of the person whom a case is about is on them.
        if !missed.isEmpty || actions.contains(where: { $0.subject != nil }) { visit.noteList() }
        return duties + missed + actions
    }

    /// The earliest due first, each list keeping its order where the day is the same.
    private static func together(_ items: [Waiting], _ own: [Waiting]) -> [Waiting] {
        if own.isEmpty { return items }
        let all = (items + own).enumerated().sorted { left, right in
            let days = (left.element.day, right.element.day)
            return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
        }
        return all.map(\.element)
    }

    /// Whoever they are is looked up only where a role of theirs has a last day.
    private func ending() throws -> [String] {
        guard visit.session?.postings.contains(where: { $0.until != nil }) ?? false,
            let account = try visit.site.identity.person(visit.viewer.person)
        else { return [] }
        return EndingRoles(of: account, visit, under: procedure).words
    }

    private func invitations() throws -> [InvitationItem] {
        let items = try office.invitations(for: visit.viewer).map {
            InvitationItem($0, visit: visit, procedure: procedure)
        }
        if items.contains(where: \.showsSubject) { visit.noteList() }
        return items
    }

    private var messages: MessageTally? {
        guard
            visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure),
            // The page of messages says what is broken; work goes on without the count.
            let untold = try? office.record.outboxCount(OutboxTrouble(at: visit.now))
        else { return nil }
        return MessageTally(untold, href: visit.link("messages?state=untold"))
    }

    /// A list with names on it is a look at personal data, like a page of a case.
    private func noteLook(at items: [Waiting], _ answered: AnsweredPart) {
        guard items.contains(where: { $0.subject != nil }) || !answered.items.isEmpty else {
            return
        }
        visit.noteList()
    }

    private var mayRefer: Bool { !visit.pathwaysToBegin(under: procedure).isEmpty }

    /// The next three meetings that concern the visitor; none for those who go to no meeting.
    private var meetings: [HomePage.Meeting] {
        office.meetingRows()
            .filter { $0.day >= visit.today && !$0.isCancelled && !$0.isClosed }
            .filter { visit.viewer.goes(to: $0.body, under: procedure) }
            .prefix(3).map(meeting)
    }

    /// Those whose day is past and that nobody has closed, for whoever does that.
    private var toClose: [HomePage.Meeting] {
        guard visit.has(.keepMeetings, under: procedure) else { return [] }
        return office.meetingRows().filter {
            $0.isToBeClosed(on: visit.today) && visit.viewer.goes(to: $0.body, under: procedure)
        }.map(meeting)
    }

    private func meeting(_ row: MeetingRow) -> HomePage.Meeting {
        HomePage.Meeting(
            words: "\(procedure.bodies[row.body]?.name ?? row.body.rawValue), "
                + row.day.longText,
            href: visit.link("meetings/\(row.id)"),
            place: row.isByCorrespondence
                ? "By correspondence"
                : [row.time, row.place].filter { !$0.isEmpty }.joined(separator: ", "))
    }
}

extension Waiting {
    /// Its day for sorting: what has none comes last.
    fileprivate var day: Int { due?.daysSinceEpoch ?? .max }
}
