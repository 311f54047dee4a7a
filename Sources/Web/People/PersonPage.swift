import CaseReview
import HTML
import Identity

/// One person's account: roles here, the account itself, and what was changed about it.
struct PersonPage {
    /// What has just been done.
    enum Notice: String {
        case posted, disabled, enabled
        case postingEnded = "role-ended"
        case postingChanged = "role-changed"
        case secondFactorReset = "second-proof-taken-away"
        case sessionsEnded = "signed-out"

        var words: String {
            switch self {
            case .posted: "The role is added."
            case .disabled: "The account is disabled. It is signed out everywhere."
            case .enabled: "The account is enabled."
            case .postingEnded: "The role has ended."
            case .postingChanged: "The role is changed."
            case .secondFactorReset: "A new second proof is set up at the next sign-in."
            case .sessionsEnded:
                "This person is signed out everywhere, and the addresses of their calendars have ended."
            }
        }
    }

    typealias Part = (words: String, posting: Posting)

    /// The address of the page, under which its forms are posted.
    let root: String
    let token: HiddenField
    let account: Account
    let isOwn: Bool
    let parts: [Part]
    let posting: PostingFields
    /// The fields that change the term of a part.
    let term: (Posting) -> TermFields
    let changes: [AccessChange]
    let notice: Notice?
    let problems: [Problem]

    func write(into w: inout Writer) {
        if let notice { w.append(NotificationBanner(.success, .text(notice.words))) }
        w.h1(account.name)
        w.append(
            SummaryList([
                .init("E-mail address", text: account.email),
                .init("Account", .pattern(account.state.tag)),
                .init("Second proof", text: account.hasSecondFactor ? "Set up" : "Not yet"),
            ]))
        writeParts(into: &w)
        writeAccount(into: &w)
        writeChanges(into: &w)
    }

    private func writeParts(into w: inout Writer) {
        w.h2("Roles here", .id("postings"))
        if parts.isEmpty { w.p("No role at present: this person sees nothing here.") }
        w.ul(.class("tasks")) { w in
            for part in parts { w.li(.class("task")) { write(part, into: &$0) } }
        }
        w.h3("Add a role")
        w.p(
            "Where the account has been used in another partnership, or somebody has given a new password to it, the role is offered by a link."
        )
        w.form(action: "\(root)/postings") { w in
            w.append(token)
            w.append(posting)
            w.append(Button("Add the role", kind: .secondary))
        }
    }

    private func write(_ part: Part, into w: inout Writer) {
        w.div(.class("task-name")) { w in
            w.text(part.words)
            w.p(part.posting.term, .class("hint"))
            if !isOwn { writeChanging(part, into: &w) }
        }
        w.form(action: "\(root)/ended-postings") { w in
            w.append(token)
            w.append(HiddenField(name: "posting", value: part.posting.formValue))
            w.button(.class("link-button")) { w in
                w.text("End now")
                w.hidden(": \(part.words)")
            }
        }
    }

    private func writeChanging(_ part: Part, into w: inout Writer) {
        let prefix = part.posting.fieldPrefix
        let isOpen = problems.contains { $0.field.hasPrefix(prefix) }
        w.details(summary: "Change the last day: \(part.words)", .flag("open", isOpen)) { w in
            w.form(action: "\(root)/changed-postings") { w in
                w.append(token)
                w.append(HiddenField(name: "posting", value: part.posting.formValue))
                w.append(term(part.posting))
                w.append(Button("Change the role", kind: .secondary))
            }
        }
    }

    private func writeAccount(into w: inout Writer) {
        w.h2("The account", .id("account"))
        if account.state == .disabled {
            w.p("Disabled: this person is let in nowhere.")
            act("state", "Enable the account", value: "enabled", into: &w)
            return
        }
        w.p("For a forgotten password or an invitation that ended:")
        act("invitation", "Make a new link", into: &w)
        if account.hasSecondFactor {
            w.p("For a lost phone. Make sure first, in person or by a call back, who is asking.")
            act("second-factor", "Take away the second proof", into: &w)
        }
        w.p("For a browser left open somewhere:")
        act("sessions", "Sign out everywhere", into: &w)
        guard !isOwn else { return }
        w.p("For somebody who has left. What they did stays in the record.")
        act("state", "Disable the account", value: "disabled", kind: .warning, into: &w)
    }

    private func act(
        _ place: String, _ words: String, value: String? = nil, kind: Button.Kind = .secondary,
        into w: inout Writer
    ) {
        w.form(action: "\(root)/\(place)") { w in
            w.append(token)
            if let value { w.append(HiddenField(name: "state", value: value)) }
            w.append(Button(words, kind: kind))
        }
    }

    private func writeChanges(into w: inout Writer) {
        w.h2("What was changed")
        w.append(
            Table(
                caption: "Changes to this account, latest first",
                columns: ["When", "What", "By whom"],
                rows: changes.map { change in
                    [
                        .moment(change.at), .text(change.what), .text(change.by),
                    ]
                }, id: "changes"))
    }
}

extension Posting {
    /// From when to which last day it holds, in words.
    fileprivate var term: String {
        guard let last = lastDay else { return "Since \(from.day.shortText)" }
        return "From \(from.day.shortText) to \(last.shortText)"
    }
}

extension Fragment {
    /// A moment as a table has it, in London time.
    static func moment(_ moment: Moment) -> Fragment {
        Fragment { w in
            w.time("\(moment.day.shortText), \(moment.londonTime)", datetime: moment.iso)
        }
    }
}
