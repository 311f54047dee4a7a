import CaseReview

/// A case brought to each stage of the adult pathway, as plainly as the procedure allows.
extension CaseInHand {
    static let referral: Answers = [
        "referral-date": .day(day("2026-09-14")), "incident-date": .day(day("2026-08-20")),
        "referral-reason": .text("A death after care that nobody led."),
        "reviews-sought": .chosen(["sar"]), "subject-first-name": .text("Robin"),
        "subject-last-name": .text("Example"), "subject-birth-date": .day(day("1950-01-31")),
        "how-well-worked-together": .text("Each knew a part."),
        "referrer-name": .text("Amara Okoye"), "referrer-role": .text("Social worker"),
        "referrer-contact": .text("amara.okoye@example.org"),
        "quality-manager-named": .text("helen-brandt"),
    ]
    static let request: Answers = [
        "request-reason": .text("A death."), "request-criteria": .chosen(["sar"]),
        "request-persons": .text("Robin Example"),
    ]
    static let notKnown: Answers = ["known-to-agency": .chosen(["not-known"])]
    static let record: Answers = [
        "learning-points": .text("Who leads."), "family-considered": .chosen(["yes"]),
        "lead-process": .chosen(["not-more-than-one"]),
    ]
    static let focus: Answers = [
        "review-focus": .text("Discharge."), "methodology": .chosen(["peer-review-own"]),
        "methodology-reason": .text("Proportionate."),
    ]
    static let letter: Answers = [
        "letter-recommendation": .text("What and why."), "letter-date": .day(day("2026-10-12")),
    ]
    /// One agency of each of the five sectors, the chair speaking for the police.
    static let five: [AgencyID] = [
        "nel-icb", "lbr-childrens-social-care", "lbr-adult-social-care", "lbr-community-safety",
    ]
    /// Every question of a dead adult's tests; the section 44 test is met on suspicion.
    static let dead: [QuestionID: Answer.Value] = [
        "adult-in-area": .yes, "needs-care-and-support": .yes,
        "concern-about-working-together": .yes,
        "adult-died": .yes, "death-resulted-from-abuse-or-neglect": .suspected,
        "experienced-serious-abuse-or-neglect": .no, "died-at-16-or-over": .yes,
        "death-resulted-from-violence-abuse-or-neglect": .no,
        "by-relative-or-intimate-partner": .no, "by-member-of-household": .no,
        "death-by-suicide": .no, "suicide-gives-rise-to-concern": .no,
        "learning-without-statutory-review": .no,
    ]

    static func drafted(_ changes: Answers = [:]) throws -> CaseInHand {
        var given = CaseInHand()
        try given.open()
        let answers = referral.merging(changes) { _, new in new }
        try given.act(.save("referral", answers), by: .referrer)
        return given
    }

    static func handedIn(_ changes: Answers = [:]) throws -> CaseInHand {
        var given = try drafted(changes)
        try given.act(.handIn("referral"), by: .referrer)
        return given
    }

    static func appropriate(_ changes: Answers = [:]) throws -> CaseInHand {
        var given = try handedIn(changes)
        try given.act(.settle("check", "complete", reason: "", [:]), by: .secretariat)
        try given.act(.settle("appropriateness", "appropriate", reason: "", [:]), by: .chair)
        return given
    }

    static func sent(_ changes: Answers = [:]) throws -> CaseInHand {
        var given = try appropriate(changes)
        try given.act(.request("screening", of: [], request), by: .business)
        return given
    }

    static func listed(_ changes: Answers = [:]) throws -> CaseInHand {
        var given = try sent(changes)
        try given.act(.settle("screening", "collated", reason: "", [:]), by: .secretariat)
        let plan = MeetingPlan(body: "one-panel", day: day("2026-10-08"), time: "10:00", place: "")
        try given.meet(.plan(plan))
        try given.act(.list("panel", at: "m1", because: ""), by: .secretariat)
        given.now = moment("2026-10-08T09:00:00Z")
        return given
    }

    /// In the room: the chair for the police, and somebody of each of these agencies.
    static func sitting(
        _ agencies: [AgencyID] = five, reminded: Bool = true, _ changes: Answers = [:]
    ) throws -> CaseInHand {
        var given = try listed(changes)
        try given.arrive(.chair, as: .chair)
        for agency in agencies { try given.arrive(.member(agency), as: .member) }
        if reminded { try given.meet(.giveReminder, by: .chair) }
        return given
    }

    mutating func arrive(_ actor: Actor, as capacity: Attendance.Capacity) throws(Refusal) {
        let attendance = Attendance(
            id: actor.person.rawValue, name: actor.person.rawValue, person: actor.person,
            agency: actor.agency, capacity: capacity, arrived: now)
        try meet(.recordArrival(attendance))
    }

    mutating func weigh(
        _ answers: [QuestionID: Answer.Value] = dead, at step: StepID = "panel"
    ) throws(Refusal) {
        for (question, value) in answers.sorted(by: { $0.key < $1.key }) {
            let answer = CaseAct.answer(step, question, value, evidence: "Returns", reason: "So.")
            try act(answer, by: .secretariat)
        }
    }

    mutating func propose(
        _ outcome: OutcomeID, at step: StepID = "panel", _ changes: Answers = [:]
    ) throws(Refusal) {
        try weighAsLess(for: outcome, at: step)
        let needsFocus = procedure.steps[step]?.outcome(outcome)?.form != nil
        let answers = Self.record.merging(needsFocus ? Self.focus : [:]) { $1 }
            .merging(changes) { $1 }
        try act(.propose(step, outcome, reason: "As weighed.", answers), by: .secretariat)
    }

    /// Nothing less than a review is open while the law demands one, so its test is answered otherwise.
    private mutating func weighAsLess(for outcome: OutcomeID, at step: StepID) throws(Refusal) {
        let concern: QuestionID = "concern-about-working-together"
        guard ["no-review", "other-learning"].contains(outcome),
            matter.answers[concern]?.value == .yes
        else { return }
        try weigh([concern: .no], at: step)
    }

    mutating func vote(
        _ choices: [AgencyID: Vote.Choice], at step: StepID = "panel"
    ) throws(Refusal) {
        for (agency, choice) in choices.sorted(by: { $0.key < $1.key }) {
            try act(.vote(step, agency, choice, reason: "So we think."), by: .secretariat)
        }
    }

    /// The agencies with a vote at a quorate sitting of the five.
    static let voters: [AgencyID] = ["east-area-bcu"] + five

    static func voted(
        _ outcome: OutcomeID = "mandatory-sar", against: [AgencyID] = []
    ) throws -> CaseInHand {
        var given = try sitting()
        try given.weigh()
        try given.propose(outcome)
        let choices = voters.map { ($0, against.contains($0) ? Vote.Choice.disagree : .agree) }
        try given.vote(Dictionary(uniqueKeysWithValues: choices))
        return given
    }

    static func decided(_ outcome: OutcomeID = "mandatory-sar") throws -> CaseInHand {
        var given = try voted(outcome)
        try given.act(.conclude("panel", outcome, reason: ""), by: .secretariat)
        return given
    }

    static func lettered(_ outcome: OutcomeID = "mandatory-sar") throws -> CaseInHand {
        var given = try decided(outcome)
        try given.act(.settle("send-recommendation", "sent", reason: "", letter), by: .chair)
        return given
    }

    static func final(_ outcome: OutcomeID = "mandatory-sar") throws -> CaseInHand {
        var given = try lettered(outcome)
        let isOfAChild = outcome == "cspr-referral"
        try given.act(
            .settle(
                isOfAChild ? "scrutineer-ratification" : "ratification", "ratified", reason: "",
                [:]), by: isOfAChild ? .scrutineer : .ratifier)
        for partner in Actor.partners {
            try given.act(.settle("partners-agreement", "agreed", reason: "", [:]), by: partner)
        }
        return given
    }
}
