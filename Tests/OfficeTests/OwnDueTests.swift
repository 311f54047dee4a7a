import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Record
import Testing

/// The days of meetings and of the partnership itself, beside those of cases.
@Suite struct `Days that belong to no case` {
    private let place: Place
    private let office: Office
    private let meeting: MeetingID

    static let unit = Actor(person: "unit", role: "business-unit")
    static let chair = Actor(person: "chair", role: "panel-chair", agency: "west-midlands-police")
    static let member = Actor(person: "member", role: "panel-member", agency: "probation")
    static let answering = Actor(person: "answers", role: "agency-respondent", agency: "probation")
    static let executive = Actor(person: "executive", role: "executive-group")

    /// A meeting on Monday 4 January 2027, whose papers are due on 23 December and its items on 16 December.
    init() throws {
        place = try Place()
        let record = try Record(
            at: place.folder.record(of: "wolverhampton"), partnership: "wolverhampton",
            masterKey: place.key)
        let viewers = [Self.unit, Self.chair, Self.member, Self.answering, Self.executive]
            .map(\.viewer)
        office = try Office(
            partnership: "wolverhampton", library: place.library, record: record,
            clock: .standing(place.hands),
            directory: Directory(
                name: { $0.rawValue }, holders: { _, _ in [] }, everybody: { viewers }))
        place.hands.moment = Moment(
            day: try #require(Day(iso: "2026-11-02")), hour: 9, minute: 0)
        meeting = try office.planMeeting(
            MeetingPlan(
                body: "one-panel", day: try #require(Day(iso: "2027-01-04")), time: "14:00",
                place: "Civic Centre"), by: Self.unit
        ).id
    }

    private func comes(_ day: String) throws {
        place.hands.moment = Moment(day: try #require(Day(iso: day)), hour: 9, minute: 0)
    }

    /// What a person finds on the board, each line its day and limit.
    private func board(_ actor: Actor, _ whose: WhoseLimits = .everybodys) -> [String] {
        office.deadlineBoard(for: actor.viewer, whose).shown(0..<100).map {
            "\($0.due.iso) \($0.limit)"
        }
    }

    private let ofMeeting = ["2026-12-16 agenda-items", "2026-12-23 papers", "2026-12-23 criteria-in-pack"]

    @Test(.clause("WO-060"), .clause("WO-062"))
    func `a meeting's stand on the board of those who go to it, and of nobody else`() throws {
        for actor in [Self.unit, Self.chair, Self.member] {
            #expect(board(actor).filter { $0.hasPrefix("2026-12") } == ofMeeting, "\(actor.role)")
        }
        #expect(board(Self.answering).isEmpty && board(Self.executive).isEmpty)
    }

    @Test(.clause("WO-087"))
    func `the partnership's stand on the board of those who keep its arrangements, and of nobody else`() throws {
        #expect(board(Self.unit).contains("2020-09-30 terms-review"))
        #expect(board(Self.chair) == ofMeeting)
    }

    @Test func `they are theirs to keep who keep the meetings`() throws {
        #expect(Set(ofMeeting).isSubset(of: board(Self.unit, .viewers)))
        #expect(board(Self.chair, .viewers).isEmpty)
        #expect(board(Self.member, .bodys("one-panel")) == ofMeeting)
    }

    @Test func `they leave the board when they are done`() throws {
        try office.perform(.mark("meeting.items-closed"), on: meeting, by: Self.unit)
        try office.perform(
            .settleFreedomOfInformation(
                .pack,
                FreedomOfInformationPosition(
                    isExempt: true, exemptions: "section 41", publicInterest: "Confidence.")),
            on: meeting, by: Self.unit)
        try office.perform(.circulatePapers(to: ["member"]), on: meeting, by: Self.unit)
        #expect(board(Self.member).isEmpty)
    }

    @Test func `what was to be done before a meeting leaves the board when the meeting is over`() throws {
        try comes("2027-01-04")
        #expect(board(Self.member) == ofMeeting + ["2027-03-04 next-panel"])
        try office.perform(.close, on: meeting, by: Self.unit)
        #expect(board(Self.member) == ["2027-03-04 next-panel"])
    }

    @Test func `and when its day has passed, though nobody has closed it`() throws {
        try comes("2027-01-05")
        #expect(board(Self.member) == ["2027-03-04 next-panel"])
    }

    @Test(.clause("WO-032"))
    func `the day of the next meeting runs from one that has come until another is held`() throws {
        let later = try office.planMeeting(
            MeetingPlan(
                body: "one-panel", day: try #require(Day(iso: "2027-03-01")), time: "14:00",
                place: "Civic Centre"), by: Self.unit
        ).id
        #expect(!board(Self.unit).contains { $0.hasSuffix("next-panel") })
        try comes("2027-01-04")
        try office.perform(.close, on: meeting, by: Self.unit)
        #expect(board(Self.unit).contains("2027-03-04 next-panel"))
        try comes("2027-03-01")
        try office.perform(.close, on: later, by: Self.unit)
        #expect(!board(Self.unit).contains("2027-03-04 next-panel"))
        #expect(board(Self.unit).contains("2027-05-01 next-panel"))
        #expect(
            clocks(of: try office.load(meeting), in: office.setting(try office.procedure))
                .first { $0.limit == "next-panel" }?.state == .met)
    }

    @Test func `a cancelled meeting has none`() throws {
        try office.perform(.cancel(reason: "No business."), on: meeting, by: Self.chair)
        #expect(board(Self.member).isEmpty)
    }

    @Test func `the board made anew is the same`() throws {
        try office.perform(.mark("meeting.items-closed"), on: meeting, by: Self.unit)
        let again = try place.office(of: "wolverhampton")
        let lines = again.deadlineBoard(for: Self.unit.viewer, .everybodys).shown(0..<100)
        #expect(lines.map { "\($0.due.iso) \($0.limit)" } == board(Self.unit))
    }
}
