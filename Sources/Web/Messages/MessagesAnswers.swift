import CaseReview
import HTML
import Office
import Record

/// Answers about the outbox, for those who keep cases or meetings, and for auditors.
struct MessagesAnswers {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try visit.procedure(for: .keepCases, .keepMeetings, .audit)
    }

    func show() throws -> Reply {
        let shown = MessagesPage.Shown(visit.query.text("state"))
        let counts = try reading { () throws(RecordFault) in try office.record.outboxCounts() }
        let untold = try reading { () throws(RecordFault) in
            try office.record.outboxCount(trouble)
        }
        let all =
            switch shown {
            case .all: counts.values.reduce(0, +)
            case .untold: untold
            case .state(let state): counts[state] ?? 0
            }
        let stretch = Stretch(of: all, page: visit.query.text("page"))
        let lines = try lines(shown, stretch)
        visit.noteList()
        let page = MessagesPage(
            root: visit.link("messages"), token: visit.token,
            sender: visit.site.settings.mailSender, shown: shown, counts: counts, untold: untold,
            lines: lines.map(line), stretch: stretch, mayAct: mayAct)
        return visit.page("Messages") { page.write(into: &$0) }
    }

    private func lines(
        _ shown: MessagesPage.Shown, _ stretch: Stretch
    ) throws -> [OutboxLine] {
        let (skipping, limit) = (stretch.range.lowerBound, stretch.range.count)
        return try reading { () throws(RecordFault) in
            switch shown {
            case .all: try office.record.outbox(skipping: skipping, limit: limit)
            case .untold: try office.record.outbox(trouble, skipping: skipping, limit: limit)
            case .state(let state):
                try office.record.outbox(state, skipping: skipping, limit: limit)
            }
        }
    }

    /// Lets one message leave again, or all that did not.
    func tryAgain() throws -> Reply {
        guard mayAct else { throw OfficeFailure.notFound }
        let wanted = visit.form.text("message")
        try reading { () throws(RecordFault) in
            if let id = Int64(wanted) {
                try office.record.sendAgain(id, at: visit.now)
            } else if wanted == "all" {
                try office.record.sendAllAgain(at: visit.now)
            }
        }
        return .see(visit.link("messages"))
    }

    /// Notes that those whom these messages were to tell were told another way. Each is named, so that nothing is
    /// settled that went wrong since the page was looked at.
    func settle() throws -> Reply {
        guard mayAct else { throw OfficeFailure.notFound }
        try reading { () throws(RecordFault) in
            for id in visit.form.all("message").compactMap({ Int64($0) }) {
                try office.record.settle(
                    id, of: trouble, by: visit.viewer.person, at: visit.now)
            }
        }
        return .see(visit.link("messages"))
    }

    private var trouble: OutboxTrouble { OutboxTrouble(at: visit.now) }

    private var mayAct: Bool {
        visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure)
    }

    private func line(_ line: OutboxLine) -> MessagesPage.Line {
        MessagesPage.Line(
            line: line, what: MessageKind(rawValue: line.kind)?.name ?? line.kind,
            whom: visit.name(line.recipient), trouble: MessageTrouble(line.fault)?.words,
            isUntold: trouble.includes(line), settledBy: line.settledBy.map(visit.name))
    }

    private func reading<Value>(
        _ body: () throws(RecordFault) -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch {
            throw OfficeFailure.fault(OfficeFault(error))
        }
    }
}
