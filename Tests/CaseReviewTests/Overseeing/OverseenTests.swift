import CaseReview
import Clauses
import Testing

@Suite struct `An improvement action that is watched over` {
    private static let chair = Actor(person: "chair", role: "sub-group-chair")
    private let at = moment("2026-06-08T09:00:00Z")

    private func action(_ more: CaseEvent...) -> Case {
        let answers: Answers = [
            "action-agency": .text("education"), "action-deadline": .day(day("2026-07-31")),
        ]
        let events: [CaseEvent] =
            [
                .opened(reference: "DA-1", procedure: "darlington-1.2.1", pathway: "incident"),
                .pathwayOpened("action", because: nil), .stepOpened("action"),
                .answersSaved("action", answers), .handedIn("action", "agreed"),
                .stepOpened("action-review"), .stepOpened("tell-head"),
            ] + more
        return Case(id: "c1", events.map { Happening($0, by: Self.chair, at: at) })
    }

    private func overseen(_ matter: Case, on iso: String) throws -> Overseen? {
        let pathway = try #require(
            try Shipped.procedure("darlington-1.2.1").procedure.pathway("action"))
        return Overseen(matter, on: pathway, today: day(iso))
    }

    @Test(.clause("DA-117"))
    func `is open until its deadline has passed, and late from the day after`() throws {
        let inTime = try #require(try overseen(action(), on: "2026-07-31"))
        #expect(inTime.agency == "education" && !inTime.isException)
        let late = try #require(try overseen(action(), on: "2026-08-01"))
        #expect(late.isLate && late.isException && !late.isEscalated && !late.isAtRisk)
    }

    @Test(.clause("DA-117"))
    func `is escalated once somebody above was told`() throws {
        let told = try overseen(action(.allTold("tell-head", "informed")), on: "2026-07-01")
        #expect(told?.isEscalated == true && told?.isLate == false)
    }

    @Test(.clause("DA-121"))
    func `is at risk while the sub-group's last look found it slipping`() throws {
        let slipping = CaseEvent.settled("action-review", "slipping", reason: "", [:])
        let found = try overseen(action(slipping), on: "2026-07-01")
        #expect(found?.isAtRisk == true && found?.isException == true)
        let again = try overseen(
            action(
                slipping, .stepOpened("action-review"),
                .settled("action-review", "on-track", reason: "", [:])), on: "2026-07-01")
        #expect(again?.isException == false)
    }

    @Test func `is watched over no more when it is completed, and never where no action is`() throws {
        let completed = action(.pathwayClosed("action", because: "action-end", "completed"))
        #expect(try overseen(completed, on: "2026-08-01") == nil)
        let other = Case(
            id: "c2",
            [
                Happening(
                    .opened(reference: "DA-2", procedure: "darlington-1.2.1", pathway: "incident"),
                    by: Self.chair, at: at)
            ])
        #expect(try overseen(other, on: "2026-08-01") == nil)
    }
}
