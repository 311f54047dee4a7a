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
            #expect(try office.referrals(of: Actor.referrer.viewer).isEmpty)
            #expect(office.disposal(of: draft.id) == disposal)
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

    @Test func `destroys nothing that was handed in meanwhile, with its receipt`() throws {
        let other = try place.office()
        let draft = try office.openCase(on: "adult", by: .referrer).id
        try office.perform(.save("referral", referral), on: draft, by: .referrer)
        #expect(try !other.load(draft).hasBeenHandedIn)
        try office.perform(.handIn("referral"), on: draft, by: .referrer)
        let refused = refusal { () throws(OfficeFailure) in
            _ = try other.discardDraft(draft, because: "Begun twice.", by: .referrer)
        }
        #expect(refused == .referring(.handedInAlready))
        #expect(try place.office().load(draft).hasBeenHandedIn)
    }

    @Test func `leaves nothing to hand in to whoever had it before them`() throws {
        let other = try place.office()
        let draft = try office.openCase(on: "adult", by: .referrer).id
        try office.perform(.save("referral", referral), on: draft, by: .referrer)
        _ = try other.load(draft)
        try office.discardDraft(draft, because: "Begun twice.", by: .referrer)
        #expect {
            try other.perform(.handIn("referral"), on: draft, by: .referrer)
        } throws: { error in
            if case OfficeFailure.notFound = error { true } else { false }
        }
    }

    @Test func `is done forty times a day by one person, for each leaves something for good`() throws {
        func discard(by actor: Actor) throws(OfficeFailure) {
            let draft = try office.openCase(on: "adult", by: actor).id
            try office.discardDraft(draft, because: "Begun twice.", by: actor)
        }
        for _ in 0..<40 { try discard(by: .referrer) }
        let refused = refusal { () throws(OfficeFailure) in try discard(by: .referrer) }
        #expect(refused == .referring(.discardedOften(40)))
        try discard(by: .otherReferrer)
        place.wait(days: 1)
        try discard(by: .referrer)
    }

    @Test func `makes room for files in another, where somebody has them in forty`() throws {
        var drafts: [CaseID] = []
        for _ in 0..<41 { drafts.append(try office.openCase(on: "adult", by: .referrer).id) }
        for draft in drafts.prefix(40) { try attach(to: draft, by: .referrer) }
        let last = try #require(drafts.last)
        #expect(attaching(to: last) == .filing(.draftsAreFull(40)))
        // Those that hold files take more, and another person has room of their own.
        try attach(to: drafts[0], by: .referrer)
        let anothers = try office.openCase(on: "adult", by: .secretariat).id
        try attach(to: anothers, by: .secretariat)
        try office.discardDraft(drafts[1], because: "Begun twice.", by: .referrer)
        try attach(to: last, by: .referrer)
    }

    private func attach(to id: CaseID, by actor: Actor) throws(OfficeFailure) {
        let number = office.revision
        try office.attach(
            NewFile(
                title: "Letter \(number)", name: "letter.pdf", kind: .pdf,
                bytes: Array("%PDF-1.7 \(number)\n%%EOF\n".utf8)), to: FilingPlace("referral"), on: id,
            by: actor)
    }

    private func attaching(to id: CaseID) -> Refusal? {
        refusal { () throws(OfficeFailure) in try attach(to: id, by: .referrer) }
    }

    private func refusal(_ id: CaseID, _ reason: String, by actor: Actor) -> Refusal? {
        refusal { () throws(OfficeFailure) in
            _ = try office.discardDraft(id, because: reason, by: actor)
        }
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
