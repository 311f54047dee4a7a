/// Which sheet of the access table answers for each page of a case, and for each place.
enum AccessPages {
    private static let wholeCase = AccessTable.wholeCase
    private static let screening = ["step": "screening"]
    private static let panel = ["step": "panel"]

    private static let letter =
        "/:partnership/cases/:case/steps/:step/letters/:letter/:addressee"
    private static let ofTheLetter = [
        "step": "screening", "letter": "screening-request", "addressee": "nelft",
    ]

    private static let file = "/:partnership/cases/:case/files/:file"

    static let ofCases: [SheetPage] = [
        SheetPage("/:partnership/cases/:case", wholeCase),
        SheetPage("/:partnership/cases/:case/referral", wholeCase),
        SheetPage("/:partnership/cases/:case/steps/:step", wholeCase, ["step": "check"]),
        SheetPage("/:partnership/cases/:case/steps/:step", wholeCase, panel),
        SheetPage("/:partnership/cases/:case/keeping", wholeCase),
        SheetPage("/:partnership/cases/:case/engagements", wholeCase),
        SheetPage("/:partnership/cases/:case/invitation", AccessTable.invitation),
        SheetPage(
            "/:partnership/cases/:case/steps/:step/packs/:recipient", wholeCase,
            ["step": "notify-national", "recipient": "national-panel"]),
        SheetPage("/:partnership/cases/:case/decision-record", wholeCase),
        SheetPage("/:partnership/cases/:case/decision-record.pdf", wholeCase),
        SheetPage("/:partnership/cases/:case/papers", AccessTable.papers),
        SheetPage(
            "/:partnership/cases/:case/papers/:paper", AccessTable.papers,
            ["paper": "return.screening.nelft"]),
        SheetPage("/:partnership/cases/:case/requests/:step", wholeCase, screening),
        SheetPage("/:partnership/cases/:case/requests/:step/collation", wholeCase, screening),
        SheetPage(
            "/:partnership/cases/:case/requests/:step/:agency", AccessTable.request,
            ["step": "screening", "agency": "nelft"]),
        SheetPage("/:partnership/cases/:case/files", wholeCase),
        SheetPage(file, AccessTable.fileOfAgency, ["file": "nelft"]),
        SheetPage(file, AccessTable.fileOfReferrer, ["file": "referrer"]),
        SheetPage(file + "/withdrawal", AccessTable.fileOfAgency, ["file": "nelft"]),
        SheetPage(file + "/withdrawal", AccessTable.fileOfReferrer, ["file": "referrer"]),
        SheetPage(file + "/closure", AccessTable.closingOfAgency, ["file": "nelft"]),
        SheetPage(file + "/closure", AccessTable.closingOfReferrer, ["file": "referrer"]),
        SheetPage(
            "/:partnership/cases/:case/requests/:step/:agency/files", AccessTable.request,
            ["step": "screening", "agency": "nelft"]),
        SheetPage("/:partnership/referrals/:case/files", AccessTable.filesOfReferral),
        SheetPage(letter, AccessTable.letter, ofTheLetter),
        SheetPage(letter + "/letter.pdf", AccessTable.letter, ofTheLetter),
        SheetPage(letter + "/letter.docx", AccessTable.letter, ofTheLetter),
        SheetPage("/:partnership/meetings/:meeting/items/:case/:step", AccessTable.item, panel),
        SheetPage("/:partnership/referrals/:case", AccessTable.referral),
        SheetPage("/:partnership/referrals/:case/check", AccessTable.looking),
        SheetPage("/:partnership/referrals/:case/discard", AccessTable.unfinished),
        SheetPage("/:partnership/referrals/:case/receipt", AccessTable.receipt),
        SheetPage("/:partnership/referrals/:case/word-form", AccessTable.wordForm),
        SheetPage(
            "/:partnership/referrals/:case/sections/:section", AccessTable.unfinished,
            ["section": "subject-identity"]),
        SheetPage(
            "/:partnership/referrals/:case/steps/:step", AccessTable.confirming,
            ["step": "quality"]),
    ]

    /// Each place, and the column of its sheet.
    static let ofPlaces: [(path: String, column: String)] =
        [
            ("/:partnership", "work"), ("/:partnership/procedure", "procedure"),
            ("/:partnership/referrals", "referrals"), ("/:partnership/cases", "log"),
            ("/:partnership/former-cases/:former", "former"),
            ("/:partnership/old-tracker", "tracker"),
            ("/:partnership/old-tracker/columns", "tracker-steps"),
            ("/:partnership/old-tracker/rows", "tracker-steps"),
            ("/:partnership/deadlines", "deadlines"), ("/:partnership/arrangements", "deadlines"),
            ("/:partnership/meetings", "meetings"), ("/:partnership/meetings/:meeting", "meetings"),
            ("/:partnership/meetings/:meeting/minutes", "meetings"),
            ("/:partnership/meetings/:meeting/minutes.pdf", "meetings"),
            ("/:partnership/meetings/:meeting/minutes.docx", "meetings"),
            ("/:partnership/meetings/:meeting/agenda.docx", "meetings"),
            ("/:partnership/meetings/:meeting/pack", "meetings"),
            ("/:partnership/meetings/:meeting/pack.pdf", "meetings"),
            ("/:partnership/meetings/:meeting/pulse", "meetings"),
            ("/:partnership/meetings/attendance/:body", "meetings"),
            ("/:partnership/interests", "meetings"),
            ("/:partnership/meetings/:meeting/agenda", "preparing"),
            ("/:partnership/meetings/:meeting/history", "preparing"),
            ("/:partnership/meetings/:meeting/actions/:action", "meetings"),
            // This procedure has nobody watch over a pathway.
            ("/:partnership/oversight", "oversight"),
            // Nor has it a list of everything on one.
            ("/:partnership/logs/:pathway", "oversight"),
            ("/:partnership/seats", "people"),
            ("/:partnership/people", "people"), ("/:partnership/people/new", "people"),
            ("/:partnership/procedure/drawings/:pathway", "procedure"),
            ("/:partnership/procedure/comparison", "procedure"),
            ("/:partnership/calendar", "calendar"), ("/:partnership/rehearsal", "rehearsal"),
            ("/:partnership/people/:person", "people"), ("/:partnership/record", "record"),
            ("/:partnership/record/looks", "looks"), ("/:partnership/messages", "record"),
            // Read by those who keep the cases and by auditors, as the record is.
            ("/:partnership/information-requests", "record"),
            ("/:partnership/information-requests/:request", "record"),
            ("/:partnership/messages/words", "record"),
            ("/:partnership/messages/words/:kind", "record"),
            ("/:partnership/word-forms", "word-forms"), ("/:partnership/letters", "deadlines"),
            ("/:partnership/letters/:letter", "deadlines"),
        ]
        + ofLists.flatMap { list in
            ["csv", "xlsx"].map { (path: "\(list.path).\($0)", column: list.column) }
        }

    /// Each list that can be taken away as a file, without its ending, and the column of its sheet.
    static let ofLists: [(path: String, column: String)] = [
        ("/:partnership/case-referral-log", "log"), ("/:partnership/deadlines", "deadlines"),
        ("/:partnership/meetings", "meetings"),
        ("/:partnership/meetings/:meeting/attendance", "meetings"),
        ("/:partnership/meetings/attendance/:body/year", "meetings"),
        ("/:partnership/interests", "meetings"),
        ("/:partnership/people", "people"), ("/:partnership/record/looks", "looks"),
        ("/:partnership/referrals", "referrals"),
        ("/:partnership/logs/:pathway/lines", "oversight"),
    ]

    /// Open to everybody: they say nothing about anybody. What a token opens is tried in tests of its own.
    static let ofEverybody: [(path: String, signedOut: Int)] = [
        ("/", 303), ("/sign-in", 200), ("/healthz", 200), ("/assets/onepanel.css", 200),
        ("/assets/onepanel.js", 200), ("/second-factor", 303), ("/second-factor/setup", 303),
        ("/recovery-code", 303), ("/invitation/:token", 410), ("/first-account/:token", 404),
        ("/calendars/:secret", 404), ("/joining/:token", 303),
    ]

    /// Everybody's own, once signed in.
    static let ofOneself = ["/account", "/kept-form"]
}
