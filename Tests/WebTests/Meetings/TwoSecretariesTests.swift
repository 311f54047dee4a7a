import CaseReview
import Foundation
import Identity
import Office
import Testing

@testable import Web

/// The secretary and the chair write at one meeting, each in a browser of their own.
@Suite struct `Two people writing at one meeting` {
    private func note(_ house: TestSite) throws -> Minutes.Note {
        let docket = house.here.docket
        let matter = try house.here.office.load(docket.listed.id)
        return matter.minutes[docket.meeting]?["panel"] ?? Minutes.Note()
    }

    private func place(_ house: TestSite) -> (path: String, field: String) {
        let docket = house.here.docket
        return (
            "/redbridge/meetings/\(docket.meeting)/items/\(docket.listed.id)/panel/note",
            "said-\(docket.listed.id)-panel"
        )
    }

    @Test func `two hundred acts by both at once are all there, and nobody's words are written over`()
        async throws
    {
        let house = try await TestSite()
        let (path, field) = place(house)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in ["secretariat", "panel-chair"] {
                let visitor = try house.visitor(name)
                group.addTask {
                    for number in 1...100 {
                        while true {
                            let held = try note(house)
                            let words = held.text + (held.text.isEmpty ? "" : "\n")
                            let sent = try await visitor.post(
                                path,
                                [
                                    ("after", "\(held.edits)"),
                                    (field, "\(words)\(name) \(number)"),
                                ])
                            if sent.status == 303 { break }
                            // Whoever was second is shown what the first wrote, with their own words kept.
                            #expect(sent.status == 409)
                            #expect(sent.body.contains("Written by somebody else meanwhile"))
                            #expect(sent.body.contains("\(name) \(number)"))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let lines = try note(house).text.split(separator: "\n").map(String.init)
        #expect(try note(house).edits == 200)
        #expect(lines.count == 200 && Set(lines).count == 200)
        for name in ["secretariat", "panel-chair"] {
            let own = lines.filter { $0.hasPrefix(name) }
            #expect(own == (1...100).map { "\(name) \($0)" })
        }
        #expect(try await house.visitor("auditor").get("/redbridge/record").status == 200)
    }

    @Test func `whoever was second finds both, and saves what they make of them`() async throws {
        let house = try await TestSite()
        let (path, field) = place(house)
        let secretary = try house.visitor("secretariat")
        let chair = try house.visitor("panel-chair")
        #expect(
            try await secretary.post(path, [("after", "0"), (field, "The family came.")]).status
                == 303)
        let second = try await chair.post(path, [("after", "0"), (field, "Police spoke.")])
        #expect(second.status == 409)
        #expect(second.body.contains("The family came.") && second.body.contains("Police spoke."))
        #expect(try note(house).text == "The family came.")
        let both = "The family came. Police spoke."
        #expect(try await chair.post(path, [("after", "1"), (field, both)]).status == 303)
        #expect(try note(house).text == both)
    }

    @Test func `what a page asks by itself while it is open keeps nobody signed in`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("secretariat")
        let pulse = "/redbridge/meetings/\(house.here.docket.meeting)/pulse"
        let idle = house.site.identity.settings.idleSeconds
        #expect(try await visitor.get(pulse).status == 200)
        house.hands.moment = house.hands.moment.plus(seconds: idle * 2 / 3)
        #expect(try await visitor.get(pulse).status == 200)
        house.hands.moment = house.hands.moment.plus(seconds: idle * 2 / 3)
        #expect(try await visitor.get(pulse).status == 303)
    }

    @Test func `nor does the page that it then brings in`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("secretariat")
        let page = "/redbridge/meetings/\(house.here.docket.meeting)"
        let idle = house.site.identity.settings.idleSeconds
        for _ in 1...2 {
            house.hands.moment = house.hands.moment.plus(seconds: idle / 3)
            #expect(try await visitor.keepUp(page).status == 200)
        }
        house.hands.moment = house.hands.moment.plus(seconds: idle / 2)
        #expect(try await visitor.keepUp(page).status == 303)
    }

    @Test func `the chair does not approve words that were written after they looked`() async throws {
        let house = try await TestSite()
        let (path, field) = place(house)
        let meeting = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let chair = try house.visitor("panel-chair")
        _ = try await secretary.post(path, [("after", "0"), (field, "Nine came.")])
        _ = try await secretary.post(meeting + "/closure", [("undecided", "yes")])
        let page = try await chair.get(meeting + "/minutes").body
        let seen = try house.seenByTheChair()
        #expect(page.contains("value=\"\(seen)\""))
        _ = try await secretary.post(path, [("after", "1"), (field, "Eight came.")])
        let before = try house.heads()
        let refused = try await chair.post(meeting + "/minutes/approval", [("seen", seen)])
        #expect(refused.status == 409 && refused.body.contains("since you opened the page"))
        #expect(try house.heads() == before)
        let again = ("seen", try house.seenByTheChair())
        #expect(try await chair.post(meeting + "/minutes/approval", [again]).status == 303)
    }

    @Test func `the chair does not ratify an agenda on which a case was put after they looked`()
        async throws
    {
        let house = try await TestSite()
        let meeting = "/redbridge/meetings/\(house.here.docket.meeting)/agenda"
        let secretary = try house.visitor("secretariat")
        let chair = try house.visitor("panel-chair")
        let seen = try house.seenByTheChair()
        _ = try await secretary.post(meeting + "/items", [("title", "A visit")])
        #expect(
            try await chair.post(meeting + "/ratification", [("seen", seen)]).status == 409)
        let again = ("seen", try house.seenByTheChair())
        #expect(try await chair.post(meeting + "/ratification", [again]).status == 303)
        #expect(try await chair.get(meeting).body.contains("Ratified by"))
        #expect(
            try await chair.post(
                meeting + "/ratification", [("seen", try house.seenByTheChair())]
            ).status == 409)
    }

    @Test func `words that come too late are shown again to whoever typed them`() async throws {
        let house = try await TestSite()
        let (path, field) = place(house)
        let meeting = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        _ = try await secretary.post(meeting + "/closure", [("undecided", "yes")])
        let seen = ("seen", try house.seenByTheChair())
        _ = try await house.visitor("panel-chair").post(meeting + "/minutes/approval", [seen])
        let late = [("after", "0"), (field, "And the coroner wrote.")]
        let answered = try await secretary.post(path, late)
        #expect(answered.status == 409 && answered.body.contains("And the coroner wrote."))
        #expect(answered.body.contains("The minutes are approved."))
        let saved = try await secretary.autosave(path, late)
        #expect(saved.status == 422 && saved.body.contains("The minutes are approved."))
    }

    @Test func `words on a case that was not reached stay in the minutes when it is listed again`()
        async throws
    {
        let house = try await TestSite()
        let (path, field) = place(house)
        let docket = house.here.docket
        let meeting = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        _ = try await secretary.post(path, [("after", "0"), (field, "The parents were ill.")])
        _ = try await secretary.post(meeting + "/closure", [("undecided", "yes")])
        let actor = try house.here.cast.member("secretariat").actor
        let day = try #require(Day(iso: "2026-12-17"))
        let next = try house.here.office.planMeeting(
            MeetingPlan(body: "one-panel", day: day, time: "10:00", place: "Town Hall"), by: actor)
        house.hands.moment = house.hands.moment.plus(seconds: 60)
        try house.here.office.perform(
            .list("panel", at: next.id, because: "They were ill."), on: docket.listed.id, by: actor)
        #expect(
            try await secretary.get(meeting + "/minutes").body.contains("The parents were ill."))
        let page = try await secretary.get(meeting).body
        #expect(page.contains("Not decided here") && page.contains(docket.listed.reference))
        let more = [("after", "1"), (field, "The parents were ill. It was put off.")]
        #expect(try await secretary.post(path, more).status == 303)
        let withdrawn = try await house.visitor("withdrawn-member").get(meeting + "/minutes")
        #expect(!withdrawn.body.contains("The parents were ill."))
    }

    @Test func `the pulse is another number when anything was written, and only then`() async throws {
        let house = try await TestSite()
        let (path, field) = place(house)
        let visitor = try house.visitor("secretariat")
        let pulse = "/redbridge/meetings/\(house.here.docket.meeting)/pulse"
        let before = try await visitor.get(pulse).body
        #expect(try await visitor.get(pulse).body == before)
        _ = try await visitor.post(path, [("after", "0"), (field, "Something was said.")])
        #expect(try await visitor.get(pulse).body != before)
    }
}
