import CaseReview
import Foundation
import Papers
import Testing

@Suite struct `A calendar as a program reads it` {
    private let day = Day(iso: "2026-11-23") ?? Day(daysSinceEpoch: 0)

    private func text(title: String, note: String = "") -> String {
        CalendarFeed(
            name: "OnePanel: North",
            events: [
                .init(
                    id: "a@onepanel", day: day, title: title, note: note,
                    address: "https://north.example/cases/a", remindsBefore: 2)
            ], madeAt: Moment(day: day, hour: 9, minute: 5)
        ).text
    }

    @Test func `a day is a whole day, with a reminder before it and the time of its making`() {
        let lines = text(title: "Reply").split(separator: "\r\n").map(String.init)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.contains("DTSTART;VALUE=DATE:20261123"))
        #expect(lines.contains("DTEND;VALUE=DATE:20261124"))
        #expect(lines.contains("TRIGGER:-P2D"))
        #expect(lines.contains("DTSTAMP:20261123T090500Z"))
        #expect(lines.contains("UID:a@onepanel"))
    }

    @Test func `no words can end a line, or be taken for more than words`() {
        let hostile = "A, b; c\\d\r\nEND:VCALENDAR\u{7}"
        let text = text(title: hostile, note: "One\nTwo")
        #expect(text.contains(#"SUMMARY:A\, b\; c\\d\nEND:VCALENDAR"#))
        #expect(text.contains(#"DESCRIPTION:One\nTwo"#))
        #expect(!text.contains("\u{7}"))
        #expect(text.components(separatedBy: "\r\nEND:VCALENDAR").count == 2)
    }

    @Test func `a line is folded at seventy-five bytes, and no sign is broken in two`() {
        let long = String(repeating: "é", count: 90) + String(repeating: "👩‍⚖️", count: 20)
        let text = text(title: long)
        for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(text.replacing("\r\n ", with: "").contains(long))
    }
}
