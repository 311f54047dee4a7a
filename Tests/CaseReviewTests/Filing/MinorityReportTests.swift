import CaseReview
import Clauses
import Testing

@Suite struct `A minority report that comes as a file` {
    private let author = Actor(person: "grace-amoah", role: "author")
    private let place = FilingPlace("minority-report")
    private let setting: Setting

    init() throws {
        let (procedure, calendar) = try Shipped.procedure("bexley-1.03")
        setting = Setting(
            procedure: procedure, calendar: calendar, now: moment("2026-09-14T09:30:00Z"))
    }

    private func matter(_ further: [CaseEvent] = []) throws -> Case {
        let opened: [CaseEvent] = [
            .opened(reference: "OP-1", procedure: "bexley-1.03", pathway: "review"),
            .stepOpened("minority-report"), .engaged(taken(author.person, as: author.role)),
            .engaged(taken("somebody-else", as: "author")),
            .engaged(taken("somebody-else", as: "panel-chair")),
        ]
        return Case(
            id: "case", (opened + further).map { Happening($0, by: author, at: setting.now) })
    }

    private func taken(_ person: PersonID, as role: RoleID) -> Engagement {
        Engagement(
            id: EngagementID("\(person)-\(role)"), person: person, role: role,
            reason: "Of this review.")
    }

    @Test(.clause("BX-121"))
    func `is attached by the author, and removed by nobody else`() throws {
        let events = try decide(
            .attach(report(title: "Minority report"), to: place), on: matter(), by: author,
            in: setting)
        let filed = try matter(events)
        for role in setting.procedure.roles.keys.sorted() {
            let other = Actor(person: "somebody-else", role: role, agency: nil)
            #expect(throws: Refusal.filing(.attachedByAnother)) {
                try decide(
                    .withdraw("f1", reason: "The panel disagrees."), on: filed, by: other,
                    in: setting)
            }
        }
        #expect(
            try decide(.withdraw("f1", reason: "A page is missing."), on: filed, by: author, in: setting)
                == [.fileWithdrawn("f1", reason: "A page is missing.")])
    }

    @Test(.clause("BX-121"))
    func `is nobody else's to attach, not even of those who keep the cases`() throws {
        // They attach to any other step that a case has come to that was handed in.
        let handedIn = try matter([.stepOpened("draft-report"), .handedIn("draft-report", "drafted")])
        for role in setting.procedure.roles.keys.sorted() where role != author.role {
            let other = Actor(person: "anybody", role: role)
            #expect(throws: Refusal.acting(.notYours("minority-report"))) {
                try decide(.attach(report(title: "Minority report"), to: place), on: handedIn, by: other, in: setting)
            }
        }
    }

    @Test(.clause("BX-121"))
    func `stays for ever once it is handed in, for its author too`() throws {
        let attached = try decide(
            .attach(report(title: "Minority report"), to: place), on: matter(), by: author,
            in: setting)
        let filed = try matter(attached + [.handedIn("minority-report", "made")])
        #expect(throws: Refusal.filing(.handedIn("minority-report"))) {
            try decide(
                .withdraw("f1", reason: "On reflection."), on: filed, by: author, in: setting)
        }
    }

    @Test(.clause("BX-121"))
    func `is closed to readers by nobody, and any other file by those who keep the cases`() throws {
        let handedIn: [CaseEvent] = [
            .fileAttached("minority-report", for: nil, report(title: "Minority report")),
            .handedIn("minority-report", "made"), .stepOpened("draft-report"),
            .fileAttached("draft-report", for: nil, report("f2", title: "Draft")),
        ]
        let filed = try matter(handedIn)
        let keepers = setting.procedure.roles.filter { $0.value.duties.contains(.keepCases) }.keys
        #expect(!keepers.isEmpty)
        for role in setting.procedure.roles.keys.sorted() {
            let other = Actor(person: "anybody", role: role)
            let isKeeper = keepers.contains(role)
            let refusal: FilingRefusal = isKeeper ? .stands("minority-report") : .closingIsForKeepers
            #expect(throws: Refusal.filing(refusal)) {
                try decide(
                    .closeToReaders("f1", reason: "We disagree."), on: filed, by: other, in: setting)
            }
            guard isKeeper else { continue }
            let events = try decide(
                .closeToReaders("f2", reason: "Another child's."), on: filed, by: other, in: setting)
            #expect(events == [.fileClosedToReaders("f2", reason: "Another child's.")])
        }
        let words = Refusal.filing(.stands("minority-report")).words(under: setting.procedure)
        #expect(words.citation?.clauses.contains("BX-121") == true)
    }
}
