import CaseReview
import Clauses
import HTML
import Papers
import ProcedureLibrary
import Testing

@Suite struct `The minutes of a meeting` {
    private let desk: Desk
    private let meeting: Meeting

    init() throws {
        let played = try Desk("01-a-review-decided.yaml")
        let decided = try #require(played.matter.decisions.first)
        meeting = try #require(played.meeting(decided.meeting))
        desk = played
    }

    private func minutes(_ listed: [MeetingMinutes.Listed]) -> MeetingMinutes {
        MeetingMinutes(
            of: meeting, listed: listed, under: desk.procedure,
            issue: PaperIssue(
                under: desk.procedure, madeFor: "Priya Raman",
                at: Moment(secondsSinceEpoch: 1_795_168_800), head: nil),
            name: { [desk] in desk.name($0) })
    }

    private var listed: MeetingMinutes.Listed {
        MeetingMinutes.Listed(desk.matter, under: desk.procedure, happenings: desk.happenings)
    }

    private func text(_ minutes: MeetingMinutes) -> String {
        var writer = Writer()
        writer.append(MeetingMinutesPaper(minutes))
        return writer.string
    }

    @Test func `say who was there, and of each item the tests, the votes and the decision`() throws {
        let minutes = minutes([listed])
        #expect(minutes.attendances.count == meeting.attendances.count)
        let item = try #require(minutes.items.first)
        #expect(item.reference == desk.matter.reference)
        #expect(item.decisions.count == 1)
        let words = text(minutes)
        for name in meeting.attendances.map(\.name) { #expect(words.contains(name)) }
        #expect(words.contains("Votes by agency") && words.contains("The tests"))
    }

    @Test(.clause("WO-078"))
    func `hold each interest declared and what was ruled on it, also where nothing was decided`() throws {
        let attendance = try #require(meeting.attendances.first)
        let interest = Interest(
            id: "late", attendance: attendance.id, person: attendance.person,
            name: attendance.name, nature: "A cousin by marriage.")
        let elsewhere = Interest(
            id: "other", attendance: "of-another-meeting", person: nil, name: "Nobody here",
            nature: "A neighbour.")
        let ruled = [
            CaseEvent.interestDeclared("panel", interest),
            .interestRuled("panel", interest: "late", .withdraw, reason: "Too close."),
            .interestDeclared("panel", elsewhere),
        ]
        let undecided = desk.happenings.filter { placed in
            if case .decided = placed.happening.event { false } else { true }
        }
        let place = try #require(desk.happenings.last).place
        let more = ruled.map {
            PlacedHappening(
                Happening($0, by: .init(person: "marcus-bell", role: "panel-chair"), at: attendance.arrived),
                at: place)
        }
        let words = text(
            minutes([
                MeetingMinutes.Listed(
                    desk.matter, under: desk.procedure, happenings: undecided + more)
            ]))
        #expect(words.contains("A cousin by marriage.") && words.contains("Too close."))
        #expect(words.contains("Nothing was decided."))
        #expect(!words.contains("A neighbour."))
    }

    @Test func `hold nothing of an item that the reader may not see`() {
        let words = text(minutes([]))
        #expect(!words.contains(desk.matter.reference))
        #expect(!words.contains(desk.matter.subjectName(under: desk.procedure)))
        #expect(!words.contains("Votes by agency"))
    }

    @Test func `hold no decision that was taken at another meeting`() throws {
        let other = Meeting(
            id: "another",
            [
                MeetingHappening(
                    .planned(
                        MeetingPlan(
                            body: meeting.body, day: try #require(meeting.day), time: "", place: "")
                    ), by: Actor(person: "somebody", role: "secretariat"),
                    at: Moment(secondsSinceEpoch: 1_795_168_800))
            ])
        let minutes = MeetingMinutes(
            of: other, listed: [listed], under: desk.procedure,
            issue: PaperIssue(
                under: desk.procedure, madeFor: "Priya Raman",
                at: Moment(secondsSinceEpoch: 1_795_168_800), head: nil), name: { $0.rawValue })
        let decided = minutes.items.flatMap(\.decisions)
        #expect(decided.isEmpty)
    }
}
