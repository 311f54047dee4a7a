import CaseReview
import HTML
import Papers
import Testing

@Suite struct `The picture of the time limits` {
    private func picture() throws -> ClocksPicture {
        let desk = try Desk("01-a-review-decided.yaml")
        let today = try #require(Day(iso: "2026-11-20"))
        return ClocksPicture(try desk.clocks(on: today), under: desk.procedure, today: today)
    }

    @Test func `what is late stands first, and each line says the same in words`() throws {
        let picture = try picture()
        #expect(!picture.lines.isEmpty)
        let late = picture.lines.map { $0.state == .overdue }
        #expect(late == late.sorted { $0 && !$1 })
        #expect(picture.words.count == picture.lines.count)
        #expect(picture.words.allSatisfy { $0.contains("due by") })
    }

    @Test func `everything that is drawn lies between the first and the last day`() throws {
        let picture = try picture()
        let days = try #require(picture.days)
        #expect(days.contains(picture.today))
        for line in picture.lines { #expect(days.contains(line.from) && days.contains(line.due)) }
        var writer = Writer()
        writer.append(ClocksFigure(picture))
        #expect(writer.string.contains("<svg") && writer.string.contains("Today, 20 Nov"))
    }

    @Test func `nothing is drawn where no limit has a day`() throws {
        let desk = try Desk("01-a-review-decided.yaml")
        let empty = ClocksPicture(
            [], under: desk.procedure, today: try #require(Day(iso: "2026-11-20")))
        var writer = Writer()
        writer.append(ClocksFigure(empty))
        #expect(writer.string.isEmpty)
    }
}
