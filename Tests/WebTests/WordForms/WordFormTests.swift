import CaseReview
import Clauses
import Office
import Testing

@testable import Web

/// A referral that arrives on the partnership's own Word form, from the file to the case that is handed in.
@Suite struct `A referral that comes on a Word form` {
    private let house: TestSite
    private static let address = "/redbridge/word-forms"

    init() async throws { house = try await TestSite() }

    private var form: WordPaper {
        var paper = WordPaper()
        paper.add("One Panel Case Referral Form", isBold: true)
        paper.add("Please complete all parts.")
        paper.add(table: [
            [.name("Date of this One Panel referral", across: 2), .typed("3/11/2026", across: 2)],
            [.name("Summary of reason for referral", across: 2), .typed("Died.", across: 2)],
            [.name("Date of incident/death", across: 2), .typed("early May", across: 2)],
            [.name("First name"), "Zoë", .name("Last name"), "מַרְגָּלִית"],
            [.name("NHS number", across: 2), .typed("943 476 5918", across: 2)],
            [.name("Date of birth", across: 2), .typed("2/3/2031", across: 2)],
            [
                .name("How well, in your opinion, has the multi-agency partnership worked together?"),
                .typed("<b>Badly</b>", across: 3),
            ],
        ])
        paper.add("5. Referrer details", isBold: true)
        paper.add(table: [
            [.name("Name"), "Ngozi Referrer", .name("Role"), "Matron"],
            [.name("Contact"), "020 7946 0000", .name("Something else"), "Not asked here"],
        ])
        return paper
    }

    private func send(
        _ bytes: [UInt8], by name: String = "secretariat", named file: String = "form.docx",
        _ entries: [(String, String)] = [("pathway", "adult")]
    ) async throws -> Visitor.Answered {
        try await house.visitor(name).post(
            Self.address, entries, file: "word-form", named: file, bytes)
    }

    /// The draft that a form was read into.
    private func draft(_ sent: Visitor.Answered) throws -> (id: CaseID, matter: Case) {
        let location = try #require(sent.location)
        #expect(location.hasSuffix("/word-form"))
        let id = CaseID(String(try #require(location.split(separator: "/").dropLast().last)))
        return (id, try house.here.office.load(id))
    }

    @Test func `becomes a draft of whoever took it in, with what could be read`() async throws {
        let sent = try await send(form.file())
        #expect(sent.status == 303)
        let (_, matter) = try draft(sent)
        let day = try #require(Day(iso: "2026-11-03"))
        #expect(
            matter.forms["referral"] == [
                "referral-date": .day(day), "referral-reason": .text("Died."),
                "subject-first-name": .text("Zoë"), "subject-last-name": .text("מַרְגָּלִית"),
                "how-well-worked-together": .text("<b>Badly</b>"),
                "referrer-name": .text("Ngozi Referrer"), "referrer-role": .text("Matron"),
                "referrer-contact": .text("020 7946 0000"),
            ])
        #expect(matter.openedBy?.person == (try house.here.cast.member("secretariat").id))
        #expect(!matter.hasBeenHandedIn)
    }

    @Test func `is shown beside its own words, with what could not be read first`() async throws {
        let sent = try await send(form.file(), named: "C:\\forms\\\u{202E}xcod.<b>.docx")
        let page = try await house.visitor("secretariat").get(try #require(sent.location)).body
        let unread = try #require(page.firstRange(of: "Could not be read"))
        let first = try #require(page.firstRange(of: "Context for the referral"))
        #expect(unread.lowerBound < first.lowerBound)
        for words in [
            "early May", "It is not a whole date", "943 476 5918", "these do not fit together",
            "2/3/2031", "xcod.&lt;b&gt;.docx", "&lt;b&gt;Badly&lt;/b&gt;", "Not asked here",
            "Please complete all parts.", "How well, in your opinion, did the agencies",
            "Asked here, and not answered on the form",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(!page.contains("\u{202E}") && !page.contains("<b>Badly"))
    }

    @Test(.clause("RB-037", "RB-040"))
    func `is corrected, handed in on the usual pages, and stands in the log with how it came`()
        async throws
    {
        let (id, _) = try draft(try await send(form.file()))
        let visitor = try house.visitor("secretariat")
        let referral = "/redbridge/referrals/\(id)"
        let refused = try await visitor.post(referral + "/check")
        #expect(refused.status == 422)
        let parts: [(String, [(String, String)])] = [
            (
                "context",
                [
                    ("f-referral-date-day", "3"), ("f-referral-date-month", "11"),
                    ("f-referral-date-year", "2026"), ("f-incident-date-day", "2"),
                    ("f-incident-date-month", "5"), ("f-incident-date-year", "2026"),
                    ("f-referral-reason", "Died."),
                ]
            ),
            ("review-sought", [("f-reviews-sought", "sar")]),
            (
                "received",
                [
                    ("f-received-channel", "panel-mailbox"), ("f-received-date-day", "4"),
                    ("f-received-date-month", "11"), ("f-received-date-year", "2026"),
                ]
            ),
        ]
        for (part, entries) in parts {
            let saved = try await visitor.post(referral + "/sections/\(part)", entries)
            #expect(saved.status == 303, "\(part)")
        }
        #expect(try await visitor.post(referral + "/check").status == 303)
        let matter = try house.here.office.load(id)
        #expect(matter.hasBeenHandedIn)
        #expect(matter.entries["received-channel"] == .chosen(["panel-mailbox"]))
        let log = try await house.visitor("auditor").get("/redbridge/cases")
        #expect(log.body.contains(matter.reference))
        let history = try await house.visitor("panel-chair").get("/redbridge/cases/\(id)")
        #expect(history.body.contains("Came on a form that was filled in elsewhere"))
    }

    @Test func `stays beside the referral for those who may see that, and for nobody else`()
        async throws
    {
        let (id, _) = try draft(try await send(form.file()))
        let address = "/redbridge/referrals/\(id)/word-form"
        for person in house.here.cast.people where person.role != "secretariat" {
            #expect(try await house.visitor(person.id).get(address).status == 404, "\(person.id)")
        }
        let office = house.here.office
        let keeper = try house.here.cast.member("secretariat").actor
        let day = try #require(Day(iso: "2026-05-02"))
        try office.perform(
            [
                .save("referral", ["incident-date": .day(day), "reviews-sought": .chosen(["sar"])]),
                .handIn("referral"),
            ], on: id, by: keeper)
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let sees = try AccessTable.wholeCase.shows("handed-in", to: name)
            let answered = try await house.visitor(person.id).get(address)
            #expect(answered.status == (sees ? 200 : 404), "\(name)")
        }
        let looks = try await house.visitor("auditor").get("/redbridge/record/looks")
        #expect(looks.body.contains("\(id) \(address)"))
    }

    /// What stood in a part of the form that is for the secretariat, and words that belong to nothing, may not reach
    /// the manager who confirms the referral and sees nothing else of the case.
    @Test func `shows words that belong to no entry only to those who may see the whole case`()
        async throws
    {
        var paper = form
        paper.add("For the secretariat", isBold: true)
        paper.add(table: [[.name("Taken in by"), "Brought by hand, by the neighbour"]])
        let (id, _) = try draft(try await send(paper.file()))
        let address = "/redbridge/referrals/\(id)/word-form"
        let words = ["by the neighbour", "Not asked here", "Taken in by"]
        let own = try await house.visitor("secretariat").get(address).body
        for words in words { #expect(own.contains(words), "\(words)") }
        let manager = try house.here.cast.member("quality-manager")
        let day = try #require(Day(iso: "2026-05-02"))
        try house.here.office.perform(
            [
                .save(
                    "referral",
                    [
                        "incident-date": .day(day), "reviews-sought": .chosen(["sar"]),
                        "quality-manager-named": .text(manager.id.rawValue),
                    ]),
                .handIn("referral"),
            ], on: id, by: try house.here.cast.member("secretariat").actor)
        let confirming = try await house.visitor(manager.id).get(address)
        #expect(confirming.status == 200 && confirming.body.contains("Ngozi Referrer"))
        #expect(confirming.body.contains("It is shown to those who may see the whole case."))
        for words in words { #expect(!confirming.body.contains(words), "\(words)") }
        for reader in ["secretariat", "auditor"] {
            let whole = try await house.visitor(reader).get(address).body
            for words in words { #expect(whole.contains(words), "\(reader): \(words)") }
        }
    }

    @Test func `is destroyed with its case`() async throws {
        let (id, _) = try draft(try await send(form.file()))
        let office = house.here.office
        let keeper = try house.here.cast.member("secretariat").actor
        let chair = try house.here.cast.member("panel-chair").actor
        let day = try #require(Day(iso: "2026-05-02"))
        try office.perform(
            [
                .save("referral", ["incident-date": .day(day), "reviews-sought": .chosen(["sar"])]),
                .handIn("referral"), .settle("check", "complete", reason: "", [:]),
            ], on: id, by: keeper)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No.", [:]), on: id, by: chair)
        for recipient in ["referrer", "panel"] {
            try office.perform(
                .tell(
                    "tell-not-presented", recipient: recipient,
                    Notice(on: TestSite.begins.day, how: "by e-mail")), on: id, by: keeper)
        }
        _ = try office.dispose(of: id, because: "Kept for its time.", by: keeper)
        let page = try await house.visitor("secretariat").get("/redbridge/referrals/\(id)/word-form")
        #expect(page.status == 410 && !page.body.contains("Ngozi"))
    }

    @Test func `is not begun without a form, a kind of referral, or a file that can be read`()
        async throws
    {
        let before = try house.heads()
        let cases: [(Visitor.Answered, String)] = [
            (
                try await house.visitor("secretariat").post(Self.address, [("pathway", "adult")]),
                "Choose the Word form that the referral came on"
            ),
            (try await send(form.file(), []), "Choose what it is a referral to"),
            (try await send(Array("%PDF-1.7".utf8)), "This is not a Word document"),
            (try await send([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), "older kind"),
        ]
        for (answered, words) in cases {
            #expect(answered.status == 422, "\(words)")
            #expect(answered.body.contains(words))
            #expect(answered.faults.isEmpty)
        }
        #expect(try house.heads() == before)
    }

    @Test func `is taken in by those who keep cases and by nobody else`() async throws {
        let before = try house.heads()
        for person in house.here.cast.people
        where !["secretariat", "sab-business-manager"].contains(person.role) {
            let name = house.here.cast.shortName(of: person)
            #expect(try await send(form.file(), by: name).status == 404, "\(name)")
        }
        // The business manager refers adults, and nobody else's form may say otherwise.
        let child = try await send(form.file(), by: "sab-business-manager", [("pathway", "child")])
        #expect(child.status == 422)
        #expect(try house.heads() == before)
        #expect(try await send(form.file(), by: "sab-business-manager").status == 303)
    }

    @Test func `without a reader on the machine is said to be out of reach, plainly`() async throws {
        var settings = house.site.settings
        settings.wordReader = nil
        let site = Site(offices: house.site.offices, settings: settings)
        let visitor = Visitor(site: site, session: try house.visitor("secretariat").session)
        let answered = try await visitor.post(
            Self.address, [("pathway", "adult")], file: "word-form", named: "a.docx", form.file())
        #expect(answered.status == 422)
        #expect(answered.body.contains("Word files cannot be read here at present"))
    }
}
