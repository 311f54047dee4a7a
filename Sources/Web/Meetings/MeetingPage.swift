import CaseReview
import HTML
import Office
import Sealing

/// One meeting on one screen, while people talk: who is there, whether it is quorate, what is on the agenda and what
/// was said.
struct MeetingPage {
    let desk: MeetingDesk

    init(_ visit: Visit) throws { desk = try MeetingDesk(visit) }

    private var visit: Visit { desk.visit }
    private var office: Office { desk.office }
    private var procedure: Procedure { desk.procedure }
    private var meeting: Meeting { desk.meeting }
    private var body: Body { desk.body }
    private var path: String { desk.path }
    private var isKeeper: Bool { desk.isKeeper }
    private var isChair: Bool { desk.isChair }
    private var isRunning: Bool { desk.isRunning }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, written: WrittenMeanwhile? = nil
    ) -> Reply {
        let actions = ActionsPart(desk: desk, problems: problems)
        if desk.lines.contains(where: { !$0.entries.isEmpty }) || actions.nameCases {
            visit.noteList()
        }
        let status = refusal == nil ? 200 : 409
        return visit.page(
            body.name, problems: problems, crumbs: [Link("Meetings", href: visit.link("meetings"))],
            status: status
        ) { w in
            w.p(meeting.day?.longText ?? "", .class("over-heading"))
            w.h1(meeting.isByCorrespondence ? "\(body.name) by correspondence" : body.name)
            if !whereabouts.isEmpty { w.p(whereabouts) }
            if let reason = meeting.calledBecause {
                w.append(InsetText("An extraordinary meeting: \(reason)"))
            }
            if let refusal { w.append(RefusalBox(refusal)) }
            if written != nil, !desk.isWriting { w.append(TypedWords(visit.form)) }
            if let reason = meeting.cancelledBecause {
                w.append(WarningText("Cancelled: \(reason)"))
            }
            ChangesPart(meeting: meeting, visit: visit).write(into: &w)
            MeetingLinks(desk: desk).write(into: &w)
            w.columns { w in
                AttendancePart(desk: desk, problems: problems).write(into: &w)
                CorrectionPart(desk: desk, problems: problems).write(into: &w)
                StandInPart(desk: desk, problems: problems).write(into: &w)
                AgendaPart(desk: desk, written: written).write(into: &w)
                actions.write(into: &w)
            } aside: { w in
                w.div(.id("quorum"), .data("live", "")) { w in
                    QuorumBox(
                        room: Room(
                            meeting.present(at: visit.now), without: RuledOut(), of: body,
                            under: procedure),
                        isByCorrespondence: meeting.isByCorrespondence, procedure: procedure
                    ).write(into: &w)
                }
                writeReminder(into: &w)
                DutiesOfSitting(desk: desk).write(into: &w)
                EndsPart(desk: desk, problems: problems).write(into: &w)
            }
            if isRunning {
                LiveMark(seen: desk.seen, meeting: meeting.id, visit: visit).write(into: &w)
            }
        }
    }

    private var whereabouts: String {
        [meeting.time, meeting.place].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func writeReminder(into w: inout Writer) {
        guard let reminder = body.reminder else { return }
        w.h2("The reminder", .id(Place.reminder.rawValue), .tabindex(-1))
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

    func arrive() throws -> Reply {
        // The other form asks in which capacity somebody comes.
        if !visit.form.has("capacity") { return try arriveTogether() }
        let person = desk.people.first { $0.person.rawValue == visit.form.text("person") }
        let name = person?.name ?? visit.form.text("name")
        if name.isEmpty {
            return reply(
                problems: [Problem(field: "name", message: "Choose somebody, or enter a name")])
        }
        let agency = procedure.agencies[AgencyID(visit.form.text("agency"))]?.id ?? person?.agency
        let capacity = Attendance.Capacity(rawValue: visit.form.text("capacity")) ?? .member
        let attendance = Attendance(
            id: SecureRandom.token(bytes: 9), name: name, person: person?.person, agency: agency,
            capacity: capacity, arrived: visit.now)
        switch TimeAtMeeting("came-when", visit.form).read() {
        case .unreadable(let problem): return reply(problems: [problem])
        case .now: return try act(.recordArrival(attendance), backTo: .attendance)
        case .at(let time):
            return try act(.recordEarlierArrival(attendance, at: time), backTo: .attendance)
        }
    }

    /// Records those who were ticked, each for their agency; whoever is here already stays as they are.
    private func arriveTogether() throws -> Reply {
        let ticked = Set(visit.form.all("here"))
        let come = desk.expected.filter { ticked.contains($0.person.rawValue) }
        if ticked.isEmpty {
            return reply(problems: [Problem(field: "here", message: "Tick who has come")])
        }
        let when = TimeAtMeeting("here-when", visit.form).read()
        if case .unreadable(let problem) = when { return reply(problems: [problem]) }
        for seat in come {
            let attendance = Attendance(
                id: SecureRandom.token(bytes: 9), name: seat.name, person: seat.person,
                agency: seat.agency(in: body),
                capacity: seat.capacity(in: body, standIn: meeting.standIn), arrived: visit.now)
            let act: MeetingAct =
                if case .at(let time) = when {
                    .recordEarlierArrival(attendance, at: time)
                } else { .recordArrival(attendance) }
            if let refused = try desk.refusal(of: act) {
                return try MeetingPage(visit).reply(refusal: refused.words(under: procedure))
            }
        }
        return .see(path + Place.attendance.fragment)
    }

    func sendApologies() throws -> Reply {
        try act(
            .sendApologies(
                Apologies(
                    name: visit.form.text("absent"),
                    agency: AgencyID(visit.form.text("absent-agency")),
                    deputy: visit.form.text("deputy"))), backTo: .attendance)
    }

    func change() throws -> Reply {
        let read = ChangePart(desk: desk, problems: []).read()
        guard let change = read.change else { return reply(problems: read.problems) }
        return try act(.change(change))
    }

    /// Closes the meeting, once whoever does it has said what becomes of the cases that are not decided.
    func close() throws -> Reply {
        let isAsked = isKeeper && isRunning && meeting.dayToCome(on: visit.today) == nil
        if isAsked, UndecidedCases(desk).count > 0, visit.form.text("undecided") != "yes" {
            return reply(problems: [
                Problem(
                    field: "undecided",
                    message: "Decide the cases first, or tick that they are listed anew")
            ])
        }
        return try act(.close)
    }

    /// - Parameter place: the part of the page that was acted on, to come back to; the top of the page when nil.
    func act(_ act: MeetingAct, backTo place: Place? = nil) throws -> Reply {
        if let refused = try desk.refusal(of: act) {
            return try MeetingPage(visit).reply(refusal: refused.words(under: procedure))
        }
        return .see(path + (place?.fragment ?? ""))
    }

    /// A part of the page to which one comes back after an act on it.
    enum Place: String {
        case attendance = "who-is-here"
        case reminder

        var fragment: String { "#\(rawValue)" }
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
