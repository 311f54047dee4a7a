import CaseReview
import Office
import Record
import Testing

@Suite struct `Discarding a draft` {
    private let place: Place
    private let office: Office

    init() throws {
        place = try Place()
        office = try place.office()
    }

    @Test func `destroys what its writer never handed in, and keeps that it did`() throws {
        let draft = try office.openCase(on: "adult", by: .referrer)
        let disposal = try office.discardDraft(draft.id, because: "Begun twice.", by: .referrer)
        for office in [office, try place.office()] {
            #expect(throws: OfficeFailure.self) { _ = try office.load(draft.id) }
            #expect(office.referrals(by: Actor.referrer.person).isEmpty)
            #expect(try office.disposal(of: draft.id) == disposal)
            #expect(office.record.verify().isSound)
        }
        #expect(disposal.reference == draft.reference && disposal.reason == "Begun twice.")
    }

    @Test func `is for its writer alone, with a reason, and only before it is handed in`() throws {
        let draft = try office.openCase(on: "adult", by: .referrer)
        #expect(isNotFound(draft.id, by: .secretariat))
        #expect(refusal(draft.id, " ", by: .referrer) == Refusal.keeping(.reasonMissing))
        let handedIn = try office.handedIn()
        #expect(
            refusal(handedIn, "A mistake.", by: .referrer) == Refusal.referring(.handedInAlready))
        #expect(try office.load(draft.id).openedBy?.person == Actor.referrer.person)
        #expect(try office.load(handedIn).hasBeenHandedIn)
    }

    @Test func `makes room for another, where somebody has begun forty`() throws {
        var last: CaseID?
        for _ in 0..<40 { last = try office.openCase(on: "adult", by: .referrer).id }
        #expect(opening() == .referring(.tooManyDrafts(40)))
        // Another has room of their own.
        _ = try office.openCase(on: "adult", by: .secretariat)
        try office.discardDraft(try #require(last), because: "Begun twice.", by: .referrer)
        _ = try office.openCase(on: "adult", by: .referrer)
    }

    private func refusal(_ id: CaseID, _ reason: String, by actor: Actor) -> Refusal? {
        refusal { () throws(OfficeFailure) in
            _ = try office.discardDraft(id, because: reason, by: actor)
        }
    }

    private func opening() -> Refusal? {
        refusal { () throws(OfficeFailure) in _ = try office.openCase(on: "adult", by: .referrer) }
    }

    private func refusal(_ body: () throws(OfficeFailure) -> Void) -> Refusal? {
        do {
            try body()
            return nil
        } catch {
            guard case .refused(let refusal) = error else { return nil }
            return refusal
        }
    }

    private func isNotFound(_ id: CaseID, by actor: Actor) -> Bool {
        do {
            _ = try office.discardDraft(id, because: "Begun twice.", by: actor)
            return false
        } catch {
            guard case .notFound = error else { return false }
            return true
        }
    }
}
