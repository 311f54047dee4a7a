import CaseReview
import Clauses
import Foundation
import Papers
import Testing

@Suite struct `An invitation to a meeting` {
    private func text(
        time: String = "9:30", place: String = "Town Hall", isCancelled: Bool = false,
        minutes: Int? = nil,
        organiser: String = "OnePanel, North"
    ) throws -> [String] {
        let sitting = MeetingInvitation.Sitting(
            meeting: "m1", sequence: 3, body: "Panel", day: try #require(Day(iso: "2026-11-23")),
            time: time, place: place, isCancelled: isCancelled, minutes: minutes)
        let invitation = MeetingInvitation(
            sitting: sitting, link: "https://north.example/north/meetings/m1",
            organiser: .init(name: organiser, address: "panel@north.example"),
            attendee: "ana@north.example",
            madeAt: try #require(Moment(iso: "2026-11-21T10:00:00Z")))
        return invitation.text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func `says where and when in London, from whom and to whom`() throws {
        let lines = try text()
        for line in [
            "METHOD:REQUEST", "UID:m1@onepanel", "SEQUENCE:3", "DTSTAMP:20261121T100000Z",
            "DTSTART;TZID=Europe/London:20261123T093000", "SUMMARY:Panel", "LOCATION:Town Hall",
            "STATUS:CONFIRMED", "ORGANIZER;CN=\"OnePanel, North\":mailto:panel@north.example",
            "ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:ana@north.example",
            "TZID:Europe/London",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test(arguments: ["", "10am", "24:00", "9:5", "10:00:00", "-1:30", "１０:00", "10:60"])
    func `at no time that is one takes the whole day`(_ time: String) throws {
        let lines = try text(time: time)
        #expect(lines.contains("DTSTART;VALUE=DATE:20261123"))
        #expect(!lines.contains { $0.contains("VTIMEZONE") || $0.hasPrefix("DURATION") })
    }

    @Test(.clause("WO-063"))
    func `keeps free as long as the procedure says, and two hours where it does not`() throws {
        #expect(try text().contains("DURATION:PT2H"))
        #expect(try text(minutes: 150).contains("DURATION:PT150M"))
        let panel = try Shipped.procedure("wolverhampton-2019").procedure.bodies["one-panel"]
        #expect(panel?.lasts?.minutes == 150 && panel?.lasts?.text == "2 hours 30 minutes")
    }

    @Test func `that is cancelled takes the same meeting out`() throws {
        let lines = try text(isCancelled: true)
        #expect(lines.contains("METHOD:CANCEL") && lines.contains("STATUS:CANCELLED"))
        #expect(lines.contains("UID:m1@onepanel"))
    }

    @Test func `has no line that somebody else wrote`() throws {
        let hostile = "A\r\nATTENDEE:mailto:eve@example.org\";X=\"1"
        let lines = try text(place: hostile, organiser: hostile)
        #expect(lines.filter { $0.hasPrefix("ATTENDEE") }.count == 1)
        #expect(lines.filter { $0.hasPrefix("ORGANIZER") }.count == 1)
    }
}
