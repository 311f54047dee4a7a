import CaseReview
import HTML
import Office
import Sealing

/// The meetings of the bodies: coming, past and cancelled, with a form to plan one.
struct MeetingsPage {
    let visit: Visit
    let office: Office
    let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        guard visit.viewer.goesToMeetings(under: procedure) else { throw OfficeFailure.notFound }
    }

    /// The meetings of the visitor's own bodies.
    var rows: [MeetingRow] {
        office.meetingRows().filter { visit.viewer.goes(to: $0.body, under: procedure) }
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let rows = rows
        let called = try office.meetingsToPlan(for: visit.viewer)
        let unsettled = try papersWithoutPosition
        let status = refusal == nil ? 200 : 409
        return visit.page("Meetings", problems: problems, status: status) { w in
            w.h1("Meetings")
            if let refusal { w.append(RefusalBox(refusal)) }
            writeGaps(rows, into: &w)
            for called in called { write(called, into: &w) }
            let toClose = rows.filter { $0.isToBeClosed(on: visit.today) }
            if !toClose.isEmpty {
                w.h2("To be closed")
                write(toClose, id: "to-close", into: &w)
            }
            w.h2("Coming")
            write(rows.filter(isComing), id: "coming", into: &w)
            w.h2("Past and cancelled")
            write(rows.filter(isPast).reversed(), id: "past", into: &w)
            if !rows.isEmpty { w.append(TakingAway(address: visit.link("meetings"))) }
            if !unsettled.isEmpty {
                w.append(
                    PapersWithoutPositionPart(
                        visit: visit, procedure: procedure, papers: unsettled))
            }
            writeAttendance(into: &w)
            if visit.has(.keepMeetings, under: procedure) {
                w.p { w in
                    w.a("The seats of each body, and which are empty", href: visit.link("seats"))
                }
                writePlan(problems, called, into: &w)
            }
        }
    }

    /// Those that a keeper of meetings has to settle; nothing for anybody else, who finds them elsewhere or not at all.
    private var papersWithoutPosition: [PaperWithoutPosition] {
        get throws {
            guard visit.has(.keepMeetings, under: procedure) else { return [] }
            return try office.papersWithoutPosition(for: visit.viewer)
        }
    }

    private func writeAttendance(into w: inout Writer) {
        let mine = procedure.bodies.values.sorted { $0.id < $1.id }.filter {
            visit.viewer.goes(to: $0.id, under: procedure) && !$0.members.isEmpty
        }
        w.p { $0.a("The interests that were declared", href: visit.link("interests")) }
        if mine.isEmpty { return }
        w.h2("Attendance over the year")
        w.ul { w in
            for body in mine {
                w.li { $0.a(body.name, href: visit.link("meetings/attendance/\(body.id)")) }
            }
        }
    }

    /// An exchange by correspondence goes on until it is closed, whatever the day.
    func isComing(_ row: MeetingRow) -> Bool {
        let isAhead = row.day >= visit.today || row.isByCorrespondence
        return isAhead && !row.isClosed && !row.isCancelled
    }

    private func isPast(_ row: MeetingRow) -> Bool {
        !isComing(row) && !row.isToBeClosed(on: visit.today)
    }

    func tag(of row: MeetingRow) -> Tag {
        if row.isCancelled { return Tag("Cancelled", .none) }
        if row.isClosed { return Tag("Held", .done) }
        return row.isToBeClosed(on: visit.today)
            ? Tag("To be closed", .late) : Tag("Planned", .current)
    }

    private func write(_ rows: [MeetingRow], id: String, into w: inout Writer) {
        if rows.isEmpty { return w.p("None.") }
        w.append(
            TaskList(
                rows.map { row in
                    let kind =
                        row.isByCorrespondence
                        ? "by correspondence"
                        : (row.isExtraordinary ? "extraordinary meeting, " : "") + row.time
                    return TaskList.Item(
                        "\(procedure.bodies[row.body]?.name ?? ""), \(row.day.longText)",
                        href: visit.link("meetings/\(row.id)"), hint: "\(kind) \(row.place)",
                        tag: tag(of: row))
                }, id: id))
    }

    /// A month of the next three by whose end the document wants a meeting, and none is planned and none was cancelled:
    /// a cancellation that stands in the record is the reason why there is none.
    private func writeGaps(_ rows: [MeetingRow], into w: inout Writer) {
        for body in procedure.bodies.values.sorted(by: { $0.id < $1.id }) {
            guard let frequency = body.meets.rule,
                visit.viewer.goes(to: body.id, under: procedure)
            else { continue }
            let days = rows.filter { $0.body == body.id && $0.isCounted }.map(\.day)
            let gaps = (0..<3).map { visit.today.adding(months: $0).endOfMonth }.filter { end in
                let before = end.adding(months: -max(frequency.everyMonths, 1)).endOfMonth
                return !days.contains { before < $0 && $0 <= end }
            }
            if gaps.isEmpty { continue }
            let months = gaps.map {
                $0.longText.split(separator: " ").suffix(2).joined(separator: " ")
            }
            w.append(
                WarningText(
                    "\(body.name) has no meeting planned for \(months.joined(separator: ", "))."))
            if let citation = body.meets.citation { w.append(CitationNote(citation)) }
        }
    }

    /// An extraordinary meeting that a case demands and nobody has planned.
    private func write(_ called: CalledMeeting, into w: inout Writer) {
        let body = procedure.bodies[called.body]?.name ?? ""
        w.append(
            WarningText(
                "On \(called.on.longText) an extraordinary meeting of \(body) was called on "
                    + "\(called.reference). None is planned."))
        if let citation = called.citation { w.append(CitationNote(citation)) }
        w.p { $0.a("Why it was called", href: visit.link("cases/\(called.matter)")) }
    }

    /// How a body can come together: by correspondence only where the procedure has a step that is taken so.
    private var kinds: [Choice] {
        let exchanging = procedure.bodies.values.sorted { $0.id < $1.id }
            .filter { procedure.decidesByCorrespondence($0.id) }.map(\.name)
        let correspondence = Choice(
            "correspondence", "By correspondence",
            hint:
                "Circulated to every member of the body. For \(exchanging.joined(separator: ", "))."
        )
        return [Choice("meeting", "A meeting")] + (exchanging.isEmpty ? [] : [correspondence]) + [
            Choice(
                "extraordinary", "An extraordinary meeting",
                hint: "Beside the meetings of the calendar. Say below why it is called.")
        ]
    }

    private func writePlan(
        _ problems: [Problem], _ called: [CalledMeeting], into w: inout Writer
    ) {
        w.h2("Plan a meeting")
        let entry = DateEntry(visit.form, "day")
        w.form(action: visit.link("meetings")) { w in
            w.append(visit.token)
            w.append(
                Radios(
                    name: "body", label: "Of which body?",
                    choices: procedure.bodies.values.sorted { $0.id < $1.id }
                        .map { Choice($0.id.rawValue, $0.name) },
                    value: visit.form.text("body"), problem: problems.message(for: "body")))
            w.append(
                Radios(
                    name: "kind", label: "How?",
                    choices: kinds,
                    value: visit.form.text("kind").isEmpty ? "meeting" : visit.form.text("kind"))
            )
            w.append(
                DateField(
                    name: "day", label: "Day", day: entry.day, month: entry.month, year: entry.year,
                    problem: problems.message(for: "day")))
            w.append(
                TextField(
                    name: "time", label: "Time, such as 14:00", value: visit.form.text("time")))
            w.append(TextField(name: "place", label: "Place", value: visit.form.text("place")))
            w.append(
                TextField(
                    name: "called", label: "Why an extraordinary meeting is called",
                    value: visit.form.text("called"), problem: problems.message(for: "called")))
            if !called.isEmpty {
                w.append(
                    Checkboxes(
                        name: "for", label: "On which cases was it called?",
                        choices: called.map { one in
                            let body = procedure.bodies[one.body]?.name ?? ""
                            return Choice(
                                one.matter.rawValue,
                                "\(one.reference): \(body), called on \(one.on.longText)")
                        }, hint: "Of an extraordinary meeting. The others are asked for still.",
                        values: visit.form.all("for"), problem: problems.message(for: "for")))
            }
            w.append(Button("Plan it"))
        }
    }

    func plan() throws -> Reply {
        var problems: [Problem] = []
        let body = procedure.bodies[BodyID(visit.form.text("body"))]
        if body == nil { problems.append(Problem(field: "body", message: "Choose the body")) }
        var day: Day?
        switch DateEntry(visit.form, "day").read() {
        case .day(let entered): day = entered
        case .none: problems.append(Problem(field: "day", message: "Enter the day"))
        case .unreadable(let why):
            problems.append(Problem(field: "day", message: "The day: \(why)"))
        }
        let isExtraordinary = visit.form.text("kind") == "extraordinary"
        if isExtraordinary, visit.form.text("called").allSatisfy(\.isWhitespace) {
            problems.append(Problem(field: "called", message: "Say why it is called"))
        }
        let calledFor = try readCalled(isExtraordinary, body, &problems)
        let isByCorrespondence = visit.form.text("kind") == "correspondence"
        if let body, let day, isPlanned(body, day, isByCorrespondence) {
            problems.append(
                Problem(
                    field: "day",
                    message:
                        "That is planned already, for the same day, time and place: it is in the list. "
                        + "Give this one another time if there are to be two"))
        }
        guard problems.isEmpty, let body, let day else { return try reply(problems: problems) }
        let actor = visit.actor(with: .keepMeetings, under: procedure)
        do {
            let meeting = try office.planMeeting(
                MeetingPlan(
                    body: body.id, day: day, time: visit.form.text("time"),
                    place: visit.form.text("place"), isByCorrespondence: isByCorrespondence,
                    calledBecause: isExtraordinary ? visit.form.text("called") : nil,
                    calledFor: calledFor),
                by: actor)
            if isByCorrespondence { try circulate(meeting.id, body, by: actor) }
            return .see(visit.link("meetings/\(meeting.id)"))
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: procedure))
        }
    }

    /// Whether the same stands already: a button that was pressed twice plans one meeting.
    private func isPlanned(_ body: Body, _ day: Day, _ isByCorrespondence: Bool) -> Bool {
        office.meetingRows().contains {
            $0.body == body.id && $0.day == day && $0.time == visit.form.text("time")
                && $0.place == visit.form.text("place")
                && $0.isByCorrespondence == isByCorrespondence && !$0.isCancelled && !$0.isClosed
        }
    }

    /// The ticked cases on which an extraordinary meeting was called; none of a case that the visitor may not see.
    private func readCalled(
        _ isExtraordinary: Bool, _ body: Body?, _ problems: inout [Problem]
    ) throws -> [CaseID] {
        let ticked = Set(visit.form.all("for"))
        guard isExtraordinary, let body, !ticked.isEmpty else { return [] }
        let called = try office.meetingsToPlan(for: visit.viewer).filter {
            ticked.contains($0.matter.rawValue)
        }
        if let other = called.first(where: { $0.body != body.id }) {
            let name = procedure.bodies[other.body]?.name ?? ""
            problems.append(
                Problem(
                    field: "for",
                    message: "\(other.reference) calls \(name): choose that body, or untick it"))
        }
        return called.map(\.matter)
    }

    /// By correspondence everybody who sits on the body takes part, and so does the chair.
    private func circulate(_ meeting: MeetingID, _ body: Body, by actor: Actor) throws {
        for seat in office.directory.seats(on: body) {
            let attendance = Attendance(
                id: SecureRandom.token(bytes: 9), name: seat.name, person: seat.person,
                agency: seat.agency(in: body), capacity: seat.capacity(in: body),
                arrived: visit.now)
            do {
                try office.perform(.recordArrival(attendance), on: meeting, by: actor)
            } catch OfficeFailure.refused {
                // Whom the body does not count; the page shows who is in.
                continue
            }
        }
    }
}
