import CaseReview
import Clauses
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

    private let asked = "I keep these papers to myself."

    /// Settles the position on the papers for the coming meeting and circulates them to a member.
    private func circulate(to member: String, in house: TestSite, at place: String) async throws {
        let keeper = try house.visitor("sab-business-manager")
        #expect(try await keeper.post(place + "/positions/pack", exempt(seenBy: keeper, at: place)).status == 303)
        let id = try house.here.cast.member(member).id.rawValue
        #expect(try await keeper.post(place + "/agenda/circulation", [("to", id)]).status == 303)
    }

    @Test func `the agenda as a Word file is for those who have declared, as the other papers are`()
        async throws
    {
        let (house, place) = try await house()
        try await circulate(to: "panel-member", in: house, at: place)
        let member = try house.visitor("panel-member")
        for paper in ["", "/pack", "/agenda.docx", "/pack.pdf", "/minutes", "/attendance.csv"] {
            let question = try await member.get(place + paper)
            #expect(question.status == 200 && question.body.contains(asked), "\(paper)")
            #expect(question.body.contains("name=\"next\" value=\"\(place + paper)\""), "\(paper)")
            #expect(!question.body.contains(house.here.docket.listed.surname), "\(paper)")
        }
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let listed = house.here.docket.listed.id
        #expect(try log.looks(at: "\(listed) \(place)/agenda.docx").isEmpty)
        let declared = try await member.post(place + "/declaration", [("next", place + "/agenda.docx")])
        #expect(declared.status == 303 && declared.location == place + "/agenda.docx")
        #expect(try await member.get(place + "/agenda.docx").status == 200)
        // Whoever keeps the meeting makes the papers, and declares nothing.
        #expect(try await house.visitor("secretariat").get(place + "/agenda.docx").status == 200)
    }

    @Test(.clause("WO-079", "WO-081"))
    func `a member declares before any page or paper of a case that went to the body opens`()
        async throws
    {
        let (house, place) = try await house()
        let member = try house.visitor("panel-member")
        let listed = house.here.docket.listed
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let pages =
            ["", "/referral", "/files", "/keeping", "/steps/panel", "/decision-record", "/decision-record.pdf"]
            .map { "/redbridge/cases/\(listed.id)\($0)" } + ["\(place)/items/\(listed.id)/panel"]
        for page in pages {
            let question = try await member.get(page)
            #expect(question.status == 200 && question.body.contains(asked), "\(page)")
            #expect(question.body.contains("value=\"\(page)\""), "\(page)")
            #expect(!question.body.contains(listed.surname), "\(page)")
            #expect(try log.looks(at: "\(listed.id) \(page)").isEmpty, "\(page)")
        }
        let known = try await member.get(pages[0], query: "as-known-on=2026-11-03")
        let next = pages[0] + "?as%2Dknown%2Don=2026%2D11%2D03"
        #expect(known.body.contains("value=\"\(next)\""))
        let declared = try await member.post(place + "/declaration", [("next", next)])
        #expect(declared.status == 303 && declared.location == next)
        // What an agency was asked and answered is its own.
        let own = try await house.visitor("agency-respondent").get(pages[0] + "/requests/screening/nelft")
        #expect(own.status == 200 && !own.body.contains(asked))
        for page in pages {
            #expect(try await !member.get(page).body.contains(asked), "\(page)")
        }
        // Another case went to another meeting, with papers of its own.
        #expect(try await member.get("/redbridge/cases/\(house.here.docket.decided.id)").body.contains(asked))
    }

    @Test func `the chair declares too, and those who keep, audit or only referred do not`() async throws {
        let (house, _) = try await house()
        let listed = house.here.docket.listed
        let page = "/redbridge/cases/\(listed.id)"
        #expect(try await house.visitor("panel-chair").get(page).body.contains(asked))
        for reader in ["secretariat", "sab-business-manager"] {
            #expect(try await house.visitor(reader).get(page).body.contains(listed.surname), "\(reader)")
        }
        let own = try await house.visitor("referrer").get("/redbridge/referrals/\(listed.id)")
        #expect(own.status == 200 && !own.body.contains(asked))
    }

    @Test func `what a member sent without having declared is shown to them and not recorded`()
        async throws
    {
        let (house, place) = try await house()
        let member = try house.visitor("panel-member")
        let step = "/redbridge/cases/\(house.here.docket.listed.id)/steps/panel"
        let sent = try await member.post(step, [("reason", "I typed a lot here.")])
        #expect(sent.status == 403 && sent.body.contains(asked))
        #expect(sent.body.contains("I typed a lot here.") && sent.body.contains("value=\"\(step)\""))
        #expect(try await member.autosave(step, [("reason", "Again.")]).status == 403)
        // An address elsewhere is nowhere to be brought to.
        let away = try await member.post(place + "/declaration", [("next", "//elsewhere.example")])
        #expect(away.location == place + "/pack")
    }

    @Test(.clause("WO-061", "WO-062"))
    func `papers are held back from a member until they are circulated to them`() async throws {
        let (house, place) = try await house()
        let member = try house.visitor("panel-member")
        #expect(try await member.post(place + "/declaration").status == 303)
        for paper in ["/pack", "/pack.pdf", "/agenda.docx", "/minutes", "/minutes.docx"] {
            let held = try await member.get(place + paper)
            #expect(held.status == 409 && held.body.contains("have not been circulated to you"), "\(paper)")
            #expect(held.body.contains("Made up."), "\(paper)")
        }
        let meeting = try await member.get(place).body
        #expect(meeting.contains("not been circulated to you yet"))
        #expect(!meeting.contains(house.here.docket.listed.reference))
        // The chair and the keeper read them to prepare, and each page says that they are a draft.
        let chair = try house.visitor("panel-chair")
        #expect(try await chair.post(place + "/declaration").status == 303)
        for reader in [chair, try house.visitor("secretariat")] {
            let draft = try await reader.get(place + "/pack")
            #expect(draft.status == 200 && draft.body.contains("draft, not circulated"))
        }
        try await circulate(to: "panel-member", in: house, at: place)
        let papers = try await member.get(place + "/pack")
        #expect(papers.status == 200 && !papers.body.contains("draft, not circulated"))
        #expect(try await member.get(place + "/agenda.docx").status == 200)
    }

    @Test(.clause("WO-083", "WO-084"))
    func `an answer and a file are settled by themselves, and marked wherever they are shown`()
        async throws
    {
        let (house, place) = try await house()
        let keeper = try house.visitor("sab-business-manager")
        let listed = house.here.docket.listed
        let root = "/redbridge/cases/\(listed.id)"
        let file = try house.here.file("nelft", of: listed)
        #expect(try await keeper.get(root).body.contains("\(root)/papers"))
        let all = try await keeper.get(root + "/papers").body
        #expect(all.contains("return.screening.nelft") && all.contains("form.referral"))
        #expect(all.contains("Not settled") && !all.contains("Exempt<"))
        for paper in ["return.screening.nelft", "file.\(file)"] {
            let address = "\(root)/papers/\(paper)"
            let page = try await keeper.get(address).body
            #expect(!page.contains("OnePanel's way"), "it waits for none")
            let seen = try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)?.output.1)
            #expect(try await keeper.post(address, exempt + [("seen", "99")]).status == 409)
            let settled = try await keeper.post(address, exempt + [("seen", String(seen))])
            #expect(settled.status == 303 && settled.location == address)
        }
        let marking = "in confidence, not for publication"
        for page in ["/requests/screening/collation", "/requests/screening/nelft", "/files"] {
            #expect(try await keeper.get(root + page).body.contains("Exempt from release: \(marking)"), "\(page)")
        }
        let pack = try await keeper.get(place + "/pack").body
        #expect(pack.components(separatedBy: "(\(marking))").count == 3)
        let taken = try await keeper.get("\(root)/files/\(file)")
        let name = taken.reply.headers.first { $0.name == "Content-Disposition" }?.value
        #expect(name?.contains("not%20for%20publication") == true && name?.contains(".pdf") == true)
        #expect(try await keeper.get(root + "/papers/file.none").status == 404)
        let member = try house.visitor("panel-member")
        #expect(try await member.post(place + "/declaration").status == 303)
        let address = root + "/papers/return.screening.nelft"
        #expect(try await !member.get(address).body.contains("Record the position"))
        #expect(try await member.post(address, exempt + [("seen", "1")]).status == 404)
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
