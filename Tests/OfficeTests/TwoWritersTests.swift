import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `Two who act at once` {
    private let complete = CaseAct.settle("check", "complete", reason: "", [:])

    /// Whether an act was refused by the procedure, and how.
    private func refusal(_ body: () throws -> Void) -> Refusal? {
        do {
            try body()
            return nil
        } catch OfficeFailure.refused(let refusal) {
            return refusal
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func `one wins, and the other is told by the procedure what has become of the case`()
        throws
    {
        let place = try Place()
        let (first, second) = (try place.office(), try place.office())
        let id = try first.handedIn()
        _ = try second.load(id)
        try first.perform(complete, on: id, by: .secretariat)
        let refused = refusal { try second.perform(complete, on: id, by: .secretariat) }
        #expect(refused == .acting(.stepIsNotOpen("check")))
        #expect(try second.load(id) == first.load(id))
    }

    @Test func `an act that still fits is decided anew and recorded after the other`() throws {
        let place = try Place()
        let (first, second) = (try place.office(), try place.office())
        let id = try first.handedIn()
        let request: Answers = [
            "request-reason": .text("A death."), "request-criteria": .chosen(["sar"]),
            "request-persons": .text("Robin Example"),
        ]
        try first.perform(complete, on: id, by: .secretariat)
        try first.perform(
            .settle("appropriateness", "appropriate", reason: "", [:]), on: id, by: .chair)
        try first.perform(.request("screening", of: [], request), on: id, by: .secretariat)
        _ = try second.load(id)
        try first.perform(.chase("screening", "dwp"), on: id, by: .secretariat)
        let after = try second.perform(.chase("screening", "nelft"), on: id, by: .secretariat)
        #expect(after.gatherings["screening"]?.asked["dwp"]?.chasedAt.count == 1)
        #expect(after.gatherings["screening"]?.asked["nelft"]?.chasedAt.count == 1)
        #expect(after.version == (try second.happenings(of: id)).count)
    }

    @Test func `somebody who was looking at an older case is asked to look again`() throws {
        let place = try Place()
        let (first, second) = (try place.office(), try place.office())
        let id = try first.handedIn()
        let seen = try second.load(id).version
        try first.perform(
            .settle("check", "more-needed", reason: "Which?", [:]), on: id, by: .secretariat)
        #expect {
            try second.perform(complete, on: id, by: .secretariat, seen: seen)
        } throws: { error in
            if case OfficeFailure.movedOn = error { true } else { false }
        }
        #expect(try first.load(id).isOpen("answer"))
    }

    @Test func `of many who take the same step at once exactly one does`() async throws {
        let place = try Place()
        let office = try place.office()
        let id = try office.handedIn()
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    // All but one are refused, which is what is counted.
                    (try? office.perform(complete, on: id, by: .secretariat)) != nil
                }
            }
            return await group.reduce(into: 0) { count, wasTaken in count += wasTaken ? 1 : 0 }
        }
        #expect(taken == 1)
        #expect(try office.load(id).progress["check"]?.rounds.count == 1)
        #expect(office.record.verify().isSound)
    }

    @Test func `a reference is given once, however many open a case at once`() async throws {
        let place = try Place()
        let office = try place.office()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 {
                group.addTask { _ = try office.openCase(on: "adult", by: .referrer) }
            }
            try await group.waitForAll()
        }
        let references = Set(try office.referrals(of: Actor.referrer.viewer).map(\.reference))
        #expect(references.count == 12)
        #expect(references.contains("OP-2026-0001") && references.contains("OP-2026-0012"))
    }
}
