import CaseReview
import HTML
import Office

/// What the procedure sets for a meeting: each reading of each day, how it stands, and a button where somebody has to
/// say that it is done.
struct DutiesTable {
    let desk: MeetingDesk

    func write(into w: inout Writer) {
        let duties = desk.duties
        guard !duties.isEmpty else { return }
        w.h2("What the procedure sets for this meeting", .id("set"))
        w.append(
            Table(
                caption: "What is set for this meeting",
                columns: ["What", "By", "Stands", "Recorded", "Rule"],
                rows: duties.map(row), isCaptionHidden: true, id: "days"))
        writeInversion(duties, into: &w)
    }

    private func row(_ duty: MeetingDuty) -> [Fragment] {
        let limit = desk.procedure.limit(duty.limit)
        let days = duty.clock.readings.compactMap { reading in
            let written = limit?.readings.first { $0.id == reading.id }?.written ?? ""
            return reading.due.map { "\($0.longText) (\(written))" }
        }
        return [
            .text(
                [limit?.name, limit.map { "for \($0.who)" }].compactMap(\.self).joined(
                    separator: ", ")),
            .text(days.isEmpty ? "No day set" : days.joined(separator: "; ")),
            limit.map { .pattern(tag(duty, $0)) } ?? "",
            Fragment { DutyDone(desk: desk, duty: duty, page: .preparing).write(into: &$0) },
            .text(limit?.citation.reference ?? ""),
        ]
    }

    /// A limit that has no number, or whose clock never began, is done all the same once it was done.
    private func tag(_ duty: MeetingDuty, _ limit: TimeLimit) -> Tag {
        if duty.doneAt != nil, duty.clock.satisfiedAt == nil { return Tag("Done", .done) }
        if duty.clock.state == .lapsed { return Tag("Ended with the meeting") }
        return ClocksView(
            clocks: [duty.clock], procedure: desk.procedure, visit: desk.visit,
            today: desk.visit.today
        ).tag(duty.clock, limit)
    }

    /// Where what comes later by its nature falls due first, as it can over public holidays, it is said.
    private func writeInversion(_ duties: [MeetingDuty], into w: inout Writer) {
        func readings(until moment: MomentID) -> [Day] {
            let duty = duties.first {
                desk.procedure.limit($0.limit)?.until.contains(moment) ?? false
            }
            return duty?.clock.readings.compactMap(\.due) ?? []
        }
        guard let closing = readings(until: "meeting.items-closed").max(),
            let sending = readings(until: "meeting.papers-sent").min(), sending <= closing
        else { return }
        w.append(
            WarningText(
                "By one reading the papers go out on \(sending.longText), and items may still come "
                    + "until \(closing.longText). Close the agenda before the papers go."))
    }
}

/// What is to be recorded while the meeting sits, each with its button; nothing where nothing is.
struct DutiesOfSitting {
    let desk: MeetingDesk

    func write(into w: inout Writer) {
        let duties = desk.duties.filter { duty in
            if case .foundOut = duty.way { return false }
            return duty.isOfTheSitting
        }
        guard desk.isKeeper, !desk.meeting.isCancelled, !duties.isEmpty else { return }
        w.h2("What this meeting takes", .id("takes"))
        for duty in duties {
            let limit = desk.procedure.limit(duty.limit)
            w.p { w in
                w.strong(limit?.name ?? duty.limit.rawValue)
            }
            DutyDone(desk: desk, duty: duty, page: .meeting).write(into: &w)
            if let limit { w.append(CitationNote(limit.citation)) }
        }
    }
}

/// When something set for a meeting was done, or who says so and how.
private struct DutyDone {
    let desk: MeetingDesk
    let duty: MeetingDuty
    let page: Marking.Page

    func write(into w: inout Writer) {
        if let done = duty.doneAt { return w.p("Done on \(done.day.longText).") }
        if desk.meeting.isCancelled { return }
        switch duty.way {
        case .foundOut(let moment): w.p("By itself, \(moment.foundOutWhen).", .class("muted"))
        case .notedThen: w.p("At the meeting.", .class("muted"))
        case .noted(let moment): writeButton(moment, into: &w)
        }
    }

    private func writeButton(_ moment: MomentID, into w: inout Writer) {
        guard desk.isKeeper else { return w.p("Not recorded yet.", .class("muted")) }
        let name = desk.procedure.limit(duty.limit)?.name ?? duty.limit.rawValue
        w.form(action: "\(desk.path)/marks") { w in
            w.append(desk.visit.token)
            w.append(HiddenField(name: "moment", value: moment.rawValue))
            w.append(HiddenField(name: "page", value: page.rawValue))
            w.button(.class("button button-secondary"), .type("submit")) { w in
                w.text("Record that it is done")
                w.span(": \(name)", .class("visually-hidden"))
            }
        }
    }
}

/// Records that something which the procedure sets for a meeting was done.
struct Marking {
    private let visit: Visit
    private let desk: MeetingDesk

    /// The page from which it is recorded, and to which the visitor goes back.
    enum Page: String { case preparing, meeting }

    init(_ visit: Visit) throws {
        self.visit = visit
        desk = try MeetingDesk(visit)
    }

    func reply() throws -> Reply {
        let moment = MomentID(visit.form.text("moment"))
        // What the record finds out by itself is not for anybody to say.
        guard desk.duties.contains(where: { $0.way == .noted(moment) }) else {
            throw OfficeFailure.notFound
        }
        let page = Page(rawValue: visit.form.text("page")) ?? .meeting
        if let refused = try desk.refusal(of: .mark(moment)) {
            return try show(page, refused.words(under: desk.procedure))
        }
        return .see(page == .preparing ? "\(desk.path)/agenda#set" : "\(desk.path)#takes")
    }

    private func show(_ page: Page, _ refusal: RefusalWords) throws -> Reply {
        if page == .preparing, desk.mayPrepare {
            return try PreparingPage(visit).reply(refusal: refusal)
        }
        return try MeetingPage(visit).reply(refusal: refusal)
    }
}

extension MeetingDesk {
    /// Everything that the procedure sets for the meeting.
    var duties: [MeetingDuty] { meeting.duties(in: office.setting(procedure)) }
}
