import CaseReview

extension MeetingInvitation {
    /// The invitation as iCalendar text (RFC 5545), with the method that RFC 5546 gives it.
    public var text: String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//OnePanel//OnePanel//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", sitting.isCancelled ? "CANCEL" : "REQUEST")
        if sitting.hour != nil { lines.addLondon() }
        addEvent(to: &lines)
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    private func addEvent(to lines: inout CalendarLines) {
        lines.add("BEGIN", "VEVENT")
        lines.addText("UID", "\(sitting.meeting)@onepanel")
        lines.add("SEQUENCE", "\(sitting.sequence)")
        lines.add("DTSTAMP", madeAt.calendarStamp)
        addTimes(to: &lines)
        lines.addText("SUMMARY", sitting.body)
        if !sitting.place.isEmpty { lines.addText("LOCATION", sitting.place) }
        lines.addText("DESCRIPTION", "\(note)\n\(link)")
        lines.add("URL", link)
        lines.add("STATUS", sitting.isCancelled ? "CANCELLED" : "CONFIRMED")
        lines.add("CLASS", "CONFIDENTIAL")
        lines.add("ORGANIZER;CN=\(quoted(organiser.name))", "mailto:\(organiser.address)")
        lines.add("ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE", "mailto:\(attendee)")
        lines.add("END", "VEVENT")
    }

    private var note: String {
        if sitting.hour == nil { return "The papers are in OnePanel." }
        return sitting.minutes == nil
            ? "When it ends is not set; two hours are kept free."
            : "When it ends is not set; as long as the procedure says is kept free."
    }

    private func addTimes(to lines: inout CalendarLines) {
        guard let hour = sitting.hour else {
            lines.add("DTSTART;VALUE=DATE", sitting.day.calendarDate)
            return
        }
        lines.add("DTSTART;TZID=Europe/London", "\(sitting.day.calendarDate)T\(hour)00")
        lines.add("DURATION", sitting.minutes.map { "PT\($0)M" } ?? "PT2H")
    }

    /// RFC 5545 §3.2: a parameter in quotes holds anything but a quote or a control.
    private func quoted(_ name: String) -> String {
        "\"\(String(name.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 && $0 != "\"" }))\""
    }
}

extension MeetingInvitation.Sitting {
    /// Hour and minute without a sign between them: "1400"; nil for what is no such time.
    var hour: String? {
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
            parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ),
            let hour = Int(parts[0]), hour < 24, let minute = Int(parts[1]), minute < 60
        else { return nil }
        return (hour < 10 ? "0" : "") + "\(hour)" + parts[1]
    }
}

extension CalendarLines {
    /// The rule of London's clocks since the Summer Time Order 2002 (SI 2002/262).
    mutating func addLondon() {
        add("BEGIN", "VTIMEZONE")
        add("TZID", "Europe/London")
        for (kind, name, from, to, month) in [
            ("DAYLIGHT", "BST", "+0000", "+0100", 3), ("STANDARD", "GMT", "+0100", "+0000", 10),
        ] {
            add("BEGIN", kind)
            add("DTSTART", month == 3 ? "20020331T010000" : "20021027T020000")
            add("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
            add("TZOFFSETFROM", from)
            add("TZOFFSETTO", to)
            add("TZNAME", name)
            add("END", kind)
        }
        add("END", "VTIMEZONE")
    }
}
