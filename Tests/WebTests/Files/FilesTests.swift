import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Record
import Testing

@testable import Web

private let pdf = Array("%PDF-1.7 what the trust found\n%%EOF\n".utf8)

extension TestSite {
    fileprivate var matter: Docket.Matter { here.docket.screening }
    fileprivate var answer: String { "/redbridge/cases/\(matter.id)/requests/screening/bhrut/files" }

    /// Somebody of an agency that was asked and has not answered; an account is made for them.
    fileprivate func hospital() async throws -> Visitor {
        let id: PersonID = "redbridge-hospital"
        let posting = Posting(
            partnership: "redbridge", role: "agency-respondent", agency: "bhrut",
            from: TestSite.begins, until: nil)
        try await site.identity.addDemoAccount(
            id: id, name: "Hospital", email: "hospital@test.invalid",
            password: "walnut-lantern-ferry", postings: [posting], now: TestSite.begins)
        site.offices.peopleChanged()
        return try visitor(id)
    }

    fileprivate func attach(
        _ visitor: Visitor, _ bytes: [UInt8] = pdf, titled title: String = "Internal review",
        named name: String = "report.pdf"
    ) async throws -> Visitor.Answered {
        try await visitor.post(
            answer, [("place", "screening/bhrut"), ("title", title)], file: "file", named: name,
            bytes)
    }

    fileprivate func files() throws -> [CaseFile] {
        try here.office.load(matter.id).files.filter { $0.agency == "bhrut" }
    }

    fileprivate func address(of file: CaseFile) -> String {
        "/redbridge/cases/\(matter.id)/files/\(file.id)"
    }
}

@Suite struct `A file that is attached to an answer` {
    private let house: TestSite
    private let hospital: Visitor

    init() async throws {
        house = try await TestSite()
        hospital = try await house.hospital()
    }

    @Test(.clause("DA-052"))
    func `is shown on the case with what it is, from whom, for whom and when, and opened there`()
        async throws
    {
        #expect(try await house.attach(hospital).status == 303)
        let file = try #require(try house.files().first)
        let page = try await house.visitor("secretariat").get("/redbridge/cases/\(house.matter.id)")
        #expect(page.body.contains(">Internal review</a> (PDF, 36 bytes). "))
        #expect(page.body.contains("Attached by Hospital, Agency respondent"))
        #expect(page.body.contains("attached “Internal review”"))
        #expect(page.body.contains("SHA-256 \(file.file.digest)"))
        let opened = try await house.visitor("secretariat").get(house.address(of: file))
        #expect(try opened.reply.bytes() == pdf)
        #expect(file.file.digest == Fingerprint(of: pdf).hex)
    }

    @Test func `is sent to be kept, and never as a page`() async throws {
        _ = try await house.attach(hospital, named: "report.html")
        let file = try #require(try house.files().first)
        let reply = try await hospital.get(house.address(of: file)).reply
        #expect(reply.type == "application/pdf")
        #expect(reply.policy?.hasPrefix("default-src 'none'; sandbox;") == true)
        let name = reply.headers.first { $0.name == "Content-Disposition" }?.value
        #expect(
            name == "attachment; filename=\"report.html.pdf\"; filename*=UTF-8''report.html.pdf")
    }

    @Test func `is opened by nobody whom the case is not open to, nor by another agency`() async throws {
        _ = try await house.attach(hospital)
        let address = house.address(of: try #require(try house.files().first))
        #expect(try await hospital.get(address).status == 200)
        for name in [
            "agency-respondent", "other-respondent", "referrer", "quality-manager", "panel-member",
            "administrator",
        ] {
            let answered = try await house.visitor(name).get(address)
            #expect(answered.status == 404 && answered.reply.pieces == nil, "\(name)")
        }
    }

    @Test func `that the secretariat attached for an agency is not the agency's to open`() async throws {
        let sent = try await house.visitor("secretariat").post(
            "/redbridge/cases/\(house.matter.id)/files",
            [("place", "screening/bhrut"), ("title", "Sent by e-mail")], file: "file",
            named: "a.pdf", pdf)
        #expect(sent.status == 303)
        let file = try #require(try house.files().first)
        #expect(try await hospital.get(house.address(of: file)).status == 404)
        #expect(try await !hospital.get(house.answer).body.contains("Sent by e-mail"))
    }

    @Test func `leaves each look, and each attempt, in the access log`() async throws {
        _ = try await house.attach(hospital)
        let file = try #require(try house.files().first)
        _ = try await house.visitor("secretariat").get(house.address(of: file))
        _ = try await house.visitor("referrer").get(house.address(of: file))
        try house.site.offices.settle()
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let looks = try log.looks(limit: 10).filter { $0.subject.contains("/files/\(file.id)") }
        #expect(looks.map(\.outcome) == [.refused, .seen])
        #expect(looks.map(\.person) == ["redbridge-referrer", "redbridge-secretariat"])
        #expect(!looks.contains { $0.subject.contains("Internal") })
    }

    @Test func `is taken back by whoever attached it, with a reason, and opened by nobody from then on`()
        async throws
    {
        _ = try await house.attach(hospital)
        let file = try #require(try house.files().first)
        let withdrawal = "\(house.address(of: file))/withdrawal"
        let secretariat = try house.visitor("secretariat")
        #expect(try await secretariat.post(withdrawal, [("reason", "Not wanted.")]).status == 409)
        #expect(try await hospital.post(withdrawal, [("reason", "")]).status == 422)
        #expect(try await hospital.get(house.address(of: file)).status == 200)
        #expect(
            try await hospital.post(withdrawal, [("reason", "Another person’s.")]).status == 303)
        for visitor in [hospital, secretariat] {
            #expect(try await visitor.get(house.address(of: file)).status == 404)
        }
        let page = try await secretariat.get("/redbridge/cases/\(house.matter.id)").body
        #expect(page.contains("Withdrawn") && page.contains("Another person’s."))
        #expect(page.contains("<strong>Internal review</strong>"))
        #expect(!page.contains("files/\(file.id)\""))
    }

    @Test func `is not shown as known on a day before it came`() async throws {
        _ = try await house.attach(hospital)
        let secretariat = try house.visitor("secretariat")
        let case_ = "/redbridge/cases/\(house.matter.id)"
        let before = try await secretariat.get(case_, query: "as-known-on=2026-11-19")
        #expect(before.status == 200 && !before.body.contains("Internal review"))
        #expect(before.body.contains("Chronology of"))
        let then = try await secretariat.get(case_, query: "as-known-on=2026-11-20")
        #expect(then.body.contains("Internal review"))
        house.hands.moment = TestSite.begins.plus(hours: 30)
        let file = try #require(try house.files().first)
        let later = try house.visitor(PersonID("redbridge-hospital"))
        let sent = try await later.post(
            "\(house.address(of: file))/withdrawal", [("reason", "Wrong.")])
        #expect(sent.status == 303)
        let again = try await house.visitor("secretariat").get(
            case_, query: "as-known-on=2026-11-20")
        #expect(again.body.contains("<strong>Internal review</strong>"))
        #expect(!again.body.contains("Withdrawn"))
    }

    @Test func `of which two come at once is there twice`() async throws {
        let house = house
        let hospital = hospital
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...4 {
                group.addTask {
                    try await house.attach(hospital, titled: "Part \(number)").status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == [303, 303, 303, 303])
        #expect(Set(try house.files().map(\.title)).count == 4)
        #expect(house.here.office.record.verify().isSound)
    }

    @Test func `goes with the case when that is disposed of`() async throws {
        let docket = house.here.docket
        let office = house.here.office
        let id = docket.handedIn.id
        let file = try #require(try office.load(id).files.first)
        let keeper = try house.here.cast.member("secretariat").actor
        try office.perform(.settle("check", "complete", reason: "", [:]), on: id, by: keeper)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No harm.", [:]), on: id,
            by: try house.here.cast.member("panel-chair").actor)
        for recipient in ["referrer", "panel"] {
            try office.perform(
                .tell(
                    "tell-not-presented", recipient: recipient,
                    Notice(on: TestSite.begins.day, how: "by e-mail")), on: id, by: keeper)
        }
        _ = try office.dispose(of: id, because: "Kept for its time.", by: keeper)
        let answered = try await house.visitor("secretariat").get(
            "/redbridge/cases/\(id)/files/\(file.id)")
        #expect(answered.status == 410 && answered.reply.pieces == nil)
        #expect(throws: OfficeFailure.self) { try office.contents(of: file, in: id) }
        #expect(office.record.verify().isSound)
    }

    @Test(.clause("BX-012", "WO-041"))
    func `is opened from the papers of the meeting by whoever sees the item`() async throws {
        let listed = house.here.docket.listed
        let file = try house.here.file("nelft", of: listed)
        let link = "/redbridge/cases/\(listed.id)/files/\(file)"
        let path = "/redbridge/meetings/\(house.here.docket.meeting)/pack"
        let member = try house.visitor("panel-member")
        let pack = try await member.get(path)
        #expect(pack.body.contains("href=\"\(link)\""))
        #expect(try await member.get(link).status == 200)
        let withdrawn = try house.visitor("withdrawn-member")
        #expect(try await !withdrawn.get(path).body.contains(link))
        #expect(try await withdrawn.get(link).status == 404)
    }
}

@Suite struct `A file that is not taken` {
    private let house: TestSite
    private let hospital: Visitor

    init() async throws {
        house = try await TestSite()
        hospital = try await house.hospital()
    }

    @Test(arguments: [
        ([], "There is nothing in the file."),
        (Array("<html><script>alert(1)</script>".utf8), "This is a web page"),
        ([0x4D, 0x5A, 0x90, 0, 3], "This is none of the files that are taken"),
        (Array("%PDF-1.7 cut sh".utf8), "its end is missing"),
    ])
    func `is said to be none, whatever it is called, and nothing is recorded`(
        bytes: [UInt8], words: String
    ) async throws {
        let before = try house.heads()
        let answered = try await house.attach(hospital, bytes, named: "report.pdf")
        #expect(answered.status == 422)
        #expect(answered.body.contains(words))
        // What was typed beside it is still there.
        #expect(answered.body.contains("value=\"Internal review\""))
        #expect(try house.heads() == before)
    }

    @Test func `is asked for when none was chosen, and its title too`() async throws {
        let answered = try await hospital.post(house.answer, [("place", "screening/bhrut")])
        #expect(answered.status == 422)
        #expect(answered.body.contains("Choose a file"))
        #expect(answered.body.contains("Say what the file is"))
    }

    @Test func `is taken to no other place than the page's, and nothing is learnt by trying`() async throws {
        for place in [
            "screening/nelft", "screening/lbr-education", "screening", "check", "panel", "", "nowhere",
            "screening/bhrut/more",
        ] {
            let answered = try await hospital.post(
                house.answer, [("place", place), ("title", "A letter")], file: "file",
                named: "a.pdf", pdf)
            #expect(answered.status == 404, "\(place)")
        }
        #expect(try house.files().isEmpty)
    }

    @Test func `tells a referrer nothing of the steps and agencies that are not theirs`() async throws {
        let referrer = try house.visitor("referrer")
        func status(_ place: String, on matter: Docket.Matter) async throws -> Int {
            try await referrer.post(
                "/redbridge/referrals/\(matter.id)/files",
                [("place", place), ("title", "A letter")], file: "file", named: "a.pdf", pdf
            ).status
        }
        let docket = house.here.docket
        for matter in [docket.draft, docket.handedIn, docket.screening, docket.listed, docket.decided] {
            for place in [
                "quality", "check", "screening", "screening/nelft", "screening/bhrut", "panel",
                "send-recommendation", "ratification", "nowhere",
            ] {
                #expect(try await status(place, on: matter) == 404, "\(place)")
            }
        }
        // Of their own step they are told why it takes nothing more.
        #expect(try await status("referral", on: docket.handedIn) == 409)
        #expect(try await status("referral", on: docket.draft) == 303)
    }

    @Test func `is not taken from somebody else for the agency`() async throws {
        for name in ["other-respondent", "agency-respondent", "referrer"] {
            #expect(try await house.attach(house.visitor(name)).status == 404, "\(name)")
        }
    }
}

@Suite struct `The name under which a file is kept` {
    private func name(
        _ sent: String, _ kind: AttachedFile.Kind = .pdf
    ) -> DownloadName {
        DownloadName(
            AttachedFile(id: "f", title: "t", name: sent, kind: kind, length: 1, digest: ""))
    }

    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("report", "report.pdf"), ("Report.PDF", "Report.PDF"),
        ("invoice.exe", "invoice.exe.pdf"), ("../../etc/passwd", "passwd.pdf"),
        ("\u{202E}fdp.exe", "fdp.exe.pdf"), (".bashrc", "_.bashrc.pdf"), ("-rf", "_-rf.pdf"),
        ("a\r\nSet-Cookie: x=1", "aSet-Cookie: x=1.pdf"), ("", "a file without a name.pdf"),
    ])
    func `ends as its kind does, and hides nothing`(sent: String, kept: String) {
        #expect(name(sent).text == kept)
    }

    @Test(arguments: [
        "a\r\nSet-Cookie: x=1", "quote\"; filename=evil.exe", "semi;colon", "percent%41",
        "Überprüfung – Bericht", "תיק רפואי", "報告書", "отчёт", "👩🏽‍⚕️", "a\u{0}b", "back\\slash",
    ])
    func `can break out of no header, in whatever script it is`(sent: String) throws {
        let header = name(sent).disposition
        let fitting = #/attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9._%-]+/#
        #expect(header.wholeMatch(of: fitting) != nil, "\(header)")
        let encoded = try #require(header.components(separatedBy: "UTF-8''").last)
        #expect(encoded.removingPercentEncoding == name(sent).text)
    }

    @Test func `is of the kind that was found, not of the one that was claimed`() {
        #expect(name("picture.pdf", .png).text == "picture.pdf.png")
        #expect(name("photo.jpeg", .jpeg).text == "photo.jpeg")
        #expect(name("page.html", .text).text == "page.html.txt")
        // A table of words would be opened with its words as formulas.
        #expect(name("list.csv", .text).text == "list.csv.txt")
    }
}
