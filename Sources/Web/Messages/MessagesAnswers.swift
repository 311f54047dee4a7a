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
        let state = OutboxLine.State(rawValue: visit.query.text("state"))
        let counts = try reading { () throws(RecordFault) in try office.record.outboxCounts() }
        let all = state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
        let stretch = Stretch(of: all, page: visit.query.text("page"))
        let lines = try reading { () throws(RecordFault) in
            try office.record.outbox(
                state, skipping: stretch.range.lowerBound, limit: stretch.range.count)
        }
        visit.noteList()
        let page = MessagesPage(
            root: visit.link("messages"), token: visit.token,
            sender: visit.site.settings.mailSender, state: state, counts: counts,
            lines: lines.map(line), stretch: stretch, mayRetry: mayRetry)
        return visit.page("Messages") { page.write(into: &$0) }
    }

    /// Lets one message leave again, or all that did not.
    func tryAgain() throws -> Reply {
        guard mayRetry else { throw OfficeFailure.notFound }
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

    private var mayRetry: Bool {
        visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure)
    }

    private func line(_ line: OutboxLine) -> MessagesPage.Line {
        MessagesPage.Line(
            line: line, what: MessageKind(rawValue: line.kind)?.name ?? line.kind,
            whom: visit.name(line.recipient), trouble: MessageTrouble(line.fault)?.words)
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
