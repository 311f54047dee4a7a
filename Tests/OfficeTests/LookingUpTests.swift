import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Record
import Sealing
import Testing

@Suite struct `Looking up` {
    @Test func `what is looked up is the same after the office is opened again`() async throws {
        let place = try Place()
        let demonstration = try Demonstration(
            folder: Shipped.folder("Demo"), library: place.library)
        _ = try await demonstration.load(
            into: place.folder, library: place.library, masterKey: place.key)
        place.hands.moment = Demonstration.begins
        let before = try place.office()
        let chased = try #require(
            before.log(for: Actor.secretariat.viewer).first { $0.open == ["screening"] })
        try before.perform(.chase("screening", "nelft"), on: chased.id, by: .secretariat)
        let meeting = try #require(before.meetingRows().last { !$0.isByCorrespondence })
        try before.perform(.cancel(reason: "Nothing to hear."), on: meeting.id, by: .chair)
        let after = try place.office()
        for actor in [Actor.secretariat, .chair, .referrer, .otherReferrer] {
            #expect(after.log(for: actor.viewer) == before.log(for: actor.viewer))
            #expect(
                try after.referrals(of: actor.viewer) == before.referrals(of: actor.viewer))
            #expect(try after.work(for: actor.viewer) == before.work(for: actor.viewer))
        }
        #expect(after.meetingRows() == before.meetingRows())
        #expect(after.caseCount == before.caseCount)
        try before.readThrough()
        #expect(before.log(for: Actor.chair.viewer) == after.log(for: Actor.chair.viewer))
    }

    @Test func `a referral leaves its referrer's list when they are ruled out of the case`() throws {
        let mailroom = try Mailroom()
        let office = mailroom.office
        let id = try mailroom.screening()
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        let member = Actor(
            person: Actor.referrer.person, role: "panel-member", agency: "lbr-adult-social-care")
        let both = Viewer(
            person: member.person, standings: [member, .referrer].flatMap(\.viewer.standings),
            on: mailroom.place.hands.moment.day)
        try office.sit(on: id, with: member, at: mailroom.place.hands.moment)
        #expect(try office.referrals(of: both).map(\.id) == [id])
        try office.ruleOut(member, of: id)
        #expect(try office.referrals(of: both).isEmpty)
    }

    @Test(.clause("RB-040"))
    func `a case that is disposed of is not there any more, and the record still holds`() throws {
        let place = try Place()
        let office = try place.office()
        let (kept, gone) = (try office.handedIn(), try office.handedIn())
        let author = Authorship(
            actor: "priya-raman", role: "secretariat", agency: nil,
            recordedAt: place.hands.moment)
        try office.record.dispose(
            of: StreamID("case/\(gone)"), expecting: try office.load(gone).version, by: author,
            reason: NewEntry(kind: "disposed", payload: [1]))
        let after = try place.office()
        #expect(after.log(for: Actor.secretariat.viewer).map(\.id) == [kept])
        #expect(try after.referrals(of: Actor.referrer.viewer).map(\.id) == [kept])
        #expect {
            try after.load(gone)
        } throws: { error in
            if case OfficeFailure.notFound = error { true } else { false }
        }
        #expect(after.record.verify().isSound)
    }

    @Test(.clause("RB-041"))
    func `the number of a case that is disposed of is not given to another`() throws {
        let place = try Place()
        let office = try place.office()
        let (gone, _) = (try office.handedIn(), try office.handedIn())
        let author = Authorship(
            actor: "priya-raman", role: "secretariat", agency: nil,
            recordedAt: place.hands.moment)
        try office.record.dispose(
            of: StreamID("case/\(gone)"), expecting: try office.load(gone).version, by: author,
            reason: NewEntry(kind: "disposed", payload: [1]))
        let next = try place.office().openCase(on: "adult", by: .referrer)
        #expect(next.reference == "OP-2026-0003")
    }
}
