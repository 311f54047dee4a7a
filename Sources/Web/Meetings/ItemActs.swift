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
        guard problems.isEmpty, let attendance else { return try again(.interests, problems) }
        return try perform(
            .declareInterest(
                item.step.id,
                Interest(
                    id: SecureRandom.token(bytes: 9), attendance: attendance.id,
                    person: attendance.person, name: attendance.name,
                    nature: visit.form.text("nature"), degree: degree.isEmpty ? nil : degree)),
            in: .interests)
    }

    func rule() throws -> Reply {
        let id = visit.form.text("interest")
        guard let ruling = Interest.Ruling(rawValue: visit.form.text("ruling-\(id)")) else {
            return try again(
                .interests,
                [Problem(field: "ruling-\(id)", message: "Choose withdraws or stays")])
        }
        return try perform(
            .rule(item.step.id, interest: id, ruling, reason: visit.form.text("why-\(id)")),
            in: .interests)
    }

    func takeChair() throws -> Reply {
        try perform(
            .takeChair(
                item.step.id, attendance: visit.form.text("taker"),
                reason: visit.form.text("taker-why")), in: .interests)
    }

    /// Records every answer that the visitor changed and that can be; the others are shown again as typed.
    func answer() throws -> Reply {
        let saving = AnswersSaving(
            visit: visit, office: item.office, procedure: item.procedure, step: item.step.id,
            actor: actor(for:), questions: item.questions(of:))
        guard let left = try saving.save(on: item.matter.id) else { return .see(back(to: .tests)) }
        return try ItemPage(visit).reply(
            NotDone(
                part: .tests, problems: left.reading.problems, refusal: left.refusal,
                reading: left.reading))
    }

    func giveView() throws -> Reply {
        try perform(
            .giveView(
                item.step.id, AgencyID(visit.form.text("agency")), visit.form.text("view")),
            in: .views)
    }

    func propose() throws -> Reply {
        let outcome = item.step.outcome(OutcomeID(visit.form.text("outcome")))
        guard let outcome else {
            return try again(
                .proposal, [Problem(field: "outcome", message: "Choose what is proposed")])
        }
        let reading = FormReading(
            visit.form, fields: item.fields(for: outcome), today: visit.today, isComplete: true)
        var problems = reading.problems
        if visit.form.text("reason").isEmpty {
            problems.append(
                Problem(field: "reason", message: "Enter the reason for the proposal"))
        }
        guard problems.isEmpty else { return try again(.proposal, problems) }
        return try perform(
            .propose(
                item.step.id, outcome.id, reason: visit.form.text("reason"), reading.filled),
            in: .proposal)
    }

    func vote() throws -> Reply {
        let agency = AgencyID(visit.form.text("agency"))
        guard let choice = Vote.Choice(rawValue: visit.form.text("choice")) else {
            let problem = "Choose how \(item.name(agency)) votes"
            return try again(.votes, [Problem(field: "choice-\(agency)", message: problem)])
        }
        // Without the number that the form carries, nobody can say which proposal was read.
        return try perform(
            .vote(
                item.step.id, agency, choice, reason: visit.form.text("reason"),
                on: visit.form.count("proposal") ?? 0), in: .votes)
    }

    func conclude() throws -> Reply {
        let act = CaseAct.conclude(
            item.step.id, OutcomeID(visit.form.text("outcome")),
            reason: visit.form.text("reason"))
        do {
            if let refused = try refusal(of: act, seen: try seen()) {
                return try again(.conclusion, [], refused)
            }
        } catch OfficeFailure.movedOn {
            let page = try ItemPage(visit)
            let version = visit.form.count("version") ?? item.matter.version
            let meanwhile = try MeanwhileBox(
                visit, page.item.matter, item.procedure, since: version)
            return page.reply(NotDone(part: .conclusion, meanwhile: meanwhile))
        }
        return .see(visit.link("cases/\(item.matter.id)"))
    }

    /// The version of the case that the visitor concludes on: where nothing has happened since but that somebody wrote
    /// down what was said, nothing has to be looked at again. While people talk somebody is always writing.
    private func seen() throws -> Int? {
        guard let version = visit.form.count("version"), version < item.matter.version else {
            return visit.form.count("version")
        }
        let since = try item.office.happenings(of: item.matter.id)
            .prefix(item.matter.version).dropFirst(version)
        let isOnlyWriting = since.allSatisfy { recorded in
            if case .minuted = recorded.happening.event { true } else { false }
        }
        return isOnlyWriting ? item.matter.version : version
    }

    func perform(_ act: CaseAct, in part: ItemPart) throws -> Reply {
        if let refused = try refusal(of: act) { return try again(part, [], refused) }
        return .see(back(to: part))
    }

    private func back(to part: ItemPart) -> String { item.path + part.fragment }

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
            let chosen = item.step.outcome(outcome)
            let isTheChairs = chosen?.effect == .defers || chosen?.isForInquorate == true
            return isTheChairs ? chair ?? keeper : keeper
        case .vote(_, let agency, _, _, _), .giveView(_, let agency, _):
            return actors.first { $0.agency == agency } ?? keeper
        default: return keeper
        }
    }

    func again(
        _ part: ItemPart, _ problems: [Problem], _ refusal: RefusalWords? = nil
    ) throws -> Reply {
        try ItemPage(visit).reply(NotDone(part: part, problems: problems, refusal: refusal))
    }
}
