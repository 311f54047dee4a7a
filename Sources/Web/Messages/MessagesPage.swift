import CaseReview
import HTML
import Record

/// The outbox: what was sent, to whom and when, what waits, and what went wrong. Nothing of any case.
struct MessagesPage {
    struct Line {
        let line: OutboxLine
        let what: String
        let whom: String
        let trouble: String?
        /// Whether somebody was to be told by it, and has not been.
        let isUntold: Bool
        /// The name of whoever said that the person was told another way; nil unless somebody did.
        let settledBy: String?
    }

    /// Which lines are shown.
    enum Shown: Equatable {
        case all
        /// Those that did not reach their readers, and that nobody has settled.
        case untold
        case state(OutboxLine.State)

        init(_ word: String) {
            self =
                word == "untold"
                ? .untold : OutboxLine.State(rawValue: word).map { .state($0) } ?? .all
        }

        var word: String {
            switch self {
            case .all: ""
            case .untold: "untold"
            case .state(let state): state.rawValue
            }
        }
    }

    /// The address of the page.
    let root: String
    let token: HiddenField
    /// The address that messages come from; nil where nothing leaves.
    let sender: String?
    let shown: Shown
    let counts: [OutboxLine.State: Int]
    /// How many did not reach their readers, and nobody has settled.
    let untold: Int
    /// The latest first.
    let lines: [Line]
    let stretch: Stretch
    /// Whether the visitor may let messages leave again, and say that somebody was told another way.
    let mayAct: Bool

    func write(into w: inout Writer) {
        w.h1("Messages")
        writeSender(into: &w)
        w.p { $0.a("The words of e-mails", href: root + "/words") }
        w.append(MessageTally(untold, href: nil))
        writeFilter(into: &w)
        if lines.isEmpty {
            w.p("There are none.")
        } else {
            w.append(
                Table(
                    caption: "Messages, latest first",
                    columns: ["What", "To", "Written", "How it stands", "What happened"],
                    rows: lines.map(cells), isCaptionHidden: true, id: "messages"))
        }
        w.append(stretch.pagination { "\(root)?state=\(shown.word)&page=\($0)" })
        if mayAct, sender != nil { writeRetryOfAll(into: &w) }
        if mayAct { writeSettlementOfAll(into: &w) }
    }

    private func writeSender(into w: inout Writer) {
        guard let sender else {
            return w.append(
                WarningText(
                    "No e-mail leaves OnePanel: no mail server is set. Messages wait here. "
                        + "Tell people yourself what you see waiting."))
        }
        w.p(
            "OnePanel writes to people from \(sender). A message says that something waits, with a link. "
                + "It names nobody and says nothing of any case.")
    }

    private func writeFilter(into w: inout Writer) {
        w.form(action: root, method: "get") { w in
            w.append(
                Select(
                    name: "state", label: "Show",
                    choices: [
                        Choice("", "All messages"),
                        Choice("untold", "Did not reach their readers (\(untold))"),
                    ]
                        + OutboxLine.State.allCases.map {
                            Choice($0.rawValue, "\($0.tag.words) (\(counts[$0] ?? 0))")
                        },
                    value: shown.word))
            w.append(Button("Show", kind: .secondary))
        }
    }

    private func cells(_ line: Line) -> [Fragment] {
        [
            .text(line.what), .text(line.whom), .moment(line.line.writtenAt),
            Fragment { w in
                w.append(line.line.state.tag)
                if let ended = line.line.endedAt { w.append(Fragment.moment(ended)) }
            },
            Fragment { w in
                w.append(
                    MessageHistory(
                        line: line, root: root, token: token, isSending: sender != nil,
                        mayAct: mayAct))
            },
        ]
    }

    private func writeSettlementOfAll(into w: inout Writer) {
        let untold = lines.filter(\.isUntold)
        guard untold.count > 1 else { return }
        w.form(action: root + "/settlements") { w in
            w.append(token)
            for line in untold {
                w.append(HiddenField(name: "message", value: "\(line.line.id)"))
            }
            w.append(
                Button(
                    "The \(untold.count) on this page were all told another way", kind: .secondary)
            )
        }
    }

    private func writeRetryOfAll(into w: inout Writer) {
        guard lines.contains(where: { $0.isStuck && $0.line.state != .unanswered }) else { return }
        w.form(action: root + "/attempts") { w in
            w.append(token)
            w.append(HiddenField(name: "message", value: "all"))
            w.append(Button("Send again all that did not leave", kind: .secondary))
        }
    }
}

extension OutboxLine.State {
    /// The state in a word or two.
    var tag: Tag {
        switch self {
        case .waiting: Tag("Waiting", .waiting)
        case .sent: Tag("Sent", .done)
        case .unanswered: Tag("May have arrived", .late)
        case .refused: Tag("Refused", .late)
        case .setAside: Tag("Not sent", .none)
        case .bounced: Tag("Came back", .late)
        }
    }
}
