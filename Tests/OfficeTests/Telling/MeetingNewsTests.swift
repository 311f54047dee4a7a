import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `News of a meeting` {
    private let mailroom: Mailroom
    private let office: Office

    init() throws {
        mailroom = try Mailroom()
        office = mailroom.office
    }

    private func plan(byCorrespondence: Bool = false) throws -> MeetingID {
        let plan = MeetingPlan(
            body: "one-panel", day: mailroom.place.hands.moment.day.adding(calendarDays: 7),
            time: "10:00", place: "Town Hall", isByCorrespondence: byCorrespondence)
        return try office.planMeeting(plan, by: .secretariat).id
    }

    @Test func `goes to its chair and its members, and to nobody else`() throws {
        let id = try plan()
        #expect(
            try mailroom.news() == [
                "marcus-bell": ["meeting-planned meetings/\(id)"],
                "milo-nelft": ["meeting-planned meetings/\(id)"],
            ])
    }

    @Test func `has a higher number each time, and keeps the reason to itself`() throws {
        let id = try plan()
        let first = try mailroom.letters()
        try office.perform(.cancel(reason: "Nothing about Robin."), on: id, by: .chair)
        let second = try mailroom.letters()
        #expect(second.keys == first.keys)
        for (person, letters) in second {
            #expect(letters.map(\.kind) == ["meeting-cancelled"])
            let before = try #require(first[person]?.first?.sequence)
            #expect(try #require(letters.first?.sequence) > before)
            #expect(!letters[0].text.contains("Robin"))
        }
    }

    @Test func `by correspondence is in nobody's calendar`() throws {
        _ = try plan(byCorrespondence: true)
        let letters = try mailroom.letters().values.flatMap(\.self)
        #expect(letters.map(\.kind) == ["correspondence-opened", "correspondence-opened"])
        #expect(letters.allSatisfy { $0.sequence == nil })
    }

    @Test func `is not told again of what happens at the meeting`() throws {
        let id = try plan()
        _ = try mailroom.news()
        let guest = Attendance(
            id: "kim", name: "Kim", person: nil, agency: nil, capacity: .guest,
            arrived: mailroom.place.hands.moment)
        try office.perform(.recordArrival(guest), on: id, by: .secretariat)
        try office.perform(.close, on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
    }

    @Test func `goes with an act, and not with one that is refused`() throws {
        let id = try plan()
        _ = try mailroom.news()
        let seats = try office.seats(on: "one-panel")
        #expect(seats == ["marcus-bell", "milo-nelft"])
        let minutes = Telling(.minutesDistributed, to: seats + seats, at: "meetings/\(id)/minutes")
        #expect(throws: OfficeFailure.self) {
            try office.perform(.close, on: id, by: .referrer, telling: [minutes])
        }
        #expect(try mailroom.news().isEmpty)
        try office.perform(.close, on: id, by: .secretariat, telling: [minutes])
        #expect(
            try mailroom.news() == [
                "marcus-bell": ["minutes-distributed meetings/\(id)/minutes"],
                "milo-nelft": ["minutes-distributed meetings/\(id)/minutes"],
            ])
    }

    @Test
    func `goes without an act, and stands in the outbox for each recipient`() throws {
        try office.tell(
            Telling(.papersCirculated, to: ["milo-nelft", "marcus-bell"], at: "meetings/m/papers"))
        let lines = try office.record.outbox()
        #expect(Set(lines.map(\.recipient)) == ["milo-nelft", "marcus-bell"])
        #expect(lines.allSatisfy { $0.state == .waiting && $0.kind == "papers-circulated" })
    }
}
