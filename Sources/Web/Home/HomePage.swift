import CaseReview
import HTML

/// Your work: what is overdue, what has a date, what has none, and the next meetings.
struct HomePage {
    struct Meeting {
        let words: String
        let href: String
        let place: String
    }

    /// The most urgent first.
    let items: [Waiting]
    /// Which part of all that waits the items are.
    let stretch: Stretch
    let today: Day
    /// Where a referral is begun; nil for somebody who makes none.
    let referring: String?
    /// Cases for which the visitor was taken on, and guests who wait for their agreement.
    let invitations: [InvitationItem]
    let answered: AnsweredPart
    /// The visitor's own roles that end soon.
    let ending: [String]
    let meetings: [Meeting]
    let allMeetings: String
    /// Held, and not closed; none for somebody who closes no meetings.
    let toClose: [Meeting]
    /// What became of messages; nil for somebody who does not look after them.
    let messages: MessageTally?

    func write(into w: inout Writer) {
        w.h1("Your work")
        if let messages { w.append(messages) }
        if !ending.isEmpty { w.append(InsetText(Fragment(writeEnding))) }
        if let referring { w.append(ButtonRow([Button("Refer somebody", href: referring)])) }
        writeToClose(into: &w)
        if items.isEmpty, invitations.isEmpty, toClose.isEmpty { writeNothing(into: &w) }
        write("Overdue", items.filter { isLate($0) }, id: "overdue", into: &w)
        write(
            "With a date", items.filter { $0.due != nil && !isLate($0) }, id: "dated", into: &w)
        write("Without a date", items.filter { $0.due == nil }, id: "undated", into: &w)
        writeInvitations(into: &w)
        w.append(stretch.pagination { "?page=\($0)" })
        w.append(answered)
        writeMeetings(into: &w)
        w.p { $0.a("Your account", href: "/account") }
    }

    private func writeEnding(into w: inout Writer) {
        for role in ending { w.p("You are here as \(role).") }
        w.p("If that is too soon, tell whoever keeps the accounts.")
    }

    private func isLate(_ item: Waiting) -> Bool { item.due.map { $0 < today } ?? false }

    private func writeNothing(into w: inout Writer) {
        w.p("Nothing waits for you.", .class("lead"))
        w.p("What comes to you stands here, the most urgent first.")
    }

    private func write(
        _ title: String, _ items: [Waiting], id: String, into w: inout Writer
    ) {
        guard !items.isEmpty else { return }
        w.h2(title)
        w.append(TaskList(items.map(task), id: id))
    }

    private func task(_ item: Waiting) -> TaskList.Item {
        let hint = [
            item.reference, item.subject, item.since.map { "since \($0.shortText)" }, item.why,
        ]
        return TaskList.Item(
            item.title, href: item.href,
            hint: hint.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "),
            tag: tag(item))
    }

    private func tag(_ item: Waiting) -> Tag {
        guard let due = item.due else { return Tag("To do", .current) }
        if isLate(item) { return Tag("Late: was due \(due.shortText)", .late) }
        return Tag(due == today ? "Due today" : "By \(due.shortText)", .waiting)
    }

    private func writeInvitations(into w: inout Writer) {
        if invitations.isEmpty { return }
        w.h2("Cases for which you are asked")
        w.append(
            TaskList(
                invitations.map {
                    TaskList.Item($0.title, href: $0.href, hint: $0.hint, tag: $0.tag)
                }, id: "invitations"))
    }

    private func writeToClose(into w: inout Writer) {
        if toClose.isEmpty { return }
        w.h2("Meetings to be closed")
        w.append(
            TaskList(
                toClose.map {
                    TaskList.Item(
                        $0.words, href: $0.href, hint: $0.place, tag: Tag("To be closed", .late))
                }, id: "to-close"))
    }

    private func writeMeetings(into w: inout Writer) {
        guard !meetings.isEmpty else { return }
        w.h2("Next meetings")
        w.ul(.class("tasks")) { w in
            for meeting in meetings {
                w.li(.class("task")) { w in
                    w.div(.class("task-name")) { w in
                        w.a(meeting.words, href: meeting.href)
                        if !meeting.place.isEmpty { w.p(meeting.place, .class("hint")) }
                    }
                }
            }
        }
        w.p { $0.a("All meetings", href: allMeetings) }
    }
}
