import CaseReview

/// Writes the acts by which a step could go on, as lines of a scenario.
struct ActWriter {
    let cast: ExampleCast
    let day: Day
    /// How many acts there are already, so that what is planned anew has a name of its own.
    let number: Int

    private var procedure: Procedure { cast.procedure }
    private var examples: ExampleAnswers { ExampleAnswers(cast: cast, day: day) }

    func choices(at step: Step) -> [NextActs] {
        switch step.activity {
        case .form(let form): [handIn(step, form)].compactMap(\.self)
        case .settle(let examining): answering(step, examining) + settling(step, examining)
        case .await: settling(step, nil)
        case .gather(let gathering): asking(step, gathering)
        case .tell(let recipients): [telling(step, recipients)].compactMap(\.self)
        case .decide(let deciding): decidings(step, deciding)
        }
    }

    // A line begins with when and who, as every act does.
    private func act(_ who: String, _ verb: String, _ rest: String) -> String {
        "  - {on: \(day.iso), who: \(who), do: \(verb)\(rest)}\n"
    }

    private func choice(_ step: Step, _ id: String, _ name: String, _ lines: [String]) -> NextActs {
        NextActs(id: "\(step.id)/\(id)", name: "\(step.name): \(name)", lines: lines.joined())
    }

    private func answers(_ forms: [FormID?], _ role: RoleID?) -> String {
        let found = examples.answers(to: forms, by: role)
        return found.isEmpty ? "" : ", answers: \(WrittenAnswers(found).text)"
    }

    private func handIn(_ step: Step, _ form: FormID) -> NextActs? {
        guard let taker = cast.taker(of: step.by) else { return nil }
        let entries = answers([form], taker.role)
        let save = act(
            taker.id, "save", ", step: \(step.id)" + (entries.isEmpty ? ", answers: {}" : entries))
        return choice(
            step, "hand-in", "fill in and hand in",
            (entries.isEmpty ? [] : [save]) + [act(taker.id, "hand-in", ", step: \(step.id)")])
    }

    /// Every question of the tests at hand, to be changed by hand to what is to be tried.
    private func answering(_ step: Step, _ examining: Examining?) -> [NextActs] {
        guard let examining, let taker = cast.taker(of: step.by) else { return [] }
        return [(Answer.Value.yes, "all yes"), (.no, "all no"), (.notKnown, "none is known")]
            .compactMap { value, words in
                let lines = questions(examining, value, step, taker.id)
                return lines.isEmpty
                    ? nil
                    : choice(
                        step, "answer-\(value.rawValue)", "answer the questions, \(words)", [lines])
            }
    }

    private func questions(
        _ examining: Examining, _ value: Answer.Value, _ step: Step, _ who: String
    ) -> String {
        let facts = CaseFacts(Case(id: "case"), under: procedure)
        let pairs = facts.questions(of: examining, under: procedure)
            .map { "\($0): \(WrittenAnswers.quoted(value.rawValue))" }
        if pairs.isEmpty { return "" }
        return act(
            who, "answer-all",
            ", step: \(step.id), answers: {\(pairs.joined(separator: ", "))}")
    }

    private func settling(_ step: Step, _ examining: Examining?) -> [NextActs] {
        let takers: [ExampleCast.Player] =
            if case .jointly(let roles) = step.by { roles.compactMap(cast.player) } else {
                [cast.taker(of: step.by)].compactMap(\.self)
            }
        return step.outcomes.map { outcome in
            let lines = takers.map { taker in
                act(
                    taker.id, "settle",
                    ", step: \(step.id), outcome: \(outcome.id), reason: An example."
                        + answers([examining?.record, outcome.form], taker.role))
            }
            return choice(step, outcome.id.rawValue, outcome.name, lines)
        }
    }

    private func telling(_ step: Step, _ recipients: [Recipient]) -> NextActs? {
        guard let taker = cast.taker(of: step.by) else { return nil }
        let entries = answers(recipients.map(\.form), taker.role)
        let save = entries.isEmpty ? [] : [act(taker.id, "save", ", step: \(step.id)\(entries)")]
        let tell = recipients.map {
            act(taker.id, "tell", ", step: \(step.id), recipient: \($0.id), how: By e-mail")
        }
        return choice(step, "tell", "tell everybody", save + tell)
    }
}

// What agencies and bodies do.
extension ActWriter {
    private func asking(_ step: Step, _ gathering: Gathering) -> [NextActs] {
        guard let taker = cast.taker(of: step.by) else { return [] }
        let members = gathering.everyMemberOf.flatMap { procedure.bodies[$0]?.members }
        let asked = members ?? Array(cast.agencies.prefix(3))
        let isFixed = members != nil || gathering.missingFrom != nil
        let whom = isFixed ? "all" : "[\(asked.map(\.rawValue).joined(separator: ", "))]"
        let ask = act(
            taker.id, "request",
            ", step: \(step.id), of: \(whom)" + answers([gathering.request], taker.role))
        let replies = asked.map { agency in
            act(
                taker.id, "reply",
                ", step: \(step.id), agency: \(agency)" + answers([gathering.reply], nil))
        }
        return [
            choice(step, "request", "ask", [ask]),
            choice(step, "replies", "every agency answers", replies),
        ] + settling(step, nil)
    }

    /// A whole sitting for each outcome: planned, listed, everybody there, asked, put to the vote.
    private func decidings(_ step: Step, _ deciding: Deciding) -> [NextActs] {
        guard let body = procedure.bodies[deciding.body],
            let keeper = cast.keeper(.keepMeetings) ?? cast.keeper(.keepCases)
        else { return [] }
        return step.outcomes.map { outcome in
            let sitting = sitting(step, deciding, body, keeper.id)
            let end = ending(step, deciding, outcome, body, keeper.id)
            return choice(step, outcome.id.rawValue, "meets: \(outcome.name)", sitting + end)
        }
    }

    private func sitting(
        _ step: Step, _ deciding: Deciding, _ body: Body, _ keeper: String
    ) -> [String] {
        let meeting = "meeting-\(number + 1)"
        let letter = deciding.isByCorrespondence ? ", by-correspondence: true" : ""
        let here = cast.members(of: body).map(\.id).joined(separator: ", ")
        var lines = [
            act(
                keeper, "plan",
                ", meeting: \(meeting), body: \(body.id), day: \(day.iso)\(letter)"),
            act(keeper, "list", ", step: \(step.id), at: \(meeting), because: An example."),
            act(keeper, "arrive", ", meeting: \(meeting), people: [\(here)]"),
        ]
        if body.reminder != nil { lines.append(act(keeper, "remind", ", meeting: \(meeting)")) }
        let asked = questions(deciding.examining, .yes, step, keeper)
        return asked.isEmpty ? lines : lines + [asked]
    }

    private func ending(
        _ step: Step, _ deciding: Deciding, _ outcome: Outcome, _ body: Body, _ keeper: String
    ) -> [String] {
        let named = ", step: \(step.id), outcome: \(outcome.id), reason: An example."
        let chair = body.chair.flatMap(cast.player)?.id ?? keeper
        let entries = answers([deciding.record, outcome.form], cast.keeper(.keepCases)?.role)
        var lines = [act(keeper, "propose", named + entries)]
        if outcome.effect == .settles {
            lines.append(act(keeper, "vote-all", ", step: \(step.id), choice: agree"))
        }
        return lines + [act(chair, "conclude", named)]
    }
}
