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

    @Test func `of a change goes to everybody with a seat, with a calendar entry that moves the first`()
        throws
    {
        let id = try plan()
        let first = try mailroom.letters()
        let day = mailroom.place.hands.moment.day.adding(calendarDays: 21)
        let change = MeetingChange(
            day: day, time: "14:30", place: "Library", reason: "Robin's family cannot come.")
        try office.perform(.change(change), on: id, by: .secretariat)
        let second = try mailroom.letters()
        #expect(second.keys == first.keys && !second.isEmpty)
        for (person, letters) in second {
            #expect(letters.map(\.kind) == ["meeting-changed"])
            let before = try #require(first[person]?.first?.sequence)
            #expect(try #require(letters.first?.sequence) > before)
            #expect(letters[0].text.contains("Library") && letters[0].text.contains("14:30"))
            #expect(!letters[0].text.contains("Robin"))
        }
        try office.perform(.change(change), on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
    }

    @Test func `that somebody is to chair it goes to them alone, with the day in their calendar`() throws {
        let id = try plan()
        _ = try mailroom.news()
        let named = StandIn(
            person: "milo-nelft", name: "Milo", role: "panel-member", agency: "nelft",
            reason: "The chair knew Robin.")
        try office.perform(.nameStandIn(named), on: id, by: .chair)
        let letters = try mailroom.letters()
        #expect(letters.keys.sorted() == ["milo-nelft"])
        #expect(letters["milo-nelft"]?.map(\.kind) == ["named-to-chair"])
        #expect(letters["milo-nelft"]?.first?.sequence != nil)
        #expect(letters["milo-nelft"]?.contains { $0.text.contains("Robin") } == false)
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
        mailroom.place.wait(seconds: 7 * 86_400)
        let guest = Attendance(
            id: "kim", name: "Kim", person: nil, agency: nil, capacity: .guest,
            arrived: mailroom.place.hands.moment)
        try office.perform(.recordArrival(guest), on: id, by: .secretariat)
        try office.perform(.close, on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
    }

    @Test(.clause("WO-062"))
    func `of its papers goes to those to whom they were circulated, and to nobody if it is refused`()
        throws
    {
        let id = try plan()
        _ = try mailroom.news()
        let circulate = MeetingAct.circulatePapers(to: ["milo-nelft"])
        #expect(throws: OfficeFailure.self) {
            try office.perform(circulate, on: id, by: .referrer)
        }
        #expect(try mailroom.news().isEmpty)
        try office.perform(circulate, on: id, by: .secretariat)
        #expect(
            try mailroom.news() == ["milo-nelft": ["papers-circulated meetings/\(id)/pack"]])
    }

    @Test func `of papers that are sent again is told again`() throws {
        let id = try plan()
        _ = try mailroom.news()
        for _ in 1...2 {
            try office.perform(
                .circulatePapers(to: ["milo-nelft"]), on: id, by: .secretariat)
            #expect(
                try mailroom.news() == ["milo-nelft": ["papers-circulated meetings/\(id)/pack"]])
        }
    }

    @Test(.clause("WO-072"))
    func `of its minutes goes to those to whom they were distributed, once the chair approved them`()
        throws
    {
        let id = try plan()
        mailroom.place.wait(seconds: 7 * 86_400)
        try office.perform(.close, on: id, by: .secretariat)
        try office.perform(.approveMinutes, on: id, by: .chair)
        _ = try mailroom.news()
        try office.perform(
            .distributeMinutes(to: ["milo-nelft", "marcus-bell"]), on: id, by: .secretariat)
        #expect(
            try mailroom.news() == [
                "marcus-bell": ["minutes-distributed meetings/\(id)/minutes"],
                "milo-nelft": ["minutes-distributed meetings/\(id)/minutes"],
            ])
    }
}
