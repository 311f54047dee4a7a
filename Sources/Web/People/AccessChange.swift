import CaseReview
import HTML
import Identity

/// One line of what was changed about a person's access, in words.
struct AccessChange {
    let at: Moment
    let what: String
    let by: String

    init(_ change: PersonChange, visit: Visit, procedure: Procedure) {
        at = change.at
        by = change.by.map { visit.name($0) } ?? "From the command line"
        let part = change.posting.map {
            PartWords($0, under: procedure, on: change.at.day).words
        }
        let term = change.kind == .postingChanged ? change.posting?.end : nil
        what = [change.kind.words, part, term].compactMap(\.self).joined(separator: ": ")
    }
}

extension Posting {
    /// Until when it is held since it was changed.
    fileprivate var end: String {
        lastDay.map { "the last day is \($0.longText)" } ?? "no last day is set"
    }
}

extension PersonChange.Kind {
    /// What happened, in a few words.
    var words: String {
        switch self {
        case .invited: "Account made, and a link given"
        case .reinvited: "New link given"
        case .accepted: "Password chosen with the link"
        case .posted: "Role given"
        case .postingChanged: "Role changed"
        case .postingEnded: "Role ended"
        case .disabled: "Account disabled"
        case .enabled: "Account enabled"
        case .secondFactorEnrolled: "Second proof set up"
        case .secondFactorReset: "Second proof taken away"
        case .recoveryCodeUsed: "Signed in with a recovery code"
        case .recoveryCodesRenewed: "New recovery codes made"
        case .passwordChanged: "Password changed"
        case .sessionsRevoked: "Signed out everywhere"
        case .demoAccountAdded: "Invented for the demonstration"
        case .offered: "Role offered by a link"
        case .linkTakenBack: "Link taken back"
        }
    }
}
