import CaseReview
import Foundation
import Testing

@testable import Office

@Suite struct `A folder that is put in place of another` {
    @Test func `leaves what was there where it was, if it cannot be put there`() throws {
        let place = try Place()
        let office = try place.office()
        let id = try office.openCase(on: "adult", by: .secretariat).id
        let safekeeping = Safekeeping(place.folder, masterKey: place.key)
        let before = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
        #expect(throws: OfficeFailure.self) {
            try safekeeping.putInPlace(place.folder.path + ".never-made", at: place.hands.moment)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
                == before.sorted())
        #expect(try place.office().load(id).id == id)
    }
}
