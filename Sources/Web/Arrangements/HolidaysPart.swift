import CaseReview
import HTML

/// The bank holidays that were proclaimed since the calendar was published, as the partnership entered them.
struct HolidaysPart {
    let page: ArrangementsPage
    private var visit: Visit { page.visit }

    func write(_ problems: [Problem], into w: inout Writer) {
        w.h2("Bank holidays proclaimed")
        let holidays = page.settled.holidays
        if holidays.isEmpty { w.p("None beside those of the published calendar.") }
        for proclaimed in holidays { write(proclaimed, problems, into: &w) }
        guard page.isKeeper else { return }
        w.details(summary: "Add a bank holiday") { w in
            page.form("holidays", "Add it", into: &w) { w in
                page.dateField("holiday", "Day", problems, into: &w)
                w.append(
                    TextField(
                        name: "holiday-name", label: "What it is called",
                        value: visit.form.text("holiday-name")))
            }
        }
    }

    private func write(
        _ proclaimed: Partnership.Proclaimed, _ problems: [Problem], into w: inout Writer
    ) {
        let holiday = proclaimed.holiday
        let entered =
            "\(holiday.name), \(holiday.day.longText). Recorded on "
            + "\(proclaimed.at.day.longText) by \(visit.name(proclaimed.by.person))"
        if let back = proclaimed.takenBack {
            w.p(
                "\(entered), and taken back on \(back.at.day.longText) by "
                    + "\(visit.name(back.by.person)): no day that is counted takes it in.")
            return w.paragraphs(of: back.reason)
        }
        w.p("\(entered); every day that is counted in working days takes it in.")
        if page.isKeeper { writeTakingBack(holiday, problems, into: &w) }
    }

    private func writeTakingBack(
        _ holiday: BankHoliday, _ problems: [Problem], into w: inout Writer
    ) {
        let field = "why-\(holiday.day.iso)"
        let problem = problems.message(for: field)
        w.details(
            summary: "Take back \(holiday.name), entered by mistake",
            .flag("open", problem != nil)
        ) { w in
            w.p("Every day that is counted in working days is worked out again without it.")
            page.form("holidays/taken-back", "Take it back", into: &w) { w in
                w.append(HiddenField(name: "day", value: holiday.day.iso))
                w.append(
                    TextField(
                        name: field, label: "Why, for the record", value: visit.form.text(field),
                        problem: problem))
            }
        }
    }
}
