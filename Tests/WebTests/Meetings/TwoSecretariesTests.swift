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
