import CaseReview
import HTML
import Office

/// Every time limit that has begun: for whom, by when, by which rule, and counting which days.
struct ClocksView {
    let clocks: [Clock]
    let procedure: Procedure
    let visit: Visit
    let today: Day

    func write(into w: inout Writer) {
        let byLimit = Dictionary(grouping: clocks.filter { $0.state != .notStarted }, by: \.limit)
        w.h2("Time limits")
        if byLimit.isEmpty { w.p("No time limit is running yet.") }
        for limit in procedure.limits {
            if let mine = byLimit[limit.id] { write(limit, mine, into: &w) }
        }
    }

    private func write(_ limit: TimeLimit, _ clocks: [Clock], into w: inout Writer) {
        w.div(.class("card"), .id("limit-\(limit.id)")) { w in
            w.h3(limit.name)
            w.p("For \(limit.who)", .class("muted"))
            if limit.eachAgencyAt == nil {
                write(clocks, limit, into: &w)
            } else {
                writeEach(clocks, limit, into: &w)
            }
            w.details(summary: "How this is counted") { w in
                if let clock = clocks.first { writeReadings(limit, clock, into: &w) }
                w.append(CitationNote(limit.citation))
            }
        }
    }

    /// Those that are not met stand first; all of them are one click away.
    private func writeEach(_ clocks: [Clock], _ limit: TimeLimit, into w: inout Writer) {
        let kept = clocks.count { $0.state == .met }
        w.p { w in
            w.append(
                Tag("Met by \(kept) of \(clocks.count)", kept == clocks.count ? .done : .current))
        }
        let others = clocks.filter { $0.state != .met }
        if !others.isEmpty { write(others, limit, into: &w) }
        w.details(summary: "Each agency") { write(clocks, limit, into: &$0) }
    }

    private func write(_ clocks: [Clock], _ limit: TimeLimit, into w: inout Writer) {
        w.ul(.class("plain")) { w in
            for clock in clocks {
                w.li { w in
                    if let agency = clock.agency {
                        w.text(procedure.agencies[agency]?.name(on: today) ?? agency.rawValue)
                        w.text(": ")
                    }
                    w.append(tag(clock, limit))
                    if let words = dates(clock) { w.text(" \(words)") }
                }
            }
        }
    }

    private func dates(_ clock: Clock) -> String? {
        let due = clock.due.map { "due by \($0.longText)" }
        let done = clock.satisfiedAt.map { "done on \($0.day.longText)" }
        let parts = [due, done].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func writeReadings(_ limit: TimeLimit, _ clock: Clock, into w: inout Writer) {
        if limit.readings.count > 1 {
            w.p("The document can be read in more than one way; the earliest date is worked to.")
        }
        for reading in limit.readings {
            let found = clock.readings.first { $0.id == reading.id }
            let working = Working(
                reading: reading, found: found, calendar: visit.calendar,
                procedure: procedure, until: clock.satisfiedAt?.day ?? today)
            let isWorkedTo = limit.readings.count > 1 && clock.workedTo?.id == reading.id
            w.p { w in
                w.text(working.sentence)
                if isWorkedTo { w.strong(" This is the one worked to.") }
            }
            if let citation = reading.citation { w.append(CitationNote(citation)) }
        }
    }

    /// How a clock stands, in a word or two.
    func tag(_ clock: Clock, _ limit: TimeLimit) -> Tag {
        switch clock.state {
        case .notStarted: return Tag("Not begun")
        case .running:
            return isSoon(clock, limit) ? Tag("Due soon", .waiting) : Tag("Running", .current)
        case .overdue: return Tag(late(clock), .late)
        case .met: return Tag("Met", .done)
        case .metLate: return Tag("Met late", .late)
        case .metEarly: return Tag("Met before the first day", .waiting)
        case .lapsed: return Tag("Ended with the case")
        case .unnumbered: return Tag("Running, no number of days stated", .waiting)
        }
    }

    private func late(_ clock: Clock) -> String {
        guard let due = clock.due, let calendar = visit.calendar else { return "Late" }
        let days = calendar.workingDaysBetween(due, today).count
        return days == 0 ? "Late" : "Late by \(days) working \(days == 1 ? "day" : "days")"
    }

    private func isSoon(_ clock: Clock, _ limit: TimeLimit) -> Bool {
        guard let due = clock.due, let calendar = visit.calendar else { return false }
        return limit.warns(of: due, on: today, in: calendar)
    }
}
