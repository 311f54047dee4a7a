import CaseReview
import HTML
import Office

/// Every time limit that has begun: by when, by which rule, and counting which days.
struct ClocksView {
    let clocks: [Clock]
    let procedure: Procedure
    let visit: Visit

    func write(into w: inout Writer) {
        let begun = clocks.filter { $0.state != .notStarted }
        w.h2("Time limits")
        if begun.isEmpty { w.p("No time limit is running yet.") }
        for limit in procedure.limits {
            let mine = begun.filter { $0.limit == limit.id }
            if !mine.isEmpty { write(limit, mine, into: &w) }
        }
    }

    private func write(_ limit: TimeLimit, _ clocks: [Clock], into w: inout Writer) {
        w.h3(limit.name)
        w.ul(.class("plain")) { w in
            for clock in clocks {
                w.li { w in
                    if let agency = clock.agency {
                        w.text((procedure.agencies[agency]?.name(on: visit.today) ?? "") + ": ")
                    }
                    w.append(tag(clock))
                    if let due = clock.due { w.text(" by \(due.longText)") }
                }
            }
        }
        w.details(summary: "How this is counted") { w in
            if let clock = clocks.first { writeReadings(limit, clock, into: &w) }
            w.append(CitationNote(limit.citation))
        }
    }

    private func writeReadings(_ limit: TimeLimit, _ clock: Clock, into w: inout Writer) {
        if limit.readings.count > 1 {
            w.p("The document can be read in more than one way; the earliest date is worked to.")
        }
        for reading in limit.readings {
            let found = clock.readings.first { $0.id == reading.id }
            w.p(sentence(reading, found))
            if let citation = reading.citation { w.append(CitationNote(citation)) }
        }
    }

    private func sentence(_ reading: TimeLimit.Reading, _ found: Clock.Reading?) -> String {
        guard let from = found?.from else { return "“\(reading.written)”: not begun." }
        let start = "“\(reading.written)”, from \(from.day.longText)"
        guard let due = found?.due else { return "\(start): no number of days in the document." }
        var words = "\(start): \(due.longText)"
        if case .within(let period, _) = reading.span, case .workingDays = period {
            let count = visit.calendar?.counted(period, .after, from: from.day)
            let skipped = (count?.skipped ?? []).map { "\($0.day.shortText) (\($0.reason.text))" }
            words += ". The first day is not counted"
            if !skipped.isEmpty { words += "; left out: " + skipped.joined(separator: ", ") }
        }
        return words + "."
    }

    private func tag(_ clock: Clock) -> Tag {
        switch clock.state {
        case .notStarted: Tag("Not begun")
        case .running: Tag("Running", .current)
        case .overdue: Tag("Late", .late)
        case .met: Tag("Met", .done)
        case .metLate: Tag("Met late", .late)
        case .unnumbered: Tag("Running, no number of days stated", .waiting)
        }
    }
}
