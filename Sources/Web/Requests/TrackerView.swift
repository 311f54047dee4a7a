import CaseReview
import HTML

/// Who was asked, who has answered, and who is late: silence is never shown as an answer.
struct TrackerView {
    let visit: Visit
    let asking: GatheringStep
    let clocks: [AgencyID: Clock]
    /// The address of the request, under which each agency has its own.
    let path: String
    /// The silent agencies for which nobody has an account.
    let unreached: [AgencyID]

    func write(into w: inout Writer) {
        let now = asking.askedAnew
        let before = asking.requests.everybody.filter { !now.contains($0) }
        if !now.isEmpty { writeAsked(now, into: &w) }
        if !before.isEmpty {
            w.append(
                table("Asked before the step was opened again", ordered(before), id: "asked-before")
            )
            w.p(
                "What was answered then stays on record, and is no answer to what is asked now.")
        }
        w.h2("What was asked")
        w.append(
            AnswersView(
                fields: asking.requestFields, answers: asking.requests.request, visit: visit))
        w.p { $0.a("The returns, collated", href: "\(path)/collation") }
    }

    private func writeAsked(_ agencies: [AgencyID], into w: inout Writer) {
        let late = agencies.count { clocks[$0]?.state == .overdue }
        let silent = asking.silent.count
        w.p(.class("lead")) { w in
            w.text("\(agencies.count - silent) of \(agencies.count) have answered. ")
            if late > 0 { w.append(Tag(late == 1 ? "1 is late" : "\(late) are late", .late)) }
        }
        if silent > 0 {
            w.p("An agency that is silent has not said that the person is not known to it.")
        }
        writeUnreached(into: &w)
        w.append(table("Who has answered", ordered(agencies), id: "answers"))
    }

    /// What is sent from here reaches nobody of theirs: the letter has to, and no reminder may look as if it did.
    private func writeUnreached(into w: inout Writer) {
        if unreached.isEmpty { return }
        let names = unreached.map { asking.name($0, on: visit.today) }.joined(separator: ", ")
        w.append(
            WarningText(
                "Nobody has an account that answers for \(names): OnePanel tells nobody there. Send them the letter, "
                    + "and enter what they answer."))
    }

    private func table(_ caption: String, _ agencies: [AgencyID], id: String) -> Table {
        Table(
            caption: caption, columns: ["Agency", "Sent", "Due", "Answer", "Reminded", "Act"],
            rows: agencies.map { row($0, clocks[$0]) }, id: id)
    }

    /// Those who are late first, then those who are silent, then those who answered; by name.
    private func ordered(_ agencies: [AgencyID]) -> [AgencyID] {
        func rank(_ agency: AgencyID) -> Int {
            if asking.requests.asked[agency]?.reply != nil { return 2 }
            return clocks[agency]?.state == .overdue ? 0 : 1
        }
        return agencies.sorted {
            (rank($0), asking.name($0, on: visit.today))
                < (rank($1), asking.name($1, on: visit.today))
        }
    }

    private func row(_ agency: AgencyID, _ clock: Clock?) -> [Fragment] {
        guard let asked = asking.requests.asked[agency] else { return [] }
        return [
            Fragment { $0.a(asking.name(agency, on: visit.today), href: "\(path)/\(agency)") },
            .text(asked.sentAt.day.shortText),
            .text(clock?.due?.shortText ?? "No date"),
            answer(of: agency, clock),
            .text(asked.chasedAt.map(\.day.shortText).joined(separator: ", ")),
            asked.reply == nil ? acts(on: agency) : "",
        ]
    }

    private func answer(of agency: AgencyID, _ clock: Clock?) -> Fragment {
        Fragment { w in
            w.append(tag(agency, clock))
            if let words = asking.agreement(of: agency) { w.p(words, .class("muted")) }
        }
    }

    private func tag(_ agency: AgencyID, _ clock: Clock?) -> Tag {
        if asking.requests.asked[agency]?.reply != nil {
            let words = asking.known(agency) ?? "Answered"
            return Tag(clock?.state == .metLate ? "\(words), late" : words, .done)
        }
        guard clock?.state == .overdue, let due = clock?.due, let calendar = visit.calendar else {
            return Tag("Waiting", .waiting)
        }
        let days = calendar.workingDaysBetween(due, visit.today).count
        return Tag("Late by \(days) working \(days == 1 ? "day" : "days")", .late)
    }

    private func acts(on agency: AgencyID) -> Fragment {
        guard visit.has(.keepCases, under: asking.procedure), !asking.matter.isClosed else {
            return ""
        }
        return Fragment { w in
            w.a(href: "\(path)/\(agency)") { w in
                w.text("Enter its answer")
                w.hidden(" " + asking.name(agency, on: visit.today))
            }
            if unreached.contains(agency) { return }
            w.form(action: "\(path)/reminders") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "agency", value: agency.rawValue))
                w.button(.class("link-button")) { w in
                    w.text("Remind")
                    w.hidden(" " + asking.name(agency, on: visit.today))
                }
            }
        }
    }
}
