import CaseReview
import HTML
import Office

/// What is proposed, and the form that puts a proposal.
struct ProposalPart {
    let item: Item
    let problems: [Problem]
    /// What was sent from the form of this part.
    let typed: FormData

    func write(into w: inout Writer) {
        if let proposal = item.consideration.proposal {
            let outcome = item.step.outcome(proposal.outcome)
            w.append(
                InsetText(
                    Fragment { w in
                        w.p { $0.strong(outcome?.name ?? "") }
                        w.paragraphs(of: proposal.reason)
                    }))
            w.append(
                AnswersView(
                    fields: item.fields(for: outcome), answers: proposal.answers,
                    visit: item.visit))
        } else {
            w.p("Nothing has been proposed yet.")
        }
        guard item.isRunning, item.isKeeper || item.isChair else { return }
        let title = item.consideration.proposal == nil ? "Put a proposal" : "Put another proposal"
        w.details(summary: title, .flag("open", typed.has("reason"))) { w in writeForm(into: &w) }
    }

    private func writeForm(into w: inout Writer) {
        let address = "\(item.path)/proposal\(ItemPart.proposal.fragment)"
        w.form(action: address, .id("proposing")) { w in
            w.append(item.visit.token)
            w.append(
                Radios(
                    name: "outcome", label: "What is proposed?",
                    choices: proposable.map { Choice($0.id.rawValue, $0.name) },
                    value: typed.text("outcome"), problem: problems.message(for: "outcome")))
            w.append(
                TextArea(
                    name: "reason", label: "Reason for the proposal", value: typed.text("reason"),
                    problem: problems.message(for: "reason")))
            w.append(
                FormFields(
                    item.fields(for: nil), form: typed, problems: problems, visit: item.visit))
            for id in Set(proposable.compactMap(\.form)).sorted() { writeFurther(id, into: &w) }
            w.append(Button("Put the proposal"))
        }
    }

    private var proposable: [Outcome] {
        item.offered.open.filter { $0.effect == .settles && item.isFor($0) }
    }

    /// What some outcomes ask for besides, once, with the outcomes that ask for it.
    private func writeFurther(_ id: FormID, into w: inout Writer) {
        guard let form = item.procedure.forms[id] else { return }
        let asking = proposable.filter { $0.form == id }.map(\.name)
        w.h3(form.name)
        w.p("Needed for: " + asking.joined(separator: "; ") + ".")
        w.append(
            FormFields(
                form.fields, form: typed, problems: problems, visit: item.visit))
    }
}

/// One vote for each agency, however many of its people sit there.
struct VotesPart {
    let item: Item
    let problems: [Problem]
    /// What was sent from a form of this part.
    let typed: FormData

    /// The agencies for which the visitor may still vote.
    static func awaited(at item: Item) -> [AgencyID] {
        guard item.isRunning, item.consideration.proposal != nil, item.body.voting.rule != nil
        else { return [] }
        let voting = item.room.votingAgencies
        return item.ownAgencies.filter { item.votes[$0] == nil && voting.contains($0) }
    }

    func write(into w: inout Writer) {
        if case .notStated(let silence) = item.body.voting, item.votes.isEmpty {
            w.p("The document describes no vote. \(silence)")
            return w.p("What each agency thinks stands among the views.")
        }
        guard item.consideration.proposal != nil else {
            return w.p("Voting begins when something is proposed.")
        }
        let votes = item.votes
        let voting = item.room.votingAgencies
        let count = VoteCount(votes, among: voting)
        w.append(
            Tally(
                [
                    .init("Agree", count.agree.count, .done),
                    .init("Disagree", count.disagree.count, .late),
                    .init("Abstain", count.abstain.count, .waiting),
                    .init("Not voted yet", count.silent.count),
                ], of: voting.count))
        if let citation = item.body.voting.citation { w.append(CitationNote(citation)) }
        for vote in votes.values.sorted(by: { $0.agency < $1.agency }) {
            w.p("\(item.name(vote.agency)): \(vote.choice.words). \(vote.reason)")
        }
        for agency in Self.awaited(at: item) { write(agency, into: &w) }
    }

    private func write(_ agency: AgencyID, into w: inout Writer) {
        let address = "\(item.path)/votes\(ItemPart.votes.fragment)"
        w.form(action: address, .id("voting-\(agency)")) { w in
            w.append(item.visit.token)
            w.append(HiddenField(name: "agency", value: agency.rawValue))
            w.append(
                HiddenField(
                    name: "proposal",
                    value: item.consideration.proposal.map { "\($0.number)" } ?? ""))
            w.fieldset(.class("group")) { w in
                w.legend("\(item.name(agency)) votes")
                let name = "choice-\(agency)"
                if let problem = problems.message(for: name) {
                    w.p(problem, .class("problem"), .id(name))
                }
                for choice in Vote.Choice.allCases {
                    w.append(
                        Button(
                            choice.words, kind: .secondary, name: "choice", value: choice.rawValue))
                }
                w.label("Reason, if it does not agree", for: "reason-\(agency)")
                w.input(
                    .id("reason-\(agency)"), .name("reason"), .type("text"), .class("input"),
                    .value(
                        typed.text("agency") == agency.rawValue ? typed.text("reason") : ""))
            }
        }
    }
}

/// Ending the item: with what was proposed, by putting it off, or by passing a disagreement on.
struct ConclusionPart {
    let item: Item
    /// What was sent from a form of this part.
    let typed: FormData

    /// The outcomes that are recorded here with a reason of their own.
    static func needingReason(at item: Item) -> [Outcome] {
        putOff(at: item) + passedOn(at: item)
    }

    private static func putOff(at item: Item) -> [Outcome] {
        item.offered.open.filter { $0.effect == .defers && item.isChair && item.isFor($0) }
    }

    private static func passedOn(at item: Item) -> [Outcome] {
        let hasDissent = item.votes.values.contains { $0.choice == .disagree }
        return hasDissent ? item.step.outcomes.filter { $0.effect == .escalates } : []
    }

    func write(into w: inout Writer) {
        guard item.isRunning, item.isKeeper || item.isChair else { return }
        if let day = item.meeting.dayToCome(on: item.visit.today) {
            return w.p("The item is concluded on the day, \(day.longText).")
        }
        if let proposed = item.consideration.proposal.flatMap({ item.step.outcome($0.outcome) }) {
            if proposed.isForInquorate, !item.isChair {
                w.p("Only the chair chooses what becomes of an inquorate meeting.")
            } else {
                button(proposed, "Conclude with: \(proposed.name)", asksWhy: false, into: &w)
            }
        }
        item.offered.writeForbidden(into: &w)
        for outcome in Self.putOff(at: item) {
            w.details(summary: outcome.name, .flag("open", isTyped(outcome))) { w in
                if let citation = outcome.citation { w.append(CitationNote(citation)) }
                button(outcome, "Record it", asksWhy: true, into: &w)
            }
        }
        for outcome in Self.passedOn(at: item) {
            if let citation = outcome.citation { w.append(CitationNote(citation)) }
            button(outcome, "Pass the disagreement on", asksWhy: true, into: &w)
        }
    }

    private func isTyped(_ outcome: Outcome) -> Bool {
        typed.text("outcome") == outcome.id.rawValue
    }

    private func button(
        _ outcome: Outcome, _ words: String, asksWhy: Bool, into w: inout Writer
    ) {
        let address = "\(item.path)/conclusion\(ItemPart.conclusion.fragment)"
        w.form(action: address, .id("concluding-\(outcome.id)")) { w in
            w.append(item.visit.token)
            w.append(HiddenField(name: "outcome", value: outcome.id.rawValue))
            w.append(HiddenField(name: "version", value: String(item.matter.version)))
            if asksWhy {
                let id = "why-\(outcome.id)"
                w.label("Reason", for: id)
                w.input(
                    .id(id), .name("reason"), .type("text"), .class("input"),
                    .value(isTyped(outcome) ? typed.text("reason") : ""))
            }
            w.append(Button(words))
        }
    }
}
