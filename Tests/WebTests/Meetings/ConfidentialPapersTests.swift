import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

/// The papers of a body that has its readers declare something, and asks for a position on freedom of information.
@Suite struct `Papers under a declaration and a position` {
    private let exempt = [
        ("exempt", "yes"), ("exemptions", "section 41"),
        ("public-interest", "Confidence is needed."),
    ]

    /// The position, with the mark of the papers that somebody has before them.
    private func exempt(seenBy keeper: Visitor, at place: String) async throws -> [(String, String)] {
        let page = try await keeper.get(place + "/agenda").body
        let mark = try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)?.output.1)
        return exempt + [("seen", String(mark))]
    }

    private func house() async throws -> (TestSite, String) {
        let house = try await TestSite(under: Packs.confidential)
        return (house, "/redbridge/meetings/\(house.here.docket.meeting)")
    }

    @Test func `the agenda as a Word file is for those who have declared, as the other papers are`()
        async throws
    {
        let (house, place) = try await house()
        let member = try house.visitor("panel-member")
        for paper in ["/agenda.docx", "/pack.pdf"] {
            let turned = try await member.get(place + paper)
            #expect(turned.status == 303 && turned.location?.hasSuffix(place + "/pack") == true)
        }
        #expect(try await member.get(place + "/pack").body.contains("I keep these papers to myself."))
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let listed = house.here.docket.listed.id
        #expect(try log.looks(at: "\(listed) \(place)/agenda.docx").isEmpty)
        #expect(try await member.post(place + "/declaration").status == 303)
        #expect(try await member.get(place + "/agenda.docx").status == 200)
        // Whoever keeps the meeting makes the papers, and declares nothing.
        #expect(try await house.visitor("secretariat").get(place + "/agenda.docx").status == 200)
    }

    @Test func `those who keep the meetings alone find on their list what they have to settle`()
        async throws
    {
        let (house, place) = try await house()
        let keeper = try house.visitor("sab-business-manager")
        #expect(try await keeper.get("/redbridge/information-requests").status == 404)
        let link = "href=\"\(place)/agenda#freedom-of-information\""
        let list = try await keeper.get("/redbridge/meetings").body
        #expect(list.contains("Papers without a position") && list.contains(link))
        #expect(try await !house.visitor("panel-member").get("/redbridge/meetings").body.contains(link))
        #expect(try await keeper.get(place + "/agenda").body.contains("OnePanel's way"))
        #expect(try await keeper.post(place + "/positions/pack", exempt(seenBy: keeper, at: place)).status == 303)
        #expect(try await !keeper.get("/redbridge/meetings").body.contains(link))
    }

    @Test func `a position is of the agenda that was before whoever settles it, and of no other`()
        async throws
    {
        let (house, place) = try await house()
        let keeper = try house.visitor("sab-business-manager")
        let before = try await exempt(seenBy: keeper, at: place)
        let item = [("title", "A visit to the new unit")]
        #expect(try await house.visitor("secretariat").post(place + "/agenda/items", item).status == 303)
        #expect(try await keeper.post(place + "/positions/pack", before).status == 409)
        #expect(try await keeper.post(place + "/positions/pack", exempt).status == 409)
        let id = house.here.docket.meeting
        #expect(try house.here.office.load(id).positions[.pack] == nil)
        let now = try await exempt(seenBy: keeper, at: place)
        #expect(try await keeper.post(place + "/positions/pack", now).status == 303)
        #expect(try house.here.office.load(id).positions[.pack]?.all.count == 1)
    }

    @Test func `papers are listed as without a position again once a case was taken off the agenda`()
        async throws
    {
        let (house, place) = try await house()
        let keeper = try house.visitor("sab-business-manager")
        let settling = try await exempt(seenBy: keeper, at: place)
        #expect(try await keeper.post(place + "/positions/pack", settling).status == 303)
        let link = "href=\"\(place)/agenda#freedom-of-information\""
        #expect(try await !keeper.get("/redbridge/meetings").body.contains(link))
        let actor = try house.here.cast.member("secretariat").actor
        let day = try #require(Day(iso: "2026-12-17"))
        let next = try house.here.office.planMeeting(
            MeetingPlan(body: "one-panel", day: day, time: "10:00", place: "Town Hall"), by: actor)
        house.hands.moment = house.hands.moment.plus(seconds: 60)
        try house.here.office.perform(
            .list("panel", at: next.id, because: "They were ill."), on: house.here.docket.listed.id,
            by: actor)
        #expect(try await keeper.get("/redbridge/meetings").body.contains(link))
        let sending = try await keeper.get(place + "/agenda").body
        #expect(sending.contains("The paper has been changed since the last position."))
    }

    @Test func `papers that were being made when they were settled as exempt are made anew, and marked`()
        async throws
    {
        let (house, place) = try await house()
        let gate = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-gate-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: gate) }
        let settings = try held(house.site.settings, until: gate)
        let site = Site(offices: house.site.offices, settings: settings)
        let keeper = Visitor(site: site, session: try house.visitor("secretariat").session)
        #expect(try await keeper.get(place + "/pack.pdf").status == 202)
        #expect(try await keeper.post(place + "/positions/pack", exempt(seenBy: keeper, at: place)).status == 303)
        try Data().write(to: gate)
        var answered = try await keeper.get(place + "/pack.pdf")
        for _ in 0..<60 where answered.status == 202 {
            answered = try await keeper.get(place + "/pack.pdf")
        }
        #expect(answered.status == 200)
        let printed = String(decoding: answered.reply.body, as: UTF8.self)
        #expect(printed.contains("in confidence, not for publication"))
        #expect(!printed.contains("no position on freedom of information is settled"))
    }

    /// With a stand-in for the program that makes PDFs that hands back what it was given, once a file is there.
    private func held(_ settings: SiteSettings, until gate: URL) throws -> SiteSettings {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-held-\(UUID().uuidString)")
        let script = """
            #!/bin/sh
            printf '%%PDF-1.7 '
            /bin/cat
            while [ ! -e '\(gate.path)' ]; do /bin/sleep 0.1; done
            """
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        var held = settings
        held.paperMaker = file.path
        return held
    }
}
