import CaseReview
import HTML
import Office

/// Why a case was not heard at a meeting for which it was ready: what stands, and the question where nothing does.
struct MissedPart {
    let page: StepPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        let visit = page.visit
        guard let office = visit.office, let row = office.row(page.matter.id) else { return }
        for missed in row.missed where missed.step == page.step.id {
            w.p { w in
                w.append(missed.tag)
                w.text(" \(missed.because)")
            }
        }
        // It throws only where the case cannot be read, and then there is no page.
        let asked = (try? office.missedHearings(of: page.matter.id)) ?? []
        for hearing in asked where hearing.step == page.step.id { write(hearing, into: &w) }
    }

    private func write(_ hearing: MissedHearing, into w: inout Writer) {
        let (visit, day) = (page.visit, hearing.meeting.day)
        w.append(WarningText("It was not heard on \(day.longText), the next meeting."))
        guard
            visit.has(.keepMeetings, under: page.procedure)
                || visit.has(.keepCases, under: page.procedure)
        else { return }
        w.form(action: visit.link("cases/\(page.matter.id)/steps/\(page.step.id)/missed")) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "missed", value: hearing.meeting.id.rawValue))
            w.append(
                TextField(
                    name: "why-missed", label: "Why was it not heard on \(day.longText)?",
                    value: visit.form.text("why-missed"),
                    problem: problems.message(for: "why-missed")))
            w.append(Button("Record the reason", kind: .secondary))
        }
    }
}

extension StepPage {
    /// Records why the case was not heard at a meeting that has been.
    func explainMissing() throws -> Reply {
        let why = visit.form.text("why-missed")
        if why.isEmpty {
            return reply(problems: [Problem(field: "why-missed", message: "Enter the reason")])
        }
        let keeps = visit.has(.keepMeetings, under: procedure)
        do {
            try visit.here().perform(
                .explainMissing(
                    step.id, of: MeetingID(visit.form.text("missed")), because: why),
                on: matter.id,
                by: visit.actor(with: keeps ? .keepMeetings : .keepCases, under: procedure))
            return .see(visit.link("cases/\(matter.id)/steps/\(step.id)"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }
}

extension MissedMeeting {
    var tag: Tag { Tag("Missed \(on.shortText)", .late) }
    /// As a list has it, with the reason.
    var words: String { "Missed the meeting of \(on.longText): \(because)" }
}
