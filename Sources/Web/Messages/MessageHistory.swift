import HTML
import Record

/// What happened to one message, and what may be done about it.
struct MessageHistory: Pattern {
    let line: MessagesPage.Line
    /// The address of the page of messages.
    let root: String
    let token: HiddenField
    /// Whether any e-mail leaves.
    let isSending: Bool
    /// Whether the visitor may let it leave again, and say that the person was told another way.
    let mayAct: Bool

    func write(into w: inout Writer) {
        let tries = line.line.attempts
        if let trouble = line.trouble { w.p(trouble) }
        if tries > 0, line.line.state != .sent {
            w.p(tries == 1 ? "Tried once." : "Tried \(tries) times.", .class("muted"))
        }
        if line.line.state == .waiting, isSending {
            w.p(.class("muted")) { w in
                w.text(line.trouble == nil ? "To leave " : "Tried next ")
                w.append(Fragment.moment(line.line.dueAt))
            }
        }
        if let name = line.settledBy, let moment = line.line.settledAt {
            w.p(.class("muted")) { w in
                w.text("Told another way, says \(name) ")
                w.append(Fragment.moment(moment))
            }
        }
        if line.isStuck, mayAct, isSending { writeRetry(into: &w) }
        if line.isUntold, mayAct { writeSettlement(into: &w) }
    }

    private func writeRetry(into w: inout Writer) {
        w.form(action: root + "/attempts") { w in
            w.append(token)
            w.append(HiddenField(name: "message", value: "\(line.line.id)"))
            w.button(.class("link-button")) { w in
                w.text("Send again")
                w.span(" to \(line.whom), message \(line.line.id)", .class("visually-hidden"))
            }
        }
    }

    private func writeSettlement(into w: inout Writer) {
        w.form(action: root + "/settlements") { w in
            w.append(token)
            w.append(HiddenField(name: "message", value: "\(line.line.id)"))
            w.button(.class("link-button")) { w in
                w.text("Told another way")
                w.span(": \(line.whom), message \(line.line.id)", .class("visually-hidden"))
            }
        }
    }
}

extension MessagesPage.Line {
    /// Whether it can be sent again.
    var isStuck: Bool {
        if line.settledAt != nil { return false }
        return switch line.state {
        case .refused, .unanswered: true
        case .waiting: trouble != nil
        case .sent, .setAside, .bounced: false
        }
    }
}
