import CaseReview
import Office
import Testing

@testable import Web

/// Six people are in the room today, and one case waits to be decided.
@Suite struct `Taking back, on the page of a meeting` {
    private let why = "mistake-why"

    @Test func `shows only what stands, and both the mistake and its correction in what was recorded`()
        async throws
    {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let name = "Somebody of lbr-community-safety"
        #expect(try await secretary.get(path).body.contains("\(name) came at"))
        let done = try await secretary.post(
            path + "/corrections",
            [("mistake", "arrival/lbr-community-safety"), (why, "She is next door.")])
        #expect(done.status == 303)
        for page in [path, path + "/minutes", path + "/attendance.csv"] {
            #expect(try await !secretary.get(page).body.contains(name), "\(page)")
        }
        let history = try await secretary.get(path + "/history").body
        #expect(history.contains("Taken back: \(name) came"))
        #expect(history.contains("\(name), "))
        #expect(history.contains("She is next door."))
    }

    @Test func `asks what was wrong, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let heads = try house.heads()
        let unsaid = try await secretary.post(
            path + "/corrections", [("mistake", "arrival/nelft"), (why, "")])
        #expect(unsaid.status == 422 && unsaid.body.contains("Enter what was wrong"))
        #expect(unsaid.body.contains("value=\"arrival/nelft\" selected"))
        let unnamed = try await secretary.post(
            path + "/corrections", [("mistake", "everything"), (why, "All of it.")])
        #expect(unnamed.status == 422 && unnamed.body.contains("Choose what is to be taken back"))
        #expect(unnamed.body.contains("All of it."))
        #expect(try house.heads() == heads)
    }

    @Test func `is refused for an arrival on which a decision rests, with what to do`() async throws {
        let house = try await TestSite()
        let docket = house.here.docket
        let path = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let chair = try house.here.cast.member("panel-chair").actor
        try house.here.office.perform(
            .conclude("panel", "more-information", reason: "Not ready."), on: docket.listed.id, by: chair)
        let heads = try house.heads()
        let refused = try await secretary.post(
            path + "/corrections", [("mistake", "arrival/chair"), (why, "It was her deputy.")])
        #expect(refused.status == 409)
        #expect(refused.body.contains("A decision was taken with this person in the chair."))
        #expect(refused.body.contains("Write in the minutes what was wrong."))
        #expect(refused.body.contains("It was her deputy."))
        // The case itself is not named: the one may see the meeting and not the case.
        #expect(try house.heads() == heads)
    }

    @Test func `is offered to nobody else`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        for name in ["panel-member", "auditor", "panel-chair"] {
            let page = try await house.visitor(name).get(path).body
            #expect(!page.contains("Something was recorded by mistake"), "\(name)")
        }
    }
}

@Suite struct `Who came and left, written down afterwards` {
    @Test func `is asked for in hours and minutes of the day, and kept so`() async throws {
        let house = try await TestSite()
        house.hands.moment = TestSite.begins.plus(seconds: 45 * 60)
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let came = try await secretary.post(
            path + "/attendances",
            [("name", "Kim Ode"), ("capacity", "guest"), ("came-when", "10:20")])
        #expect(came.status == 303)
        let left = try await secretary.post(
            path + "/leavings", [("leaver", "nelft"), ("left-when", "10.31")])
        #expect(left.status == 303)
        let file = try await secretary.get(path + "/attendance.csv").body
        #expect(file.contains("Kim Ode"))
        #expect(file.contains("10:20"))
        #expect(file.contains("10:31"))
        #expect(try await secretary.get(path).body.contains("to 10:31."))
        let history = try await secretary.get(path + "/history").body
        #expect(history.contains("left at 10:31"))
        #expect(history.contains("20 Nov 2026 10:45"))
    }

    @Test func `says what cannot be read or was not so, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let heads = try house.heads()
        for (field, value) in [("came-when", "soon"), ("came-when", "25:00")] {
            let unread = try await secretary.post(
                path + "/attendances",
                [("name", "Kim Ode"), ("capacity", "guest"), (field, value)])
            #expect(unread.status == 422)
            #expect(unread.body.contains("Enter hours and minutes, such as 14:05"))
            #expect(unread.body.contains("value=\"\(value)\"") && unread.body.contains("Kim Ode"))
        }
        let ahead = try await secretary.post(
            path + "/leavings", [("leaver", "nelft"), ("left-when", "23:50")])
        #expect(ahead.status == 409)
        #expect(ahead.body.contains("23:50 on the day of the meeting has not come."))
        #expect(ahead.body.contains("value=\"23:50\""))
        #expect(try house.heads() == heads)
    }

    @Test func `several are ticked for one time`() async throws {
        let house = try await TestSite()
        house.hands.moment = TestSite.begins.plus(seconds: 45 * 60)
        let docket = house.here.docket
        let path = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let person = try house.here.cast.member("panel-member").id
        _ = try await secretary.post(path + "/leavings", [("attendance", "nelft")])
        house.hands.moment = TestSite.begins.plus(seconds: 60 * 60)
        let back = try await secretary.post(
            path + "/attendances", [("here", person.rawValue), ("here-when", "10:50")])
        #expect(back.status == 303)
        let meeting = try house.here.office.load(docket.meeting)
        #expect(meeting.attendances.last?.arrived.londonTime == "10:50")
    }
}
