import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Testing

@Suite struct `As it was known on a day` {
    @Test func `a case is what it was at the end of that day`() throws {
        let place = try Place()
        let office = try place.office()
        let id = try office.handedIn()
        var then: [Day: Case] = [place.hands.moment.day: try office.load(id)]
        let acts: [(CaseAct, Actor)] = [
            (.settle("check", "more-needed", reason: "Which?", [:]), .secretariat),
            (.save("answer", ["answer-text": .text("That one.")]), .referrer),
            (.handIn("answer"), .referrer),
            (.settle("check", "complete", reason: "", [:]), .secretariat),
            (.settle("appropriateness", "appropriate", reason: "", [:]), .chair),
        ]
        for (act, actor) in acts {
            place.wait(days: 2)
            then[place.hands.moment.day] = try office.perform(act, on: id, by: actor)
        }
        for (day, matter) in then {
            #expect(try office.load(id, asKnownOn: day) == matter)
            #expect(try office.load(id, asKnownOn: day.adding(calendarDays: 1)) == matter)
        }
    }

    @Test func `before it was opened there is no case`() throws {
        let place = try Place()
        let office = try place.office()
        let id = try office.handedIn()
        let before = place.hands.moment.day.adding(calendarDays: -1)
        #expect {
            try office.load(id, asKnownOn: before)
        } throws: { error in
            if case OfficeFailure.notFound = error { true } else { false }
        }
    }

    @Test func `the next meeting is the one that was planned then`() throws {
        let place = try Place()
        let office = try place.office()
        let planned = place.hands.moment.day
        let day = planned.adding(calendarDays: 24)
        let plan = MeetingPlan(body: "one-panel", day: day, time: "", place: "")
        let meeting = try office.planMeeting(plan, by: .secretariat)
        place.wait(days: 2)
        try office.perform(.cancel(reason: "Nothing to hear."), on: meeting.id, by: .chair)
        let cancelled = place.hands.moment.day
        #expect(try office.meetingDays(asKnownOn: planned) == ["one-panel": [day]])
        #expect(try office.meetingDays(asKnownOn: cancelled)["one-panel", default: []].isEmpty)
        let before = planned.adding(calendarDays: -1)
        #expect(try office.meetingDays(asKnownOn: before)["one-panel", default: []].isEmpty)
    }
}
