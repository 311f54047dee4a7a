import CaseReview

extension CalendarFeed {
    /// The feed as iCalendar text (RFC 5545), its lines ended by CRLF and folded at 75 bytes.
    public var text: String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//OnePanel//OnePanel//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.addText("X-WR-CALNAME", name)
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        for event in events.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
            lines.add(event, stampedAt: madeAt)
        }
        lines.add("END", "VCALENDAR")
        return lines.text
    }
}

/// The lines of a calendar, as they are written.
struct CalendarLines {
    private(set) var text = ""

    mutating func add(_ event: CalendarFeed.Event, stampedAt now: Moment) {
        add("BEGIN", "VEVENT")
        addText("UID", event.id)
        add("DTSTAMP", now.calendarStamp)
        add("DTSTART;VALUE=DATE", event.day.calendarDate)
        add("DTEND;VALUE=DATE", event.day.adding(calendarDays: 1).calendarDate)
        addText("SUMMARY", event.title)
        if !event.note.isEmpty { addText("DESCRIPTION", event.note) }
        add("URL", event.address)
        add("TRANSP", "TRANSPARENT")
        add("CLASS", "CONFIDENTIAL")
        if let days = event.remindsBefore { addReminder(days, event.title) }
        add("END", "VEVENT")
    }

    private mutating func addReminder(_ days: CalendarDays, _ title: String) {
        add("BEGIN", "VALARM")
        add("ACTION", "DISPLAY")
        addText("DESCRIPTION", title)
        add("TRIGGER", "-P\(days.count)D")
        add("END", "VALARM")
    }

    /// A value that is written by us alone and needs no escaping.
    mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A value of words: RFC 5545 §3.3.11 says which signs are escaped, and no line may end inside it.
    mutating func addText(_ name: String, _ words: String) {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            default:
                if scalar.value >= 32, scalar.value != 127 { escaped.unicodeScalars.append(scalar) }
            }
        }
        add(name, escaped)
    }

    /// RFC 5545 §3.1: no line is longer than 75 bytes, and no sign is broken in two.
    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                text += "\r\n "
                length = 1
            }
            text.unicodeScalars.append(scalar)
            length += size
        }
        text += "\r\n"
    }
}

extension Day {
    /// The day without separators: 20261123.
    var calendarDate: String { iso.filter { $0 != "-" } }
}

extension Moment {
    /// The moment in UTC as RFC 5545 writes it: 20261123T093000Z.
    var calendarStamp: String {
        let (days, seconds) = secondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400)
        let day = Day(daysSinceEpoch: Int(days))
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60)
        return "\(day.calendarDate)T\(time)Z"
    }
}
