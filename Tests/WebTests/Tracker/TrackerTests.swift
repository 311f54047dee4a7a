import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Record
import Sheets
import Testing

@testable import Web

/// The old case tracker as whoever keeps the cases brings it in.
@Suite struct `The old case tracker` {
    private let house: TestSite
    private let keeper: Visitor
    private let root = "/redbridge/old-tracker"
    private let fields = [
        ("column-0", "reference"), ("column-1", "subject"), ("column-2", "received"),
        ("column-3", "outcome"), ("column-4", "note"),
    ]

    init() async throws {
        house = try await TestSite()
        keeper = try house.visitor("secretariat")
    }

    private static let sound: [[Cell]] = [
        ["T-1", "Ann Onymous", .day(CalendarDay(year: 2021, month: 3, day: 12)), "No review", "Jo"],
        ["T-2", "=HYPERLINK(\"x\")<b>", .empty, .empty, .empty],
    ]

    private func file(_ rows: [[Cell]] = Self.sound) throws -> [UInt8] {
        try Sheets.Sheet(
            name: "Tracker", columns: ["Case Ref", "Who", "Date received", "Outcome", "Lead"],
            rows: rows
        ).workbook(madeAt: 1_795_000_000)
    }

    private func send(_ bytes: [UInt8], as visitor: Visitor? = nil) async throws -> Visitor.Answered {
        try await (visitor ?? keeper).post(root, file: "tracker", named: "Old tracker.xlsx", bytes)
    }

    /// Sends the file, says what its columns are, and gives the page on which the rows are looked over.
    private func lookedOver(_ rows: [[Cell]] = Self.sound) async throws -> Visitor.Answered {
        #expect(try await send(try file(rows)).location == root + "/columns")
        #expect(try await keeper.post(root + "/columns", fields).location == root + "/rows")
        return try await keeper.get(root + "/rows")
    }

    /// What the form on the page carries so that nobody brings in what they have not seen.
    private func seen(on page: Visitor.Answered) throws -> String {
        let start = try #require(page.body.firstRange(of: "name=\"seen\" value=\""))
        return String(page.body[start.upperBound...].prefix { $0 != "\"" })
    }

    private func heads() throws -> Int64? { try house.here.office.head()?.position }

    @Test(.clause("RB-040", "WO-050"))
    func `comes into the log, row by row as it was seen, in one go`() async throws {
        let before = try heads()
        let page = try await lookedOver()
        #expect(page.body.contains("2 rows are sound."))
        #expect(page.body.contains("Ann Onymous") && page.body.contains("12 Mar 2021"))
        #expect(page.body.contains("Lead: Jo"))
        #expect(page.body.contains("=HYPERLINK(\"x\")&lt;b&gt;"))
        #expect(try heads() == before)
        let done = try await keeper.post(root + "/rows", [("seen", try seen(on: page))])
        #expect(done.location == root + "?after=brought-in")
        #expect(try await keeper.get(root, query: "after=brought-in").body.contains("2 cases were brought in."))
        let log = try await keeper.get("/redbridge/cases", query: "q=onymous")
        #expect(log.body.contains("T-1") && log.body.contains("From the old tracker"))
        let id = try #require(house.here.office.caseID("T-1"))
        let former = try await keeper.get("/redbridge/former-cases/\(id)")
        #expect(former.body.contains("It was not recorded here as it happened"))
        #expect(former.body.contains("Friday 12 March 2021") && former.body.contains("No review"))
        #expect(former.body.contains("secretariat of redbridge"))
        // The file is gone from the tray.
        #expect(try await keeper.get(root + "/rows").location == root)
    }

    @Test func `is refused whole for one bad row, each flaw explained in its place`() async throws {
        let rows: [[Cell]] = [
            ["T-1", "Ann", "March or so"], [.empty, "Bo"], ["t-1", .empty], ["T-4", "Di"],
        ]
        let before = try heads()
        let page = try await lookedOver(rows)
        #expect(page.body.contains("1 row is sound. 3 rows cannot be brought in."))
        for words in [
            "“March or so” is no day. The year is missing or not in figures.", "Write it as 12/03/2021, or leave the cell empty.",
            "There is no reference.", "There is no name.", "“t-1” stands in row 2 as well.",
        ] { #expect(page.body.contains(words), "\(words)") }
        #expect(!page.body.contains("name=\"seen\""))
        let mark = try #require(try await keeper.visit(root + "/rows").trackerTray?.mark)
        #expect(try await keeper.post(root + "/rows", [("seen", mark)]).status == 303)
        #expect(try heads() == before)
    }

    @Test func `is known again, and only what is new in it can be brought in`() async throws {
        let first = try await lookedOver()
        _ = try await keeper.post(root + "/rows", [("seen", try seen(on: first))])
        let again = try await lookedOver()
        #expect(again.body.contains("This very file was brought in on Friday 20 November 2026"))
        #expect(again.body.contains("“T-1” is in the Case Referral Log already."))
        let more = try await lookedOver(Self.sound + [["T-3", "Cy"]])
        #expect(!more.body.contains("This very file"))
        let leaving = try await keeper.get(root + "/rows", query: "leave=yes")
        #expect(leaving.body.contains("1 row is sound. 2 rows are left out"))
        let done = try await keeper.post(
            root + "/rows", [("seen", try seen(on: leaving)), ("leave", "yes")])
        #expect(done.location == root + "?after=brought-in")
        #expect(house.here.office.caseID("T-3") != nil)
        let all = try house.here.office.formerCases(for: try await keeper.visit(root).viewer)
        #expect(all.count { $0.told.reference == "T-1" } == 1)
    }

    @Test func `has its columns guessed, and then remembered for everybody who keeps cases`() async throws {
        _ = try await send(try file())
        let guessed = try await keeper.get(root + "/columns")
        #expect(guessed.body.contains("Such as: Ann Onymous"))
        let tray = try #require(try await keeper.visit(root + "/columns").trackerTray)
        #expect(tray.columns == [.reference, .note, .received, .outcome, .note])
        let page = try await lookedOver()
        _ = try await keeper.post(root + "/rows", [("seen", try seen(on: page))])
        let manager = try house.visitor("sab-business-manager")
        _ = try await send(try file(), as: manager)
        let remembered = try #require(try await manager.visit(root + "/columns").trackerTray)
        #expect(remembered.columns == [.reference, .subject, .received, .outcome, .note])
    }

    @Test func `needs a reference and a name, and each thing once`() async throws {
        _ = try await send(try file())
        let twice = try await keeper.post(
            root + "/columns", [("column-0", "subject"), ("column-1", "subject")])
        #expect(twice.status == 422)
        #expect(twice.body.contains("“Case Ref” is the name of the person already"))
        #expect(twice.body.contains("Say which column is the reference"))
        #expect(try await keeper.get(root + "/rows").location == root + "/columns")
    }

    @Test func `says plainly what is wrong with a file, and records nothing`() async throws {
        let before = try heads()
        let tries: [([UInt8], String)] = [
            ([], "The file is empty"), (Array("%PDF-1.7\u{0}".utf8), "This is not a spreadsheet"),
            (Array("PK\u{3}\u{4}".utf8), "The file is damaged"),
            ([0xD0, 0xCF, 0x11, 0xE0], "old form (.xls)"),
            (Array("only one cell".utf8), "There is no list in the file"),
            (Array(String(repeating: "a,b\n", count: 20_000).utf8), "more than 10000 rows"),
        ]
        for (bytes, words) in tries {
            let answered = try await send(bytes)
            #expect(answered.status == 422)
            #expect(answered.body.contains(words), "\(words)")
            #expect(answered.faults.isEmpty)
        }
        #expect(try await keeper.post(root).status == 422)
        #expect(try heads() == before)
    }

    @Test func `says of formulas and further sheets that they were not read`() async throws {
        let sent = try await send(Self.withFormula)
        #expect(sent.location == root + "/columns")
        let page = try await keeper.get(root + "/columns").body
        for words in [
            "The file has 1 row below its headings.", "1 cell holds a formula.",
            "nothing is worked out", "Only the first sheet, “Cases”, was read.",
            "Not read: “Old &lt;cases&gt;”.", "Such as: No review",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(!page.contains("Somebody else"))
    }

    /// A workbook of two sheets, put together by hand; the outcome is a formula, with what it last came to.
    private static var withFormula: [UInt8] {
        let rows =
            "<row r=\"1\"><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Name</v></c>"
            + "<c t=\"str\"><v>Outcome</v></c></row><row r=\"2\"><c t=\"str\"><v>T-1</v></c>"
            + "<c t=\"str\"><v>Ann</v></c><c t=\"str\"><f>A2&amp;B2</f><v>No review</v></c></row>"
        let relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/"
        let parts: [(String, String)] = [
            ("_rels/.rels", relations + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Cases\" sheetId=\"1\" r:id=\"r1\"/>"
                    + "<sheet name=\"Old &lt;cases&gt;\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Type=\"x/worksheet\" "
                    + "Target=\"worksheets/sheet2.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c t=\"str\"><v>Somebody else</v></c></row>"
                    + "</sheetData></worksheet>"
            ),
        ]
        return StoredZip.file(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    @Test func `is read in the letters of Windows, as spreadsheets write CSV`() async throws {
        // “Zoë O’Hara–Lee”, in Windows-1252.
        let name: [UInt8] =
            Array("Zo".utf8) + [0xEB] + Array(" O".utf8) + [0x92] + Array("Hara".utf8)
            + [0x96] + Array("Lee".utf8)
        _ = try await send(Array("Ref;Name\nT-1;".utf8) + name + Array("\n".utf8))
        let page = try await keeper.get(root + "/columns")
        #expect(page.body.contains("Such as: Zoë O’Hara–Lee"))
    }

    @Test func `is brought in as it was seen, or looked at again`() async throws {
        let page = try await lookedOver()
        let mark = try seen(on: page)
        _ = try await keeper.post(root + "/columns", fields)
        let answered = try await keeper.post(root + "/rows", [("seen", mark)])
        #expect(answered.location?.hasPrefix(root + "/rows") == true)
        #expect(house.here.office.caseID("T-1") == nil)
    }

    @Test func `is in nobody else's hands, and for no longer than an hour`() async throws {
        _ = try await lookedOver()
        let manager = try house.visitor("sab-business-manager")
        #expect(try await manager.get(root + "/rows").location == root)
        let again = try house.visitor("secretariat")
        #expect(try await again.get(root + "/rows").location == root)
        let place = try #require(try await keeper.visit(root + "/rows").trackerPlace)
        let tidying = Tidying(site: house.site)
        house.hands.moment = house.hands.moment.plus(seconds: 3_599)
        tidying.now()
        #expect(house.site.trackerTrays.held == [place])
        house.hands.moment = house.hands.moment.plus(seconds: 1)
        tidying.now()
        #expect(house.site.trackerTrays.held.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `is let go of within the minute, with nobody asking for it`() async throws {
        _ = try await send(try file())
        house.hands.moment = house.hands.moment.plus(seconds: 3_600)
        let tidying = Tidying(site: house.site)
        let eachMinute = Task { await tidying.eachMinute() }
        while !house.site.trackerTrays.held.isEmpty, !Task.isCancelled { await Task.yield() }
        #expect(house.site.trackerTrays.held.isEmpty)
        eachMinute.cancel()
        await eachMinute.value
    }

    @Test func `is let go of when its session is signed out, and no other with it`() async throws {
        let manager = try house.visitor("sab-business-manager")
        _ = try await send(try file())
        _ = try await send(try file(), as: manager)
        let kept = try #require(try await manager.visit(root).trackerPlace)
        #expect(house.site.trackerTrays.held.count == 2)
        #expect(try await keeper.post("/sign-out").status == 303)
        #expect(house.site.trackerTrays.held == [kept])
        // From another browser of the same person.
        let ended = try await house.visitor("sab-business-manager")
            .post("/account/ended-sessions", [("session", kept.session.rawValue)])
        #expect(ended.status == 303)
        #expect(house.site.trackerTrays.held.isEmpty)
    }

    @Test(arguments: ["panel-chair", "auditor", "panel-member", "referrer", "administrator"])
    func `is there for nobody who does not keep the cases`(_ name: String) async throws {
        let visitor = try house.visitor(name)
        #expect(try await visitor.get(root).status == 404)
        #expect(try await send(try file(), as: visitor).status == 404)
        #expect(try await visitor.get(root + "/columns").status == 404)
        #expect(try await visitor.post(root + "/rows", [("seen", "x")]).status == 404)
    }
}

@Suite struct `A former case` {
    @Test func `is linked to a case by its reference, and each then shows the other`() async throws {
        let house = try await TestSite()
        let (matter, former) = (house.here.docket.handedIn, house.here.docket.former)
        let keeper = try house.visitor("secretariat")
        let linked = try await keeper.post(
            "/redbridge/cases/\(matter.id)/keeping/link",
            [("other", former.reference), ("reason-link", "The same household.")])
        #expect(linked.status == 303)
        let keeping = try await keeper.get("/redbridge/cases/\(matter.id)/keeping")
        #expect(keeping.body.contains("/redbridge/former-cases/\(former.id)"))
        let page = try await keeper.get("/redbridge/former-cases/\(former.id)")
        #expect(page.body.contains("/redbridge/cases/\(matter.id)"))
    }

    @Test func `is hidden from whoever was ruled out of a case that is linked to it`() async throws {
        let house = try await TestSite()
        let former = house.here.docket.former
        let withdrawn = try house.here.cast.member("withdrawn-member").id
        try house.here.office.perform(
            .link(former.id, reason: "The same household."), on: house.here.docket.listed.id,
            by: try house.here.cast.member("secretariat").actor)
        // Even were they given a role that sees every case.
        let viewer = Viewer(person: withdrawn, standings: [.init(role: "secretariat")])
        #expect(try house.here.office.formerCases(for: viewer).isEmpty)
        #expect(try !house.here.office.audience(ofFormerCase: former.id).access(for: viewer).isGranted)
        let other = Viewer(person: "another", standings: [.init(role: "secretariat")])
        #expect(try house.here.office.formerCases(for: other).count == 1)
    }

    /// The same on its page and in the log; the one who was ruled out has been given a role since that sees every case.
    @Test func `is found by nobody who was ruled out of a case that is linked to it, and by others`()
        async throws
    {
        let house = try await TestSite()
        let (listed, former) = (house.here.docket.listed, house.here.docket.former)
        let cast = house.here.cast
        let withdrawn = try cast.member("withdrawn-member")
        try house.site.identity.post(
            withdrawn.id,
            as: Posting(
                partnership: cast.partnership, role: "secretariat", agency: nil,
                from: TestSite.begins, until: nil), by: nil, now: TestSite.begins)
        house.site.offices.peopleChanged()
        let address = "/redbridge/former-cases/\(former.id)"
        let visitors = [try house.visitor(withdrawn.id), try house.visitor("secretariat")]
        for visitor in visitors {
            #expect(try await visitor.get(address).status == 200)
            #expect(try await visitor.get("/redbridge/cases").body.contains(former.surname))
        }
        try house.here.office.perform(
            .link(former.id, reason: "The same household."), on: listed.id,
            by: try cast.member("secretariat").actor)
        #expect(try await visitors[0].get(address).status == 404)
        for query in ["", "state=former", "q=\(former.surname)"] {
            let log = try await visitors[0].get("/redbridge/cases", query: query)
            #expect(log.status == 200)
            #expect(!log.body.contains(former.id.rawValue) && !log.body.contains(former.reference))
        }
        #expect(try await visitors[1].get(address).status == 200)
        #expect(try await visitors[1].get("/redbridge/cases").body.contains(former.surname))
    }

    @Test func `that was disposed of is said to be, to those who saw it, and is in the log no more`()
        async throws
    {
        let house = try await TestSite()
        let former = house.here.docket.former
        let secretariat = try house.here.cast.member("secretariat").actor
        _ = try house.here.office.dispose(of: former.id, because: "Kept for its time.", by: secretariat)
        let answered = try await house.visitor("secretariat")
            .get("/redbridge/former-cases/\(former.id)")
        #expect(answered.status == 410 && answered.body.contains("Kept for its time."))
        #expect(!answered.body.contains(former.surname))
        #expect(
            try await house.visitor("referrer").get("/redbridge/former-cases/\(former.id)").status
                == 404)
        let log = try await house.visitor("secretariat").get("/redbridge/cases")
        #expect(!log.body.contains(former.surname))
    }

    @Test func `is a look that is noted, and so is the attempt of somebody who may not`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/former-cases/\(house.here.docket.former.id)"
        #expect(try await house.visitor("secretariat").get(path).status == 200)
        #expect(try await house.visitor("referrer").get(path).status == 404)
        try house.site.offices.settle()
        let looks = try #require(house.site.offices.accessLog(of: "redbridge")).looks()
            .filter { $0.subject.hasSuffix(path) }
        #expect(Set(looks.map(\.outcome)) == [.seen, .refused])
    }
}
