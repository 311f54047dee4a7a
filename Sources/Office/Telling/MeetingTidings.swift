import CaseReview
import Papers
import Record

/// The messages that follow from what has become of a meeting: its news goes to everybody with a seat on its body, and
/// that somebody is to chair it to them.
struct MeetingTidings {
    let before: Meeting
    let after: Meeting
    let setting: Setting
    let people: [Viewer]

    /// Whether anything of this has to be told, so that nobody is looked up in vain.
    static func areWanted(_ before: Meeting, _ after: Meeting) -> Bool {
        kind(before, after) != nil || before.standIn != after.standIn
    }

    func messages() throws(OfficeFailure) -> [NewMessage] {
        guard let body = setting.procedure.bodies[after.body] else { return [] }
        var messages: [NewMessage] = []
        for viewer in people where viewer.sits(on: body) {
            guard let kind = Self.kind(before, after) ?? naming(viewer) else { continue }
            let tiding = Tiding(path: path(for: viewer), sitting: sitting(of: body))
            messages.append(try tiding.message(kind, to: viewer.person, from: setting.now))
        }
        return messages
    }

    /// Whoever has just been named to chair in the chair's place is told of it, and nobody else.
    private func naming(_ viewer: Viewer) -> MessageKind? {
        let isNews = before.standIn != after.standIn && after.standIn?.person == viewer.person
        return isNews && after.day.map { $0 >= setting.today } ?? false ? .namedToChair : nil
    }

    private static func kind(_ before: Meeting, _ after: Meeting) -> MessageKind? {
        guard after.day != nil else { return nil }
        if after.isCancelled { return before.isCancelled ? nil : .meetingCancelled }
        guard before.day != nil else {
            return after.isByCorrespondence ? .correspondenceOpened : .meetingPlanned
        }
        let isTheSame =
            before.day == after.day && before.time == after.time && before.place == after.place
        return isTheSame ? nil : .meetingChanged
    }

    /// Nil for an exchange by correspondence, which is in nobody's calendar.
    private func sitting(of body: Body) -> MeetingInvitation.Sitting? {
        guard let day = after.day, !after.isByCorrespondence else { return nil }
        return MeetingInvitation.Sitting(
            meeting: after.id, sequence: max(after.version - 1, 0), body: body.name, day: day,
            time: after.time, place: after.place, isCancelled: after.isCancelled,
            minutes: body.lasts?.minutes)
    }

    /// A seat on a body does not always open the pages of its meetings.
    private func path(for viewer: Viewer) -> String {
        viewer.opensLists(under: setting.procedure) ? "meetings/\(after.id)" : ""
    }
}

extension Viewer {
    /// Whether any of the person's roles opens the lists of cases, days and meetings.
    func opensLists(under procedure: Procedure) -> Bool {
        standings.contains { standing in
            switch procedure.roles[standing.role]?.sees {
            case .everyCase, .listedCases: true
            default: false
            }
        }
    }
}

extension Meeting {
    /// Who is told of papers and of minutes that have gone out since.
    func tellings(since before: Meeting) -> [Telling] {
        let papers = circulations.dropFirst(before.circulations.count)
        let minutes = self.minutes.distributions.dropFirst(before.minutes.distributions.count)
        return papers.map { Telling(.papersCirculated, to: $0.to, at: "meetings/\(id)/pack") }
            + minutes.map { Telling(.minutesDistributed, to: $0.to, at: "meetings/\(id)/minutes") }
    }
}
