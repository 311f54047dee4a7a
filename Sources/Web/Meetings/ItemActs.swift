import CaseReview
import HTML
import Office
import Sealing

/// What is done to an item during a sitting; each act is recorded by itself, as it happens.
struct ItemActs {
    let visit: Visit
    let item: Item

    init(_ visit: Visit) throws {
        self.visit = visit
        item = try Item(visit)
    }

    func declare() throws -> Reply {
        let attendance = item.meeting.attendances.first {
            $0.id == visit.form.text("attendance")
        }
        let degree = visit.form.text("degree")
        let problems = [
            attendance == nil
                ? Problem(field: "attendance", message: "Choose who declares it") : nil,
            visit.form.text("nature").isEmpty
                ? Problem(field: "nature", message: "Say what the interest is") : nil,
            degree.isEmpty && item.body.interests?.degrees.isEmpty == false
                ? Problem(field: "degree", message: "Choose how it stands to the decision") : nil,
        ].compactMap(\.self)
        guard problems.isEmpty, let attendance else { return try again(problems) }
        return try perform(
            .declareInterest(
                item.step.id,
                Interest(
                    id: SecureRandom.token(bytes: 9), attendance: attendance.id,
                    person: attendance.person, name: attendance.name,
                    nature: visit.form.text("nature"), degree: degree.isEmpty ? nil : degree)))
    }

    func rule() throws -> Reply {
        let id = visit.form.text("interest")
        guard let ruling = Interest.Ruling(rawValue: visit.form.text("ruling-\(id)")) else {
            return try again([
                Problem(field: "ruling-\(id)", message: "Choose withdraws or stays")
            ])
        }
        return try perform(
            .rule(item.step.id, interest: id, ruling, reason: visit.form.text("why-\(id)")))
    }

    func takeChair() throws -> Reply {
        try perform(
            .takeChair(
                item.step.id, attendance: visit.form.text("taker"),
                reason: visit.form.text("taker-why")))
    }

    /// Records every answer that is new or changed and can be; the others are shown again as typed.
    func answer() throws -> Reply {
        let reading = QuestionReading(
            visit.form, questions: item.questions, held: item.matter.answers)
        for wanted in reading.wanted {
            let act = CaseAct.answer(
                item.step.id, wanted.question, wanted.value, evidence: wanted.evidence,
                reason: wanted.reason)
            if let refused = try refusal(of: act) { return try again(reading.problems, refused) }
        }
        guard reading.problems.isEmpty else { return try again(reading.problems) }
        return .see(item.path + "#tests")
    }

    func giveView() throws -> Reply {
        try perform(
            .giveView(
                item.step.id, AgencyID(visit.form.text("agency")), visit.form.text("view")))
    }

    func propose() throws -> Reply {
        let outcome = item.step.outcome(OutcomeID(visit.form.text("outcome")))
        guard let outcome else {
            return try again([Problem(field: "outcome", message: "Choose what is proposed")])
        }
        let reading = FormReading(
            visit.form, fields: item.fields(for: outcome), today: visit.today, isComplete: true)
        var problems = reading.problems
        if visit.form.text("reason").isEmpty {
            problems.append(
                Problem(field: "reason", message: "Enter the reason for the proposal"))
        }
        guard problems.isEmpty else { return try again(problems) }
        return try perform(
            .propose(
                item.step.id, outcome.id, reason: visit.form.text("reason"), reading.filled))
    }

    func vote() throws -> Reply {
        let agency = AgencyID(visit.form.text("agency"))
        guard let choice = Vote.Choice(rawValue: visit.form.text("choice")) else {
            return try again([
                Problem(field: "choice-\(agency)", message: "Choose how \(item.name(agency)) votes")
            ])
        }
        // Without the number that the form carries, nobody can say which proposal was read.
        return try perform(
            .vote(
                item.step.id, agency, choice, reason: visit.form.text("reason"),
                on: visit.form.count("proposal") ?? 0))
    }

    func conclude() throws -> Reply {
        let act = CaseAct.conclude(
            item.step.id, OutcomeID(visit.form.text("outcome")),
            reason: visit.form.text("reason"))
        let seen = visit.form.count("version")
        do {
            if let refused = try refusal(of: act, seen: seen) { return try again([], refused) }
        } catch OfficeFailure.movedOn {
            let page = try ItemPage(visit)
            let version = seen ?? item.matter.version
            return page.reply(
                meanwhile: try MeanwhileBox(visit, page.item.matter, item.procedure, since: version)
            )
        }
        return .see(visit.link("cases/\(item.matter.id)"))
    }

    private func perform(_ act: CaseAct) throws -> Reply {
        if let refused = try refusal(of: act) { return try again([], refused) }
        return .see(item.path)
    }

    /// Does the act; what the procedure says no with, or nil when it was done.
    private func refusal(of act: CaseAct, seen: Int? = nil) throws -> RefusalWords? {
        do {
            try item.office.perform(act, on: item.matter.id, by: actor(for: act), seen: seen)
            return nil
        } catch OfficeFailure.refused(let refusal) {
            return refusal.words(under: item.procedure)
        }
    }

    /// As whom the visitor acts: the chair for what is the chair's, an agency's member for its vote.
    private func actor(for act: CaseAct) -> Actor {
        let actors = visit.viewer.actors
        let chair =
            actors.first { item.meeting.isChaired(by: $0, under: item.procedure) }
            ?? actors.first { item.body.isChaired(by: $0.role) } ?? actors.first
        let keeper =
            item.isKeeper
            ? visit.actor(with: .keepMeetings, under: item.procedure)
            : chair ?? visit.actor(with: .keepMeetings, under: item.procedure)
        switch act {
        case .rule: return chair ?? keeper
        case .conclude(_, let outcome, _):
            let defers = item.step.outcome(outcome)?.effect == .defers
            return defers ? chair ?? keeper : keeper
        case .vote(_, let agency, _, _, _), .giveView(_, let agency, _):
            return actors.first { $0.agency == agency } ?? keeper
        default: return keeper
        }
    }

    private func again(_ problems: [Problem], _ refusal: RefusalWords? = nil) throws -> Reply {
        try ItemPage(visit).reply(problems: problems, refusal: refusal)
    }
}
