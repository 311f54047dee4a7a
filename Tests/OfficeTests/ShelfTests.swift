import CaseReview
import Testing

@testable import Office

@Suite struct `What is kept at hand` {
    private let shelf = Shelf<String, Int>(room: 2) { $0 }

    @Test func `is not put back to an older state by whoever read it before it was written`() {
        let reading = shelf.mark
        let writing = shelf.mark
        shelf.keep(written: 6, of: "a", since: writing)
        shelf.keep(5, of: "a", since: reading)
        #expect(shelf["a"] == 6)
        shelf.keep(written: 5, of: "a", since: writing)
        #expect(shelf["a"] == 6)
    }

    @Test func `is not put back once it was taken off, by a reader or a writer`() {
        let before = shelf.mark
        shelf.keep(5, of: "a", since: before)
        shelf.takeOff("a")
        shelf.keep(5, of: "a", since: before)
        shelf.keep(written: 6, of: "a", since: before)
        #expect(shelf["a"] == nil)
        shelf.keep(7, of: "a", since: shelf.mark)
        #expect(shelf["a"] == 7)
    }

    @Test func `is not put back to an older state where the shelf was cleared in between`() {
        let reading = shelf.mark
        shelf.keep(written: 6, of: "a", since: shelf.mark)
        for name in ["b", "c"] { shelf.keep(1, of: name, since: shelf.mark) }
        #expect(shelf["a"] == nil, "there is room for two")
        shelf.keep(5, of: "a", since: reading)
        #expect(shelf["a"] == nil)
    }

    @Test func `gives way to what was written even where that cannot be kept`() {
        let writing = shelf.mark
        shelf.takeOff("b")
        shelf.keep(5, of: "a", since: shelf.mark)
        let reading = shelf.mark
        shelf.keep(written: 6, of: "a", since: writing)
        #expect(shelf["a"] == nil)
        shelf.keep(5, of: "a", since: reading)
        #expect(shelf["a"] == nil, "a reader who began before that reads again")
    }
}

@Suite struct `The lines of lists` {
    private let place: Place
    private let office: Office

    init() throws {
        place = try Place()
        office = try place.office()
    }

    private func row(_ matter: Case) throws -> CaseRow {
        CaseRow(matter, in: office.setting(try office.procedure(of: matter)))
    }

    @Test func `do not go back to an older state, and none comes back of what was discarded`() throws {
        let draft = try office.openCase(on: "adult", by: .referrer)
        let older = try row(draft)
        let newer = try row(
            office.perform(.save("referral", referral), on: draft.id, by: .referrer))
        var lookups = Lookups()
        for row in [newer, older] {
            let isWorkedOut = lookups.put(row, workedOutOn: lookups.basis)
            #expect(isWorkedOut)
        }
        #expect(lookups.rows[draft.id] == newer)
        lookups.forget(draft.id, try office.discardDraft(draft.id, because: "Twice.", by: .referrer))
        _ = lookups.put(newer, workedOutOn: lookups.basis)
        #expect(lookups.rows[draft.id] == nil)
    }

    @Test func `are worked out again where a reading or a holiday came meanwhile`() throws {
        let row = try row(try office.openCase(on: "adult", by: .referrer))
        var lookups = Lookups()
        let basis = lookups.basis
        lookups.restsOnSomethingElse()
        let isWorkedOut = lookups.put(row, workedOutOn: basis)
        #expect(!isWorkedOut)
        #expect(lookups.rows.isEmpty)
    }
}
