import CaseReview
import HTML
import Office

/// Who is in the room, who sent apologies, and the forms with which a secretary keeps both as people come and go.
struct AttendancePart {
    let desk: MeetingDesk
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.section(.id("attendance"), .data("live", "")) { w in writeAttendance(into: &w) }
        if desk.isKeeper, desk.isRunning { writeArrivals(into: &w) }
    }

    private func writeAttendance(into w: inout Writer) {
        w.h2(
            desk.meeting.isByCorrespondence ? "Circulated to" : "Who is here",
            .id(MeetingPage.Place.attendance.rawValue), .tabindex(-1))
        if desk.meeting.attendances.isEmpty { w.p("Nobody has been recorded yet.") }
        w.ul(.class("plain")) { w in
            for attendance in desk.meeting.attendances {
                w.li { write(attendance, into: &$0) }
            }
            for sent in desk.meeting.apologies {
                let deputy = sent.deputy.isEmpty ? "" : " \(sent.deputy) comes instead."
                w.li("Apologies: \(sent.name), \(desk.name(sent.agency)).\(deputy)")
            }
        }
        if !desk.meeting.attendances.isEmpty || !desk.meeting.apologies.isEmpty {
            w.append(TakingAway(address: "\(desk.path)/attendance"))
        }
    }

    private func writeArrivals(into w: inout Writer) {
        if let day = desk.meeting.dayToCome(on: desk.visit.today) {
            w.p("Who comes is recorded on the day, \(day.longText).")
        } else {
            writeExpected(into: &w)
            w.details(
                summary: "Somebody else comes, or in another capacity",
                .flag("open", desk.visit.form.has("capacity"))
            ) { w in writeArrival(into: &w) }
            EarlierLeavingPart(desk: desk, problems: problems).write(into: &w)
        }
        w.details(summary: "Somebody sends apologies", .flag("open", desk.visit.form.has("absent")))
        {
            w in
            w.form(action: "\(desk.path)/apologies") { w in
                w.append(desk.visit.token)
                w.append(
                    TextField(
                        name: "absent", label: "Who will not come?",
                        value: desk.visit.form.text("absent"),
                        problem: problems.message(for: "absent")))
                w.append(
                    Select(
                        name: "absent-agency", label: "Of which agency?",
                        choices: desk.body.members.isEmpty
                            ? FieldChoices(desk.visit).agencies
                            : desk.body.members.map { Choice($0.rawValue, desk.name($0)) },
                        value: desk.visit.form.text("absent-agency"), prompt: "Choose"))
                w.append(
                    TextField(
                        name: "deputy", label: "Who comes instead, if anybody",
                        value: desk.visit.form.text("deputy")))
                w.append(Button("Record the apologies", kind: .secondary))
            }
        }
    }

    private func write(_ attendance: Attendance, into w: inout Writer) {
        let agency = attendance.agency.flatMap {
            desk.procedure.agencies[$0]?.name(on: desk.visit.today)
        }
        let words = [attendance.name, agency, attendance.capacity.words].compactMap(\.self)
        w.text(words.joined(separator: ", ") + ". ")
        if let left = attendance.left {
            w.text("Here from \(attendance.arrived.londonTime) to \(left.londonTime).")
            return
        }
        if !desk.meeting.isByCorrespondence {
            w.text("Here since \(attendance.arrived.londonTime).")
        }
        if desk.isKeeper, desk.isRunning {
            w.form(action: "\(desk.path)/leavings") { w in
                w.append(desk.visit.token)
                w.append(HiddenField(name: "attendance", value: attendance.id))
                w.button(.class("link-button")) { w in
                    w.text("Leaves")
                    w.hidden(": \(attendance.name)")
                }
            }
        }
    }

    /// Those who sit on the body and are not here yet, to be ticked as they come in.
    private func writeExpected(into w: inout Writer) {
        if candidates.isEmpty { return }
        w.form(action: "\(desk.path)/attendances") { w in
            w.append(desk.visit.token)
            w.append(
                Checkboxes(
                    name: "here", label: "Who has come?", choices: candidates,
                    hint:
                        "Whoever chairs is recorded as chair, a deputy as deputy, the others as members.",
                    values: desk.visit.form.all("here"), problem: problems.message(for: "here")))
            TimeAtMeeting("here-when", desk.visit.form)
                .write("When they came, if not now", at: desk, problems, into: &w)
            w.append(Button("Record that they are here"))
        }
    }

    private func writeArrival(into w: inout Writer) {
        w.form(action: "\(desk.path)/attendances") { w in
            w.append(desk.visit.token)
            w.append(
                Select(
                    name: "person", label: "Member, deputy or officer with an account",
                    choices: candidates, value: desk.visit.form.text("person"),
                    prompt: "Somebody else"))
            w.append(
                TextField(
                    name: "name", label: "Name, of somebody else",
                    value: desk.visit.form.text("name"),
                    problem: problems.message(for: "name")))
            w.append(
                Select(
                    name: "agency", label: "For which agency?",
                    choices: FieldChoices(desk.visit).agencies,
                    value: desk.visit.form.text("agency"), problem: problems.message(for: "agency"),
                    prompt: "The person's own, or none"))
            w.append(
                Radios(
                    name: "capacity", label: "As what?",
                    choices: Attendance.Capacity.allCases.map { Choice($0.rawValue, $0.words) },
                    value: desk.visit.form.text("capacity").isEmpty
                        ? "member" : desk.visit.form.text("capacity")))
            TimeAtMeeting("came-when", desk.visit.form)
                .write("When they came, if not now", at: desk, problems, into: &w)
            w.append(Button("Record the arrival", kind: .secondary))
        }
    }

    private var candidates: [Choice] {
        desk.expected.map { listed in
            let words = [listed.name, listed.agency.map(desk.name)].compactMap(\.self)
            return Choice(listed.person.rawValue, words.joined(separator: ", "))
        }
    }
}
