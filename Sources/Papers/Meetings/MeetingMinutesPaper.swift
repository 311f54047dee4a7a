import CaseReview
public import HTML

/// The minutes as they are read: the same on the page and on paper.
public struct MeetingMinutesPaper: Pattern {
    private let minutes: MeetingMinutes

    public init(_ minutes: MeetingMinutes) { self.minutes = minutes }

    public func write(into w: inout Writer) {
        writeMeeting(into: &w)
        writeAttendance(into: &w)
        if let reminder = minutes.reminder { write(reminder, into: &w) }
        for line in minutes.spoken {
            w.h2(line.label)
            w.paragraphs(of: line.text)
        }
        if !minutes.actions.isEmpty {
            w.h2("Actions agreed")
            w.entries(minutes.actions)
        }
        w.h2("The cases")
        if minutes.items.isEmpty {
            w.p("No case was on the agenda that the reader of this copy may see.")
        }
        var number = 0
        for item in minutes.items {
            w.h3("\(item.reference) \(item.subject)")
            w.p("Listed for: \(item.steps.joined(separator: "; ")).", .class("muted"))
            if !item.said.isEmpty { w.paragraphs(of: item.said) }
            if !item.interests.isEmpty {
                w.p { $0.strong("Interests declared") }
                w.declarations(item.interests)
            }
            if !item.actions.isEmpty {
                w.h4("Actions agreed")
                w.entries(item.actions)
            }
            if item.decisions.isEmpty { w.p("Nothing was decided.") }
            for decision in item.decisions {
                number += 1
                w.append(BodyDecisionPaper(decision, number: number))
                if let place = decision.place {
                    w.p("Entry \(place.position): \(place.hash)", .class("hash"))
                }
            }
        }
    }

    private func writeMeeting(into w: inout Writer) {
        w.h2("The meeting")
        w.p(minutes.standing)
        if let reason = minutes.cancelledBecause { w.p("It was cancelled: \(reason)") }
        w.append(
            SummaryList(
                [
                    RecordLine("Body", minutes.body),
                    RecordLine("Held on", minutes.heldOn?.longText ?? ""),
                    RecordLine(
                        "An extraordinary meeting, because", minutes.calledBecause ?? ""),
                    RecordLine("In the chair's place", minutes.standIn ?? ""),
                    RecordLine(
                        minutes.isByCorrespondence ? "How" : "Time and place",
                        minutes.isByCorrespondence
                            ? "By correspondence"
                            : [minutes.time, minutes.place].filter { !$0.isEmpty }
                                .joined(separator: ", ")),
                ].filter { !$0.text.isEmpty }.map { .init($0.label, text: $0.text) }))
    }

    private func writeAttendance(into w: inout Writer) {
        w.h2(minutes.isByCorrespondence ? "Who took part" : "Who was present")
        w.append(AttendanceTable(people: minutes.attendances, id: "attendance"))
        if !minutes.apologies.isEmpty {
            w.h3("Apologies")
            w.entries(minutes.apologies)
        }
    }

    private func write(_ reminder: MeetingMinutes.Reminder, into w: inout Writer) {
        w.h2("What was read out")
        w.inset(reminder.text)
        w.p(
            reminder.givenAt.map { "Given at \($0.londonTime)." }
                ?? "It is not recorded that it was given.")
    }
}
