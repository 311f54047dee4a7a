import CaseReview
import HTML
import Office
import Record

/// Who has the papers of a meeting and how far they have come with them, and the form that circulates them.
struct CirculationPart {
    let desk: MeetingDesk
    let problems: [Problem]

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
        if waiting.isEmpty { return }
        w.form(action: "\(desk.path)/agenda/circulation") { w in
            w.append(desk.visit.token)
            w.append(
                Checkboxes(
                    name: "to", label: "Circulate the papers to",
                    choices: waiting.map { Choice($0.person.rawValue, $0.name) },
                    hint: "Each finds the items that they may see, and nothing of any other.",
                    values: desk.visit.form.has("to")
                        ? desk.visit.form.all("to") : waiting.map(\.person.rawValue),
                    problem: problems.message(for: "to")))
            w.append(Button("Circulate"))
        }
    }

    private func state(of person: PersonID, _ opened: [PersonID: Moment]) -> String {
        if let read = desk.meeting.readBy[person] {
            return "Read, as they said on \(read.day.shortText)"
        }
        if let at = opened[person] { return "Opened on \(at.day.shortText), \(at.londonTime)" }
        let sent = desk.meeting.circulations.last { $0.to.contains(person) }
        return sent.map { "Circulated on \($0.at.day.shortText), not opened" } ?? "Not circulated"
    }
}

extension MeetingDesk {
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
