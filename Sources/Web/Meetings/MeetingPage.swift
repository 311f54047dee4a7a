import CaseReview
import HTML
import Office
import Sealing

/// One meeting: who is there, whether it is quorate, and what is on the agenda.
struct MeetingPage {
    let visit: Visit
    let office: Office
    let procedure: Procedure
    let meeting: Meeting
    let body: Body

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        _ = try MeetingsPage(visit)
        meeting = try office.load(MeetingID(visit.parameter("meeting")))
        guard let body = procedure.bodies[meeting.body] else { throw OfficeFailure.notFound }
        self.body = body
    }

    private var path: String { visit.link("meetings/\(meeting.id)") }
    private var isKeeper: Bool { visit.has(.keepMeetings, under: procedure) }
    private var isChair: Bool { visit.viewer.standings.contains { $0.role == body.chair } }
    private var isRunning: Bool { !meeting.isClosed && !meeting.isCancelled }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let agenda = office.agenda(of: meeting.id, for: visit.viewer)
        if !agenda.isEmpty { visit.noteList() }
        let status = refusal == nil ? 200 : 409
        return visit.page(
            body.name, problems: problems, crumbs: [Link("Meetings", href: visit.link("meetings"))],
            status: status
        ) { w in
            w.p(meeting.day?.longText ?? "", .class("over-heading"))
            w.h1(meeting.isByCorrespondence ? "\(body.name) by correspondence" : body.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let reason = meeting.cancelledBecause {
                w.append(WarningText("Cancelled: \(reason)"))
            }
            w.columns { w in
                writeAgenda(agenda, into: &w)
                writeAttendance(problems, into: &w)
            } aside: { w in
                QuorumBox(
                    room: Room(
                        meeting.present(at: visit.now), withdrawn: [], of: body, under: procedure),
                    isByCorrespondence: meeting.isByCorrespondence, procedure: procedure
                ).write(into: &w)
                writeReminder(into: &w)
                writeEnds(into: &w)
            }
        }
    }

    private func writeAgenda(_ rows: [CaseRow], into w: inout Writer) {
        w.h2("Agenda")
        if rows.isEmpty { w.p("No case is listed, or none that is for you.") }
        let items = rows.flatMap { row in
            row.listings.filter { $0.meeting == meeting.id }.map { listing in
                TaskList.Item(
                    "\(row.reference) \(row.subject)",
                    href: "\(path)/items/\(row.id)/\(listing.step)",
                    hint: procedure.steps[listing.step]?.name,
                    tag: listing.isOpen ? Tag("To decide", .current) : Tag("Decided", .done))
            }
        }
        if !items.isEmpty { w.append(TaskList(items, id: "agenda")) }
        if !meeting.attendances.isEmpty || meeting.isClosed {
            w.p { $0.a("Draft minutes, from what was recorded", href: "\(path)/minutes") }
        }
    }

    private func writeAttendance(_ problems: [Problem], into w: inout Writer) {
        w.h2(meeting.isByCorrespondence ? "Circulated to" : "Who is here")
        if meeting.attendances.isEmpty { w.p("Nobody has been recorded yet.") }
        w.ul(.class("plain")) { w in
            for attendance in meeting.attendances {
                w.li { write(attendance, into: &$0) }
            }
        }
        if !meeting.attendances.isEmpty {
            w.append(TakingAway(address: "\(path)/attendance"))
        }
        if isKeeper, isRunning { writeArrival(problems, into: &w) }
    }

    private func write(_ attendance: Attendance, into w: inout Writer) {
        let agency = attendance.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
        let words = [attendance.name, agency, attendance.capacity.words].compactMap(\.self)
        w.text(words.joined(separator: ", ") + ". ")
        if let left = attendance.left {
            w.text("Left at \(left.londonTime).")
        } else if isKeeper, isRunning {
            w.form(action: "\(path)/leavings") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "attendance", value: attendance.id))
                w.button(.class("link-button")) { w in
                    w.text("Leaves")
                    w.hidden(": \(attendance.name)")
                }
            }
        }
    }

    private func writeArrival(_ problems: [Problem], into w: inout Writer) {
        w.h3("Somebody arrives")
        w.form(action: "\(path)/attendances") { w in
            w.append(visit.token)
            w.append(
                Select(
                    name: "person", label: "Member, deputy or officer with an account",
                    choices: candidates, value: visit.form.text("person"), prompt: "Somebody else"))
            w.append(
                TextField(
                    name: "name", label: "Name, of somebody else", value: visit.form.text("name"),
                    problem: problems.message(for: "name")))
            w.append(
                Select(
                    name: "agency", label: "For which agency?",
                    choices: FieldChoices(visit).agencies,
                    value: visit.form.text("agency"), problem: problems.message(for: "agency"),
                    prompt: "The person's own, or none"))
            w.append(
                Radios(
                    name: "capacity", label: "As what?",
                    choices: Attendance.Capacity.allCases.map { Choice($0.rawValue, $0.words) },
                    value: visit.form.text("capacity").isEmpty
                        ? "member" : visit.form.text("capacity")))
            w.append(Button("Record the arrival"))
        }
    }

    private var candidates: [Choice] {
        let here = Set(meeting.present(at: visit.now).compactMap(\.person))
        return listed.filter { !here.contains($0.person) }.map { listed in
            let agency = listed.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
            let words = [listed.name, agency].compactMap(\.self).joined(separator: ", ")
            return Choice(listed.person.rawValue, words)
        }
    }

    private var listed: [Directory.Listed] {
        let roles = [body.chair, body.memberRole].compactMap(\.self)
        return roles.flatMap { office.directory.holders($0, nil) }
    }

    private func writeReminder(into w: inout Writer) {
        guard let reminder = body.reminder else { return }
        w.h2("The reminder")
        w.append(InsetText(Fragment { $0.paragraphs(of: reminder.text) }))
        w.append(CitationNote(reminder.citation))
        if let given = meeting.reminderGivenAt {
            w.p("Given at \(given.londonTime).")
        } else if isRunning, isKeeper || isChair {
            w.form(action: "\(path)/reminder") { w in
                w.append(visit.token)
                w.append(Button("Mark that it was given", kind: .secondary))
            }
        }
    }

    private func writeEnds(into w: inout Writer) {
        guard isRunning, isKeeper || isChair else { return }
        if isKeeper {
            w.form(action: "\(path)/closure") { w in
                w.append(visit.token)
                w.append(Button("Close the meeting", kind: .secondary))
            }
        }
        w.details(summary: "Cancel the meeting") { w in
            w.form(action: "\(path)/cancellation") { w in
                w.append(visit.token)
                w.append(TextField(name: "reason", label: "Why it is cancelled"))
                w.append(Button("Cancel it", kind: .warning))
            }
        }
    }

    func arrive() throws -> Reply {
        let person = listed.first { $0.person.rawValue == visit.form.text("person") }
        let name = person?.name ?? visit.form.text("name")
        if name.isEmpty {
            return try reply(
                problems: [Problem(field: "name", message: "Choose somebody, or enter a name")])
        }
        let agency = procedure.agencies[AgencyID(visit.form.text("agency"))]?.id ?? person?.agency
        let capacity = Attendance.Capacity(rawValue: visit.form.text("capacity")) ?? .member
        return try act(
            .recordArrival(
                Attendance(
                    id: SecureRandom.token(bytes: 9), name: name, person: person?.person,
                    agency: agency,
                    capacity: capacity, arrived: visit.now)))
    }

    func act(_ act: MeetingAct) throws -> Reply {
        do {
            _ = try office.perform(act, on: meeting.id, by: actor(for: act))
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: procedure))
        }
        return .see(path)
    }

    private func actor(for act: MeetingAct) -> Actor {
        let chair = visit.viewer.actors.first { $0.role == body.chair }
        if act.isTheChairs, let chair { return chair }
        return visit.actor(with: .keepMeetings, under: procedure)
    }
}

extension MeetingAct {
    /// Whether somebody who is both chair and keeper does this as the chair.
    fileprivate var isTheChairs: Bool {
        switch self {
        case .giveReminder, .cancel: true
        default: false
        }
    }
}

extension Attendance.Capacity {
    /// The capacity as a page says it.
    var words: String {
        switch self {
        case .chair: "Chair"
        case .member: "Member"
        case .deputy: "Deputy"
        case .guest: "Guest, without a vote"
        case .inAttendance: "In attendance"
        }
    }
}

/// Who has to be in the room, and who is missing, as it stands now.
struct QuorumBox {
    let room: Room
    let isByCorrespondence: Bool
    let procedure: Procedure

    func write(into w: inout Writer) {
        let rule = isByCorrespondence ? room.body.quorumByCorrespondence : room.body.quorum
        w.append(StatusBox("Quorum", tag: tag, content(rule)))
    }

    private var quorum: Quorum { room.quorum(byCorrespondence: isByCorrespondence) }

    private var tag: Tag {
        switch quorum {
        case .quorate: Tag("Quorate", .done)
        case .inquorate: Tag("Not quorate", .late)
        case .notStated: Tag("Not stated", .waiting)
        }
    }

    private func content(_ rule: Stated<Expression>) -> Fragment {
        Fragment { w in
            if case .notStated(let why) = quorum { w.p(why) }
            if let finding = quorum.finding {
                w.ul(.class("plain")) { w in
                    for part in finding.parts.isEmpty ? [finding] : finding.parts {
                        let isHere = part.value == .yes
                        w.li { w in
                            w.append(Tag(isHere ? "Here" : "Missing", isHere ? .done : .late))
                            w.text(" " + procedure.name(of: part.basis))
                        }
                    }
                }
            }
            if let citation = rule.citation { w.append(CitationNote(citation)) }
        }
    }
}
