import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Record
import Sealing
import Testing

@Suite struct `The demonstration's record` {
    @Test func `takes every scenario, one after the other, and then holds`() async throws {
        let place = try Place()
        let library = try Shipped.library()
        let demonstration = try Demonstration(folder: Shipped.folder("Demo"), library: library)
        let unmet = try await demonstration.load(
            into: place.folder, library: library, masterKey: place.key)
        #expect(unmet == [])
        let findings = Safekeeping(place.folder, masterKey: place.key).verify()
        #expect(!findings.isEmpty)
        for (_, finding) in findings { #expect(finding.isSound) }
    }
}
