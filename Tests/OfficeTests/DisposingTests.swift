import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `Disposing of a case` {
    private let place: Place
    private let office: Office
    private let id: CaseID
    private let keeper = Actor(person: "priya-raman", role: "secretariat")

    init() throws {
        place = try Place()
        office = try place.office()
        id = try office.handedIn()
    }

    private func close() throws {
        try office.perform(.settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No harm.", [:]), on: id, by: .chair)
        for recipient in ["referrer", "panel"] {
            let notice = Notice(on: place.hands.moment.day, how: "by e-mail")
            try office.perform(
                .tell("tell-not-presented", recipient: recipient, notice), on: id, by: .secretariat)
        }
    }

    @Test func `a case that is not closed is kept`() throws {
        #expect(throws: OfficeFailure.self) {
            _ = try office.dispose(of: id, because: "time is up", by: keeper)
        }
        #expect(try office.load(id).isOpen("check"))
    }

    @Test(.clause("WO-082")) func `its content is gone, and who did it and why is told`() throws {
        try close()
        let reference = try office.load(id).reference
        let disposal = try office.dispose(of: id, because: "time is up", by: keeper)
        for office in [office, try place.office()] {
            #expect(throws: OfficeFailure.self) { _ = try office.load(id) }
            #expect(office.row(id) == nil)
            #expect(office.disposal(of: id) == disposal)
            #expect(office.record.verify().isSound)
        }
        #expect(disposal.reference == reference && disposal.by == "priya-raman")
        #expect(disposal.reason == "time is up")
    }

    @Test func `its reference is never given again`() throws {
        try close()
        let disposal = try office.dispose(of: id, because: "time is up", by: keeper)
        let next = try place.office().openCase(on: "adult", by: .referrer)
        #expect(next.reference != disposal.reference)
    }
}

@Suite struct `Having a data folder alone` {
    @Test func `is refused while a service runs on it, and the other way round`() throws {
        let place = try Place()
        var service: FolderHold? = try place.folder.holdForService()
        let second = try place.folder.holdForService()
        #expect(throws: OfficeFailure.self) { _ = try place.folder.holdAlone() }
        withExtendedLifetime((service, second)) {}
        service = nil
    }

    @Test func `ends with whoever has it`() throws {
        let place = try Place()
        do {
            let hold = try place.folder.holdAlone()
            #expect(throws: OfficeFailure.self) { _ = try place.folder.holdForService() }
            withExtendedLifetime(hold) {}
        }
        _ = try place.folder.holdForService()
    }
}
