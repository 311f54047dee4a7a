import CaseReview
import Clauses
import Testing

@Suite struct `What arises from a meeting` {
    private func arising(_ given: CaseInHand, from meeting: MeetingID = "m1") -> [StepID] {
        given.matter.arising(from: meeting, under: given.procedure)
    }

    @Test func `is what its decision opened, and what the ends of that opened in turn`() throws {
        let decided = try CaseInHand.decided()
        #expect(arising(decided).contains("send-recommendation"))
        let lettered = try CaseInHand.lettered()
        #expect(arising(lettered).contains("ratification"))
        #expect(!arising(lettered).contains("send-recommendation"))
        #expect(arising(lettered, from: "m2").isEmpty)
    }

    @Test func `is nothing before the decision`() throws {
        #expect(arising(try CaseInHand.voted()).isEmpty)
    }
}
