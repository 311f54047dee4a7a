import CaseReview
import HTML

/// How often the body whose step it is has met about the case, where the procedure says how often it has to.
struct MeetingsHeld {
    let page: StepPage

    func write(into w: inout Writer) {
        guard case .body(let id) = page.step.by, let body = page.procedure.bodies[id],
            let least = body.leastMeetings
        else { return }
        let days = page.matter.daysMet(by: id, under: page.procedure)
        w.p { w in
            w.append(
                Tag(
                    "\(days.count) of at least \(least.count) held",
                    days.count >= least.count ? .done : .waiting))
            w.text(" Meetings of the \(body.name) about this case")
            w.text(days.isEmpty ? "." : ": \(days.map(\.longText).joined(separator: "; ")).")
        }
        w.append(CitationNote(least.citation))
    }
}
