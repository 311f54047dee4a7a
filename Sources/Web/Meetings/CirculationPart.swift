import CaseReview
import HTML
import Office
import Record

/// Who has the papers of a meeting and how far they have come with them, and the form that circulates them.
struct CirculationPart {
    let desk: MeetingDesk
    let problems: [Problem]

    /// When the papers of each of them last became others.
    private let changes: [PersonID: Moment]

    init(desk: MeetingDesk, problems: [Problem]) {
        self.desk = desk
        self.problems = problems
        changes = desk.papersChanged
    }

    func write(into w: inout Writer) {
        w.h2("Who has the papers")
        let opened = desk.opened
        w.append(
            Table(
                caption: "Who has the papers", columns: ["Name", "Agency", "Papers"],
                rows: desk.people.map { person in
                    [
                        .text(person.name), .text(person.agency.map(desk.name) ?? ""),
                        .text(state(of: person.person, opened)),
                    ]
                }, isCaptionHidden: true, id: "circulated"))
        guard desk.isKeeper, desk.isRunning else { return }
        let waiting = desk.people.filter { !desk.meeting.recipients.contains($0.person) }
        write(
            waiting, field: "to", label: "Circulate the papers to",
            hint: "Each finds the items that they may see, and nothing of any other.",
            button: "Circulate", into: &w)
        write(
            desk.people.filter { hasOlderPapers($0.person) }, field: "again",
            label: "Send again: changed since",
            hint: "What they may see of the papers has been changed since they were sent.",
            button: "Send again", into: &w)
    }

    private func write(
        _ people: [Seat], field: String, label: String, hint: String,
        button: String, into w: inout Writer
    ) {
        if people.isEmpty { return }
        let form = desk.visit.form
        w.form(action: "\(desk.path)/agenda/circulation") { w in
            w.append(desk.visit.token)
            w.append(
                Checkboxes(
                    name: field, label: label,
                    choices: people.map { Choice($0.person.rawValue, $0.name) }, hint: hint,
                    values: form.has(field) ? form.all(field) : people.map(\.person.rawValue),
                    problem: problems.message(for: field)))
            w.append(HiddenField(name: "which", value: field))
            w.append(Button(button))
        }
    }

    private func hasOlderPapers(_ person: PersonID) -> Bool {
        guard let sent = desk.meeting.circulated(to: person), let changed = changes[person]
        else { return false }
        return changed > sent
    }

    private func state(of person: PersonID, _ opened: [PersonID: Moment]) -> String {
        if let read = desk.meeting.readBy[person] {
            return "Read, as they said on \(read.day.shortText)" + since(read, person)
        }
        if let at = opened[person] {
            return "Opened on \(at.day.shortText), \(at.londonTime)" + since(at, person)
        }
        return desk.meeting.circulated(to: person).map {
            "Circulated on \($0.day.shortText), not opened" + since($0, person)
        } ?? "Not circulated"
    }

    /// That what somebody has, or has read, is the older papers.
    private func since(_ moment: Moment, _ person: PersonID) -> String {
        guard let changed = changes[person], changed > moment else { return "" }
        return "; changed since, on \(changed.day.shortText)"
    }
}

extension MeetingDesk {
    /// When the papers became others for each of those who sit on the body; nothing of somebody for whom they never did.
    var papersChanged: [PersonID: Moment] {
        // Who holds which role is told of elsewhere when it cannot be read; the page is of use without it.
        let everybody = (try? office.directory.everybody()) ?? []
        let people = Set(people.map(\.person))
        return everybody.filter { people.contains($0.person) }.reduce(into: [:]) {
            changes, viewer in
            changes[viewer.person] = office.papersChanged(at: meeting, for: viewer)
        }
    }

    /// Who has opened their papers, and when they last did, as the log of looks has it.
    var opened: [PersonID: Moment] {
        guard let log = visit.site.offices.accessLog(of: office.partnership) else { return [:] }
        // A log that cannot be read is told of elsewhere; the page is of use without it.
        let looks = (try? log.looks(at: "\(path)/pack")) ?? []
        return looks.reduce(into: [:]) { opened, look in
            opened[look.person] = opened[look.person] ?? look.at
        }
    }
}
