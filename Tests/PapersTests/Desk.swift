import CaseReview
import Clauses
import Papers
import ProcedureLibrary

/// Plays a scenario of the demonstration with the core alone, and keeps what happened with made-up places.
///
/// A paper is made from what happened and from nothing else, so that no office or record is wanted here.
struct Desk {
    let procedure: Procedure
    private let calendar: WorkingCalendar
    private let scenario: Scenario
    private(set) var matter = Case(id: "case")
    private(set) var happenings: [PlacedHappening] = []
    private var meetings: [MeetingID: Meeting] = [:]

    /// Plays the scenario in a file of the demonstration; a refusal ends it and is thrown.
    init(
        _ file: String, of id: ProcedureID = "redbridge-1.5", in folder: String = "Demo/redbridge"
    ) throws {
        let shipped = try Shipped.procedure(id)
        procedure = shipped.procedure
        calendar = shipped.calendar
        let procedure = procedure
        scenario = try Scenario(file: Shipped.folder(folder) + "/" + file) {
            $0 == procedure.id ? procedure : nil
        }
        try play()
    }

    func name(_ person: PersonID) -> String {
        scenario.player(person)?.name ?? person.rawValue
    }

    /// The decision record as it would be made for a reader on a day after everything.
    func record(madeFor reader: String) -> DecisionRecord {
        let people = scenario.people
        return DecisionRecord(
            of: matter, under: procedure, happenings: happenings,
            issue: PaperIssue(
                under: procedure, madeFor: reader, at: Moment(secondsSinceEpoch: 1_795_168_800),
                head: happenings.last?.place),
            name: { id in people.first { $0.id == id }?.name ?? id.rawValue })
    }

    /// Does a further act on the whole case, some minutes after everything.
    mutating func keep(_ act: KeepingAct, by actor: Actor, minutes: Int = 0) throws(Refusal) {
        let now = Moment(secondsSinceEpoch: 1_795_168_800 + Int64(minutes) * 60)
        take(
            try decide(act, on: matter, by: actor, in: setting(now)), by: actor, at: now)
    }

    /// The refusal of such an act; nil when it would be accepted.
    func refusal(of act: KeepingAct, by actor: Actor) -> Refusal? {
        var copy = self
        do {
            try copy.keep(act, by: actor)
            return nil
        } catch { return error }
    }

    /// What the case has for a letter that is written after everything.
    func values(for offer: LetterOffer) -> LetterValues {
        let meetings = meetings
        let people = scenario.people
        return LetterValues(
            for: offer, of: matter,
            in: LetterSurroundings(
                setting: setting(Moment(secondsSinceEpoch: 1_795_168_800)),
                sender: Actor(person: "priya", role: "secretariat"),
                link: "https://onepanel.example/\(offer.addresseeID)",
                name: { id in people.first { $0.id == id }?.name ?? id.rawValue },
                meeting: { meetings[$0] }))
    }

    /// A meeting of the scenario, as it was held.
    func meeting(_ id: MeetingID) -> Meeting? { meetings[id] }

    /// The case's clocks as they stand at noon of a day.
    func clocks(on day: Day) throws -> [Clock] {
        Clocks(of: matter, in: setting(Moment(day: day, hour: 12, minute: 0))).all()
    }

    private mutating func play() throws {
        guard let first = scenario.turns.first else { return }
        for planned in scenario.meetings {
            let keeper = scenario.people.map(\.actor).first {
                procedure.roles[$0.role]?.duties.contains(.keepMeetings) ?? false
            }
            guard let keeper else { continue }
            try hold(planned.id, .plan(planned.plan), by: keeper, at: first.at)
        }
        for turn in scenario.turns {
            guard case .act(let person, let move, .accepted) = turn.content,
                let actor = scenario.player(person)?.actor
            else { continue }
            try play(move, by: actor, at: turn.at)
        }
    }

    private mutating func play(_ move: Scenario.Move, by actor: Actor, at now: Moment) throws {
        switch move {
        case .open(_, let pathway):
            let events = try open(
                matter.id, reference: "OP-2026-0001", on: pathway, by: actor, in: setting(now))
            take(events, by: actor, at: now)
        case .act(_, let act): try perform(act, by: actor, at: now)
        case .keep(_, let act):
            var meeting: Meeting?
            if case .engage(let engagement) = act, let item = engagement.item {
                meeting = matter.considerations[item]?.meeting.flatMap { meetings[$0] }
            }
            let events = try decide(act, on: matter, by: actor, in: setting(now), at: meeting)
            take(events, by: actor, at: now)
        case .meeting(let meeting, let act): try hold(meeting, act, by: actor, at: now)
        case .voteAll(_, let step, let choice, let reason):
            for agency in voters(at: step, now) {
                try perform(.vote(step, agency, choice, reason: reason), by: actor, at: now)
            }
        }
    }

    private mutating func perform(_ act: CaseAct, by actor: Actor, at now: Moment) throws {
        var meeting = matter.considerations[act.step]?.meeting.flatMap { meetings[$0] }
        if case .list(_, let listed, _) = act { meeting = meetings[listed] }
        let events = try decide(act, in: matter, by: actor, in: setting(now), at: meeting)
        take(events, by: actor, at: now)
    }

    private mutating func hold(
        _ id: MeetingID, _ act: MeetingAct, by actor: Actor, at now: Moment
    ) throws {
        var meeting = meetings[id] ?? Meeting(id: id)
        for event in try decide(act, at: meeting, by: actor, in: setting(now)) {
            meeting.happened(MeetingHappening(event, by: actor, at: now))
        }
        meetings[id] = meeting
    }

    private func voters(at step: StepID, _ now: Moment) -> [AgencyID] {
        guard let consideration = matter.considerations[step],
            let meeting = consideration.meeting.flatMap({ meetings[$0] }),
            let body = procedure.bodies[meeting.body]
        else { return [] }
        let room = Room(
            meeting.present(at: now), without: matter.ruledOut, of: body,
            under: procedure)
        return room.votingAgencies.filter { consideration.votes[$0] == nil }
    }

    private mutating func take(_ events: [CaseEvent], by actor: Actor, at now: Moment) {
        for event in events {
            let happening = Happening(event, by: actor, at: now)
            matter.happened(happening)
            let number = happenings.count + 1
            let hash = String(repeating: "0", count: 60) + String(1_000 + number)
            happenings.append(
                PlacedHappening(
                    happening, at: RecordPlace(position: Int64(number), hash: hash)))
        }
    }

    private func setting(_ now: Moment) -> Setting {
        let planned = Dictionary(grouping: meetings.values, by: \.body)
        let held = planned.mapValues { $0.filter(\.isClosed).compactMap(\.day).sorted() }
        return Setting(
            procedure: procedure, calendar: calendar, now: now,
            meetingDays: planned.mapValues { $0.compactMap(\.day).sorted() }, daysHeld: held)
    }
}
