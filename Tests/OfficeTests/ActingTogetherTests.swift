import CaseReview
import Office
import Testing

@Suite struct `Acts that belong together` {
    private let place: Place
    private let office: Office
    private let id: CaseID

    init() throws {
        place = try Place()
        office = try place.office()
        id = try office.openCase(on: "adult", by: .referrer).id
    }

    @Test func `are all recorded, one after the other`() throws {
        let before = try office.load(id).version
        let after = try office.perform(
            [.save("referral", referral), .handIn("referral")], on: id, by: .referrer)
        #expect(after.isOpen("check"))
        #expect(try place.office().load(id) == after)
        #expect(after.version > before + 1)
    }

    @Test func `are none of them recorded where one is refused`() throws {
        let before = try office.load(id)
        #expect(throws: OfficeFailure.self) {
            try office.perform(
                [.save("referral", ["referral-reason": .text("A death.")]), .handIn("referral")],
                on: id, by: .referrer)
        }
        #expect(try office.load(id) == before)
        #expect(try place.office().load(id) == before)
    }
}
