extension DecidingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .notListed, .meetingIsOver, .meetingIsCancelled, .anotherBody, .slipNeedsReason,
            .dayHasNotCome, .notMissed:
            listingWords(under: procedure)
        case .natureMissing, .degreeMissing, .noSuchInterest, .ruledAlready, .ownInterest,
            .chairIsConflicted,
            .interestNotRuled, .notHere:
            interestWords(under: procedure)
        case .agencyIsNotHere, .agencyHasNoVote, .agencyHasVoted, .notYourAgency, .votesMissing,
            .agenciesDisagree, .agenciesAgree, .notWhatWasVotedOn, .nothingProposed:
            votingWords(under: procedure)
        case .nobodyVoted, .anotherProposal, .someAreSilent, .votesStand, .noVotes:
            ballotWords(under: procedure)
        default: weighingWords(under: procedure)
        }
    }

    private func degreeWords(_ rule: InterestRule?) -> RefusalWords {
        let degrees = rule?.degrees.map(\.label).joined(separator: ", or ") ?? ""
        return RefusalWords(
            "degree-missing",
            degrees.isEmpty
                ? "This procedure names no degrees of interest."
                : "The declaration does not say how the interest stands to the decision.",
            cure: degrees.isEmpty ? "Leave the degree out." : "Choose one: \(degrees).",
            rule?.citation)
    }

    private func listingWords(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .meetingIsOver:
            RefusalWords(
                "meeting-is-over", "The meeting is over.", cure: "List the case at a later one.")
        case .meetingIsCancelled:
            RefusalWords(
                "meeting-is-cancelled", "The meeting was cancelled.",
                cure: "List the case at another one.")
        case .dayHasNotCome(let day):
            RefusalWords(
                "day-has-not-come", "The meeting is on \(day.longText).",
                cure: "Conclude it on the day. If people meet on another one, change the day first."
            )
        case .anotherBody(let step):
            RefusalWords(
                "another-body", "That is not a sitting at which this step is taken.",
                cure: "Choose a sitting of \(procedure.body(at: step)?.name ?? "the right body").",
                procedure.steps[step]?.citation)
        case .slipNeedsReason(let step, let next):
            RefusalWords(
                "slip-needs-reason",
                "The case is to be considered at the next meeting, on \(next.longText).",
                cure: "List it there, or say why it has to wait.",
                procedure.steps[step]?.citation)
        case .notMissed:
            RefusalWords(
                "not-missed", "The case did not miss that meeting.",
                cure: "Choose a meeting that has been, at which it was ready and was not heard.")
        default:
            RefusalWords(
                "not-listed", "The case is not listed at this meeting.",
                cure: "List it first.")
        }
    }

    private func interestWords(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .natureMissing:
            RefusalWords(
                "nature-missing", "The declaration does not say what the interest is.",
                cure: "Enter the nature of the interest.")
        case .degreeMissing(let step):
            degreeWords(procedure.body(at: step)?.interests)
        case .ruledAlready:
            RefusalWords(
                "ruled-already", "The chair has ruled on this interest.",
                cure: "Declare it again if something has changed.")
        case .ownInterest(let step):
            RefusalWords(
                "own-interest", "Nobody rules on an interest of their own.",
                cure: "Have somebody else take the chair for this item, with the reason.",
                procedure.body(at: step)?.interests?.citation)
        case .chairIsConflicted(let step):
            RefusalWords(
                "chair-is-conflicted", "This person has an interest in the item.",
                cure: "Choose somebody in the room who has none.",
                procedure.body(at: step)?.interests?.citation)
        case .interestNotRuled(let step, let interests):
            RefusalWords(
                "interest-not-ruled",
                interests.count == 1
                    ? "A declared interest has had no ruling."
                    : "\(interests.count) declared interests have had no ruling.",
                cure: "The chair rules whether each withdraws or stays.",
                procedure.body(at: step)?.interests?.citation)
        case .notHere:
            RefusalWords(
                "not-here", "This person is not in the room.",
                cure: "Record their arrival first.")
        default:
            RefusalWords(
                "no-such-interest", "No such interest was declared.",
                cure: "Look at the item again.")
        }
    }

    private func ballotWords(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .someAreSilent(let step, let agencies):
            RefusalWords(
                "some-are-silent",
                "Nothing has come from \(procedure.names(agencies)).",
                cure: "Wait for them, or have the chair conclude, who settles whom to wait for.",
                procedure.body(at: step)?.quorumByCorrespondence.citation)
        case .nobodyVoted(let step):
            RefusalWords(
                "nobody-voted", "Nobody agreed to what was proposed, and nobody was against it.",
                cure: "Record the votes, put another proposal, or put the case off.",
                procedure.body(at: step)?.voting.citation)
        case .noVotes(let step):
            RefusalWords(
                "no-votes", "The document describes no vote of this body.",
                cure: "Record what the agency thinks as its view.", procedure.steps[step]?.citation)
        case .votesStand(let step, let question):
            RefusalWords(
                "votes-stand",
                "Agencies have voted on what the tests say, and this would change it: "
                    + "“\(procedure.questions[question]?.text ?? question.rawValue)”",
                cure: "Put the proposal again, which asks everybody to vote anew; then answer it.",
                procedure.body(at: step)?.voting.citation)
        case .anotherProposal(let step):
            RefusalWords(
                "another-proposal", "Another proposal was put in place of the one you saw.",
                cure: "Read it, and vote on that one.",
                procedure.body(at: step)?.voting.citation)
        default: votingWords(under: procedure)
        }
    }

    private func votingWords(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .agencyIsNotHere(let step, let agency):
            RefusalWords(
                "agency-is-not-here", "\(procedure.name(agency)) is not in the room for this item.",
                cure: "Record who is here for it, or go on without its vote.",
                procedure.body(at: step)?.voting.citation)
        case .agencyHasNoVote(let step, let agency):
            RefusalWords(
                "agency-has-no-vote", "\(procedure.name(agency)) has no vote in this body.",
                cure: "Note what was said as a view instead.",
                procedure.body(at: step)?.voting.citation)
        case .agencyHasVoted(let step, let agency):
            RefusalWords(
                "agency-has-voted", "\(procedure.name(agency)) has voted: one vote an agency.",
                cure: "Put the proposal again if the room wants a new vote.",
                procedure.body(at: step)?.voting.citation)
        case .notYourAgency(let step, let agency):
            RefusalWords(
                "not-your-agency", "You do not speak for \(procedure.name(agency)).",
                cure: "Vote for your own agency.", procedure.body(at: step)?.voting.citation)
        case .votesMissing(let step, let agencies):
            RefusalWords(
                "votes-missing", "Not every agency in the room has voted.",
                cure: "Record a vote or an abstention for \(procedure.names(agencies)).",
                procedure.body(at: step)?.voting.citation)
        case .agenciesDisagree(let step, let agencies):
            RefusalWords(
                "agencies-disagree", "The agencies do not agree.",
                cure: "Pass the disagreement on, as the procedure says. Against: "
                    + procedure.names(agencies) + ".",
                procedure.escalation(at: step)?.citation
                    ?? procedure.body(at: step)?.voting.citation)
        case .agenciesAgree(let step):
            RefusalWords(
                "agencies-agree", "There is no disagreement to pass on.",
                cure: "Conclude with what was proposed.",
                procedure.escalation(at: step)?.citation)
        case .notWhatWasVotedOn(let step, _):
            RefusalWords(
                "not-what-was-voted-on", "The agencies voted on another proposal.",
                cure: "Conclude with what was proposed, or put a new proposal.",
                procedure.body(at: step)?.voting.citation)
        default:
            RefusalWords(
                "nothing-proposed", "Nothing has been proposed.",
                cure: "Put a proposal with its reason first.")
        }
    }

    private func weighingWords(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .reminderNotGiven(let step):
            RefusalWords(
                "reminder-not-given", "The chair has not reminded members of the criteria.",
                cure: "Give the reminder and mark that it was given.",
                procedure.body(at: step)?.reminder?.citation)
        case .notAnAnswer(let question):
            RefusalWords(
                "not-an-answer", "This question is not answered with a suspicion.",
                cure: "Answer yes, no or not known.", procedure.questions[question]?.citation)
        case .evidenceMissing(let question):
            RefusalWords(
                "evidence-missing", "The answer has no evidence.",
                cure: "Say what the answer rests on, or answer “not known”.",
                procedure.questions[question]?.citation)
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "This needs a reason.",
                cure: "Enter the reason, as it should stand in the record.")
        case .testsUnanswered(let step, let questions):
            RefusalWords(
                "tests-unanswered",
                questions.count == 1
                    ? "A question that has to be looked at has no answer."
                    : "\(questions.count) questions that have to be looked at have no answer.",
                cure: "Answer: "
                    + questions.compactMap { procedure.questions[$0]?.text }
                    .joined(separator: " "),
                procedure.steps[step]?.citation)
        case .leadNotNamed(_, let reviews):
            RefusalWords(
                "lead-not-named",
                "The tests of more than one kind of review are met: "
                    + reviews.joined(separator: ", ") + ".",
                cure: "Have the process that leads named first, with the reason.",
                procedure.leadProcess?.citation)
        case .isQuorate(let step, let outcome):
            RefusalWords(
                "is-quorate", "Everybody whom the quorum names is here.",
                cure: "Decide in the ordinary way.",
                procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.body(at: step)?.quorum.citation)
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "Something is still to be filled in.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        case .notQuorate(let step, let missing):
            RefusalWords(
                "not-quorate", "The meeting is not quorate for this item.",
                cure: "Missing: " + missing.map(procedure.name(of:)).joined(separator: "; ") + ".",
                procedure.body(at: step)?.quorum.citation)
        case .chairDecides(let step, let outcome):
            RefusalWords(
                "chair-decides",
                procedure.steps[step]?.outcome(outcome)?.effect == .defers
                    ? "Only the chair puts a decision off."
                    : "Only the chair chooses what becomes of an inquorate meeting.",
                cure: "Ask the chair.", procedure.steps[step]?.outcome(outcome)?.citation)
        default:
            RefusalWords(
                "no-such-question", "The procedure does not ask that.",
                cure: "Answer the questions shown.")
        }
    }
}

extension Procedure {
    fileprivate func escalation(at step: StepID) -> Outcome? {
        steps[step]?.outcomes.first { $0.effect == .escalates }
    }
}
