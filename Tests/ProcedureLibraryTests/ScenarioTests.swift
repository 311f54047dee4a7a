import CaseReview
import Foundation
import ProcedureLibrary
import Testing

/// The head of a scenario that the tests continue.
private let head = """
    procedure: north-1.0
    title: A quiet case
    clauses: [NO-041]
    people:
      ana: {name: Ana Blake, role: secretariat}
      ben: {name: Ben Shah, role: member, agency: nhs}
      cy: {name: Cy Ode, role: chair}
    meetings:
      m1: {body: panel, on: 2026-12-09, time: "10:00", place: Town Hall}
    bank-holidays:
      - {day: 2026-12-07, name: A day of mourning}
    acts:
      - {on: 2026-11-20 10:30, who: ana, do: open, pathway: review}

    """

/// Reads a scenario made of the head and some acts, one a line.
private func scenario(_ acts: String..., head: String = head) throws -> Scenario {
    let pack = try SoundPack()
    let procedure = try Library.procedure(inPack: pack.pack)
    try pack.write("scenario.yaml", head + acts.map { "  - \($0)\n" }.joined())
    return try Scenario(file: pack.root.appending(path: "scenario.yaml").path) {
        $0 == procedure.id ? procedure : nil
    }
}

/// The one move of a scenario that the head continues with.
private func move(_ act: String) throws -> Scenario.Move? {
    let turns = try scenario("{on: 2026-11-23, who: ana, \(act)}").turns
    #expect(turns.count == 2)
    guard case .act("ana", let move, .accepted)? = turns.last?.content else { return nil }
    return move
}

private func complaints(_ acts: String..., head: String = head) -> [String] {
    do {
        let all = acts.map { "  - \($0)\n" }.joined()
        let found = try scenario(head: head + all)
        return ["nothing was wrong with \(found.title)"]
    } catch let faults as PackFaults {
        return faults.faults.map { "\($0.line): \($0.wrong). \($0.cure)." }
    } catch {
        return ["\(error)"]
    }
}

@Suite struct `Reading a scenario` {
    @Test func `its people, meetings and holidays are read`() throws {
        let read = try scenario()
        #expect(read.procedure == "north-1.0")
        #expect(read.clauses == ["NO-041"])
        #expect(read.people.map(\.id) == ["ana", "ben", "cy"])
        #expect(read.player("ben")?.actor == Actor(person: "ben", role: "member", agency: "nhs"))
        #expect(read.meetings.first?.plan.day.iso == "2026-12-09")
        #expect(read.bankHolidays.map(\.name) == ["A day of mourning"])
        let opening = Scenario.Content.act(by: "ana", .open("case", "review"), expecting: .accepted)
        #expect(read.turns.map(\.content) == [opening])
        #expect(read.turns.map(\.line) == [13])
    }

    @Test func `a time is kept for the rest of the day, and a new day begins at nine`() throws {
        let read = try scenario(
            "{on: 2026-11-20, who: ana, do: hand-in, step: referral}",
            "{on: 2026-11-23, who: ana, do: hand-in, step: referral}")
        #expect(
            read.turns.map(\.at.iso) == [
                "2026-11-20T10:30:00Z", "2026-11-20T10:30:00Z", "2026-11-23T09:00:00Z",
            ])
    }

    @Test func `entries take the kinds of their fields`() throws {
        let read = try move(
            "do: save, step: referral, answers: {referral-date: 2026-11-20, urgent: yes, account: Words, "
                + "setting: ward, manager: ben, others: [{other-name: Kim}, {other-name: Lou}]}")
        #expect(
            read
                == .act(
                    "case",
                    .save(
                        "referral",
                        [
                            "referral-date": .day(try #require(Day(iso: "2026-11-20"))),
                            "urgent": .chosen(["yes"]), "account": .text("Words"),
                            "setting": .chosen(["ward"]),
                            "manager": .text("ben"),
                            "others": .groups([
                                ["other-name": .text("Kim")], ["other-name": .text("Lou")],
                            ]),
                        ])))
    }

    @Test(arguments: [
        ("do: hand-in, step: referral", CaseAct.handIn("referral")),
        ("do: begin, step: progress", .begin("progress")),
        (
            "do: settle, step: quality, outcome: confirmed, reason: Sound",
            .settle("quality", "confirmed", reason: "Sound", [:])
        ),
        (
            "do: request, step: screening, of: [nhs, police], answers: {asked-about: A year}",
            .request("screening", of: ["nhs", "police"], ["asked-about": .text("A year")])
        ),
        ("do: request, step: screening, of: all", .request("screening", of: [], [:])),
        (
            "do: reply, step: screening, agency: nhs, answers: {is-known: no}",
            .reply("screening", "nhs", ["is-known": .chosen(["no"])])
        ),
        ("do: chase, step: screening, agency: nhs", .chase("screening", "nhs")),
        ("do: list, step: decision, at: m1", .list("decision", at: "m1", because: "")),
        (
            "do: declare-interest, step: decision, attendance: ben, nature: Knew them",
            .declareInterest(
                "decision",
                Interest(
                    id: "interest", attendance: "ben", person: "ben", name: "Ben Shah",
                    nature: "Knew them"))
        ),
        (
            "do: rule, step: decision, ruling: withdraw, reason: Too close",
            .rule("decision", interest: "interest", .withdraw, reason: "Too close")
        ),
        (
            "do: take-chair, step: decision, attendance: ben, reason: Ill",
            .takeChair("decision", attendance: "ben", reason: "Ill")
        ),
        (
            "do: answer, step: decision, question: died, value: yes, evidence: A, reason: B",
            .answer("decision", "died", .yes, evidence: "A", reason: "B")
        ),
        (
            "do: answer-all, step: decision, answers: {neglect: suspected}",
            .answer(
                "decision", "neglect", .suspected, evidence: "The papers",
                reason: "As the papers say")
        ),
        (
            "do: give-view, step: decision, agency: nhs, view: Yes",
            .giveView("decision", "nhs", "Yes")
        ),
        (
            "do: propose, step: decision, outcome: review, reason: Met",
            .propose("decision", "review", reason: "Met", [:])
        ),
        (
            "do: vote, step: decision, agency: nhs, choice: abstain, reason: New",
            .vote("decision", "nhs", .abstain, reason: "New")
        ),
        (
            "do: conclude, step: decision, outcome: later",
            .conclude("decision", "later", reason: "")
        ),
    ])
    func `each verb is an act on a case`(written: String, act: CaseAct) throws {
        #expect(try move(written) == .act("case", act))
    }

    @Test func `telling happens on the day of the act unless another is given`() throws {
        func notice(_ day: String) throws -> Scenario.Move {
            let on = try #require(Day(iso: day))
            return .act(
                "case", .tell("telling", recipient: "family", Notice(on: on, how: "letter")))
        }
        let said = "do: tell, step: telling, recipient: family, how: letter"
        #expect(try move(said) == notice("2026-11-23"))
        #expect(try move(said + ", told: 2026-11-21") == notice("2026-11-21"))
    }

    @Test func `answer-all is one act for each question`() throws {
        let read = try scenario(
            "{on: 2026-11-23, who: ana, do: answer-all, step: decision, answers: {died: yes, neglect: no}}"
        )
        #expect(read.turns.map(\.line) == [13, 14, 14])
    }

    @Test func `vote-all is left to the room`() throws {
        let voted = Scenario.Move.voteAll("case", "decision", .agree, reason: "")
        #expect(try move("do: vote-all, step: decision, choice: agree") == voted)
    }

    @Test func `people arrive in the capacity that they have`() throws {
        let read = try scenario(
            "{on: 2026-12-09 10:00, who: ana, do: arrive, meeting: m1, people: [ana, ben, cy, "
                + "{person: ben, capacity: deputy}, {name: Kim Ode, agency: nhs}]}")
        let arrived = read.turns.compactMap { turn -> Attendance? in
            guard case .act(_, .meeting("m1", .recordArrival(let arrived)), _) = turn.content
            else { return nil }
            return arrived
        }
        #expect(arrived.map(\.capacity) == [.inAttendance, .member, .chair, .deputy, .guest])
        #expect(arrived.map(\.id) == ["ana", "ben", "cy", "ben", "kim-ode"])
        #expect(arrived.last?.agency == "nhs")
        #expect(arrived.first?.arrived.londonTime == "10:00")
    }

    @Test(arguments: [
        ("do: leave, meeting: m1, attendance: ben", MeetingAct.recordLeaving(attendance: "ben")),
        ("do: remind, meeting: m1", .giveReminder),
        ("do: cancel, meeting: m1, reason: Snow", .cancel(reason: "Snow")),
        ("do: close-meeting, meeting: m1", .close),
    ])
    func `each verb is an act on a meeting`(written: String, act: MeetingAct) throws {
        #expect(try move(written) == .meeting("m1", act))
    }

    @Test func `a meeting can be changed on the way`() throws {
        let day = try #require(Day(iso: "2026-12-16"))
        let change = MeetingChange(day: day, time: "10:00", place: "", reason: "Snow")
        let read = try move(
            "do: change-meeting, meeting: m1, day: 2026-12-16, time: \"10:00\", reason: Snow")
        #expect(read == .meeting("m1", .change(change)))
    }

    @Test func `a meeting can be planned on the way`() throws {
        let day = try #require(Day(iso: "2026-12-16"))
        let plan = MeetingPlan(
            body: "panel", day: day, time: "", place: "", isByCorrespondence: true)
        let read = try move(
            "do: plan, meeting: m2, body: panel, day: 2026-12-16, by-correspondence: true")
        #expect(read == .meeting("m2", .plan(plan)))
    }

    @Test func `expectations and checks are read`() throws {
        let read = try scenario(
            "{on: 2026-11-23, who: ben, do: hand-in, step: referral, expect: {refused: not-yours, clause: NO-041}}",
            "{on: 2026-11-23, check: {limits: {replies/nhs: {due: 2026-12-04, state: running}}, open: [], closed: true}}",
            "{on: 2026-11-23, check: {limits: {papers: {state: met-late}}}}")
        let refused = Scenario.Expectation.refused(rule: "not-yours", clause: "NO-041")
        #expect(
            read.turns[1].content
                == .act(by: "ben", .act("case", .handIn("referral")), expecting: refused))
        guard case .check(let check) = read.turns[2].content else { return #expect(Bool(false)) }
        #expect(check.open == [])
        #expect(check.isClosed == true)
        #expect(check.limits.first?.agency == "nhs")
        #expect(check.limits.first?.due?.iso == "2026-12-04")
        guard case .check(let second) = read.turns[3].content else { return #expect(Bool(false)) }
        #expect(second.open == nil)
        #expect(second.isClosed == nil)
        #expect(second.limits.first?.state == .metLate)
    }

    @Test func `several cases run side by side`() throws {
        let read = try scenario(
            "{on: 2026-11-23, who: ana, do: open, pathway: review, case: second}",
            "{on: 2026-11-23, who: ana, do: hand-in, step: referral, case: second}")
        let second = Scenario.Move.act("second", .handIn("referral"))
        #expect(read.turns.last?.content == .act(by: "ana", second, expecting: .accepted))
    }
}

@Suite struct `A scenario with a slip is refused on its line` {
    @Test(arguments: [
        (
            "{on: 2026-11-23, who: ann, do: hand-in, step: referral}",
            "There is no person 'ann'. Write 'ana', if that is meant."
        ),
        (
            "{on: 2026-11-23, who: ana, do: handin, step: referral}",
            "'do' of the act cannot be 'handin'. Write hand-in, if that is meant."
        ),
        (
            "{on: 2026-11-23, who: ana, do: hand-in, step: refferal}",
            "There is no step 'refferal'. Write 'referral', if that is meant."
        ),
        ("{on: 2026-11-23, who: ana, do: hand-in}", "The act has no 'step'. Add 'step:'."),
        (
            "{on: 2026-11-23, who: ana, do: hand-in, step: referral, outcome: submitted}",
            "The act has no use for the key 'outcome'. Take it out; the keys here are 'on', 'check', 'who', 'expect', 'do', 'step'."
        ),
        (
            "{on: 2026-11-19, who: ana, do: hand-in, step: referral}",
            "'on' of the act is before the act above it. Put the acts in the order of time."
        ),
        (
            "{on: Friday, who: ana, do: hand-in, step: referral}",
            "'on' of the act is not a day, or a day and a time. Write 2026-11-20 or 2026-11-20 10:30."
        ),
        (
            "{on: 2026-11-23 25:00, who: ana, do: hand-in, step: referral}",
            "'on' of the act is not a day, or a day and a time. Write 2026-11-20 or 2026-11-20 10:30."
        ),
        (
            "{on: 2026-11-23, who: ana, do: settle, step: quality, outcome: denied}",
            "There is no outcome 'quality: denied'. Use an outcome that the step has, or add it to the step."
        ),
        (
            "{on: 2026-11-23, who: ana, do: save, step: referral, answers: {setting: garden}}",
            "'setting' of the act cannot be 'garden'. Write one of: home, ward."
        ),
        (
            "{on: 2026-11-23, who: ana, do: save, step: referral, answers: {settting: home}}",
            "There is no entry 'settting' to be made here. Write 'setting', if that is meant."
        ),
        (
            "{on: 2026-11-23, who: ana, do: save, step: referral, answers: {referral-date: today}}",
            "'referral-date' of the act is no day of the calendar: 'today'. Write it as year, month and day, such as 2026-06-01."
        ),
        (
            "{on: 2026-11-23, who: ana, do: list, step: decision, at: m2}",
            "There is no meeting 'm2'. Write 'm1', if that is meant."
        ),
        (
            "{on: 2026-11-23, who: ana, do: hand-in, step: referral, case: other}",
            "There is no case 'other'. Define it, or correct the name."
        ),
        (
            "{on: 2026-11-23, who: ana, do: hand-in, step: referral, expect: refused}",
            "'expect' of the act has to be a map, not one value. Write keys beneath it."
        ),
        (
            "{on: 2026-11-23, who: ana, do: tell, step: telling, recipient: famly, how: letter}",
            "There is no recipient 'telling: famly'. Write 'telling: family', if that is meant."
        ),
        (
            "{on: 2026-11-23, who: ana, do: vote, step: decision, agency: nhs, choice: yes}",
            "'choice' of the act cannot be 'yes'. Write one of: agree, disagree, abstain."
        ),
        (
            "{on: 2026-11-23, check: {limits: {replis: {state: running}}}}",
            "There is no time limit 'replis'. Write 'replies', if that is meant."
        ),
        (
            "{on: 2026-11-23, check: {limits: {replies: {state: late}}}}",
            "'state' of the time limit 'replies' cannot be 'late'. Write one of: not-started, running, overdue, met, met-late, met-early, unnumbered, lapsed."
        ),
    ])
    func `in an act`(act: String, sentence: String) {
        #expect(complaints(act).contains("14: \(sentence)"), "\(complaints(act))")
    }

    @Test func `in its head`() {
        #expect(
            complaints(head: "procedure: south-1.0\ntitle: x\n") == [
                "1: 'procedure' of the scenario is not a procedure that is at hand: south-1.0. Write the name of the pack, such as north-1.5."
            ])
        #expect(
            complaints(head: "procedure: north-1.0\ntitle: x\npeople: {}\n") == [
                "1: The scenario has no 'acts'. Add 'acts:'."
            ])
    }
}
