import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Testing

/// A board as it reads: each line's due day, case and limit.
private func lines(_ board: DeadlineBoard) -> [String] {
    board.shown(0..<1000).map { "\($0.due.iso) \($0.row?.reference ?? "") \($0.limit)" }
}

@Suite struct `The deadline board` {
    private func demonstration() async throws -> Place {
        let place = try Place()
        _ = try await Demonstration(folder: Shipped.folder("Demo"), library: place.library)
            .load(into: place.folder, library: place.library, masterKey: place.key)
        place.hands.moment = Demonstration.begins
        return place
    }

    private func board(
        _ office: Office, _ whose: WhoseLimits = .everybodys,
        for viewer: Viewer = Actor.secretariat.viewer
    ) -> DeadlineBoard {
        office.deadlineBoard(for: viewer, whose)
    }

    @Test func `kept up act by act, it is the board that is made anew`() async throws {
        let place = try await demonstration()
        let kept = try place.office()
        _ = board(kept)
        for _ in 0..<3 { _ = try kept.handedIn() }
        let open = kept.log(for: Actor.secretariat.viewer).first { $0.open.contains("check") }
        try kept.perform(
            .settle("check", "complete", reason: "", [:]), on: try #require(open).id,
            by: .secretariat)
        #expect(lines(board(kept)) == lines(board(try place.office())))
        #expect(board(kept).count > 0)
    }

    @Test func `it is in the order of due days, and a part of it is counted like the whole`()
        async throws
    {
        let office = try await demonstration().office()
        let board = board(office)
        let days = board.shown(0..<board.count).map(\.due)
        #expect(days == days.sorted())
        #expect(board.shown(2..<5).map(\.due) == Array(days[2..<5]))
        #expect(board.shown(0..<10_000).count == board.count)
        let today = office.clock.now().day
        #expect(board.count(before: today) == days.count { $0 < today })
        #expect(board.count(before: today.adding(calendarDays: -10_000)) == 0)
    }

    @Test(.clause("RB-045"))
    func `what waits for a body, and what is a person's own, are parts of it`() async throws {
        let office = try await demonstration().office()
        let whole = Set(lines(board(office)))
        let bodies = lines(board(office, .bodys("one-panel")))
        let own = board(office, .viewers)
        #expect(!bodies.isEmpty && Set(bodies).isStrictSubset(of: whole))
        #expect(own.count > 0 && own.shown(0..<own.count).allSatisfy(\.isViewers))
        #expect(Set(lines(own)).isStrictSubset(of: whole))
    }

    @Test func `whoever may see the case by the line of a list may see it by the case itself`()
        async throws
    {
        let place = try await demonstration()
        let office = try place.office()
        let procedure = try office.procedure
        let rows = office.log(for: Actor.secretariat.viewer)
        var agreed = 0
        for role in procedure.roles.keys.sorted() {
            for agency in [nil] + procedure.agencies.keys.sorted().map(Optional.init) {
                let viewer = Viewer(
                    person: "somebody", standings: [.init(role: role, agency: agency)])
                for row in rows {
                    let whole = access(
                        to: .wholeCase, of: try office.load(row.id), for: viewer,
                        under: procedure)
                    #expect(row.audience.access(for: viewer) == whole)
                    agreed += whole.isGranted ? 1 : 0
                }
            }
        }
        #expect(agreed > 100)
    }
}
