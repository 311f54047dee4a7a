/// What can be sent, who may send it, and a form that is filled in as the page would have it.
enum AccessActs {
    private static let wholeCase = AccessTable.wholeCase
    private static let panel = ["step": "panel"]
    private static let matter = "/:partnership/cases/:case"
    private static let meeting = "/:partnership/meetings/:meeting"
    private static let item = "/:partnership/meetings/:meeting/items/:case/:step"

    static let onCases: [SheetAct] = [
        SheetAct(
            matter + "/steps/:step", wholeCase, on: ["handed-in", "anothers"], by: ["secretariat"],
            ["step": "check"], [("outcome", "complete")]),
        SheetAct(
            matter + "/steps/:step/beginning", wholeCase, on: ["decided"], by: ["panel-member"],
            ["step": "dissent"]),
        SheetAct(
            matter + "/steps/:step/listing", wholeCase, on: ["listed"],
            by: ["secretariat", "sab-business-manager"], panel,
            [("meeting", "coming"), ("reason", "Moved.")]),
        SheetAct(
            matter + "/steps/:step/missed", wholeCase, on: ["listed"],
            by: ["secretariat", "sab-business-manager"], panel,
            [("missed", "past"), ("why-missed", "The agenda was full.")]),
        SheetAct(
            matter + "/steps/:step/answers", wholeCase, on: [], by: [],
            ["step": "virtual-panel"],
            [
                ("answer-child-died", "no"), ("evidence-child-died", "A note."),
                ("reason-child-died", "Alive."),
            ]),
        SheetAct(
            matter + "/steps/:step/packs/:recipient", wholeCase, on: [], by: [],
            ["step": "notify-national", "recipient": "national-panel"],
            [("f-notification-account", "Somebody else's words.")]),
        SheetAct(
            matter + "/keeping/:act", wholeCase,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["secretariat", "sab-business-manager"], ["act": "pathway"],
            [("pathway", "child"), ("reason-pathway", "A child was there.")]),
        // This procedure asks for no position on its papers.
        SheetAct(
            matter + "/decision-record/position", wholeCase, on: [], by: [], [:],
            [("exempt", "no"), ("public-interest", "Nothing in it is personal.")]),
        SheetAct(
            matter + "/papers/:paper", wholeCase, on: [], by: [], ["paper": "return.screening.nelft"],
            [("exempt", "no"), ("public-interest", "Nothing in it is personal.")]),
        SheetAct(
            matter + "/engagements", wholeCase, on: ["listed", "decided", "handed-in", "screening", "anothers"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("who", "guest/redbridge-past-guest"), ("item", "panel"),
                ("why", "Knows the family."),
            ]),
        // The procedure asks no chair to agree.
        SheetAct(matter + "/engagements/agreement", wholeCase, on: [], by: []),
        SheetAct(
            matter + "/engagements/endings", wholeCase, on: ["listed"],
            by: ["secretariat", "sab-business-manager", "panel-chair"], [:],
            [("engagement", "guest"), ("why-guest", "Not needed any more.")]),
        // This procedure asks nobody to declare anything.
        SheetAct(matter + "/invitation", AccessTable.invitation, on: [], by: []),
        SheetAct(
            matter + "/steps/:step/notices", wholeCase, on: [], by: [],
            ["step": "tell-outcome"],
            [
                ("recipient", "sab"), ("how-sab", "E-mail"), ("on-sab-day", "20"),
                ("on-sab-month", "11"), ("on-sab-year", "2026"),
            ]),
        SheetAct(
            matter + "/steps/:step/notices/corrected", wholeCase, on: [], by: [],
            ["step": "tell-outcome"],
            [
                ("recipient", "sab"), ("how-sab", "E-mail"), ("on-sab-day", "19"),
                ("on-sab-month", "11"), ("on-sab-year", "2026"), ("why-sab", "A slip."),
            ]),
        SheetAct(
            matter + "/steps/:step/letters/:letter/:addressee/sending", AccessTable.letter,
            on: ["screening", "listed", "decided"],
            by: ["secretariat", "sab-business-manager"],
            ["step": "screening", "letter": "screening-request", "addressee": "nelft"],
            [
                ("how", "posted"), ("to", "NELFT"), ("on-day", "20"), ("on-month", "11"),
                ("on-year", "2026"),
            ]),
        SheetAct(
            matter + "/requests/:step", wholeCase, on: ["screening"],
            by: ["secretariat", "sab-business-manager"], ["step": "screening"],
            [("outcome", "collated")]),
        SheetAct(
            matter + "/requests/:step/reminders", wholeCase,
            on: ["screening", "listed", "decided"],
            by: ["secretariat", "sab-business-manager"], ["step": "screening"],
            [("agency", "bhrut")]),
        // NELFT has answered already: what is tried here is that nobody answers for it a second time.
        SheetAct(
            matter + "/requests/:step/:agency", AccessTable.request, on: [], by: [],
            ["step": "screening", "agency": "nelft"], [("f-known-to-agency", "not-known")]),
        SheetAct(
            matter + "/files", wholeCase,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["secretariat", "sab-business-manager"], [:],
            [("place", "check"), ("title", "A letter")], file: "file"),
        SheetAct(
            matter + "/requests/:step/:agency/files", AccessTable.request,
            on: ["screening", "listed", "decided"],
            by: [
                "agency-respondent", "secretariat", "sab-business-manager", "panel-member",
                "agency-lead",
            ], ["step": "screening", "agency": "nelft"],
            [("place", "screening/nelft"), ("title", "Chronology")], file: "file"),
        SheetAct(
            matter + "/requests/:step/:agency/with-file", AccessTable.request,
            on: ["screening", "listed", "decided"],
            by: [
                "agency-respondent", "secretariat", "sab-business-manager", "panel-member",
                "agency-lead",
            ], ["step": "screening", "agency": "nelft"],
            [("place", "screening/nelft"), ("title", "Late letter")], file: "file"),
        SheetAct(
            matter + "/steps/:step/with-file", wholeCase,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["secretariat", "sab-business-manager"], ["step": "check"],
            [("place", "check"), ("title", "A second letter")], file: "file"),
        SheetAct(
            "/:partnership/referrals/:case/steps/:step/with-file", AccessTable.confirming,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["quality-manager", "other-manager", "secretariat", "sab-business-manager"],
            ["step": "quality"], [("place", "quality"), ("title", "A letter")], file: "file"),
        SheetAct(
            "/:partnership/referrals/:case/files", AccessTable.filesOfReferral, on: ["draft"],
            by: ["referrer"], [:], [("place", "referral"), ("title", "A letter")], file: "file"),
        // The answer was given: its file stays, also for the agency itself.
        SheetAct(
            matter + "/files/:file/withdrawal", AccessTable.fileOfAgency, on: [], by: [],
            ["file": "nelft"], [("reason", "It was the wrong one.")]),
        SheetAct(
            matter + "/files/:file/withdrawal", AccessTable.fileOfReferrer, on: ["draft"],
            by: ["referrer"], ["file": "referrer"], [("reason", "It was the wrong one.")]),
        SheetAct(
            matter + "/files/:file/closure", AccessTable.closingOfAgency,
            on: ["screening", "listed", "decided"], by: ["secretariat", "sab-business-manager"],
            ["file": "nelft"], [("reason", "It is about somebody else.")]),
        SheetAct(
            matter + "/files/:file/closure", AccessTable.closingOfReferrer,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["secretariat", "sab-business-manager"], ["file": "referrer"],
            [("reason", "It is about somebody else.")]),
        SheetAct(
            "/:partnership/referrals/:case/sections/:section", AccessTable.unfinished,
            on: ["draft"], by: ["referrer"], ["section": "context"],
            [("f-referral-reason", "Somebody else's words.")]),
        SheetAct(
            "/:partnership/referrals/:case/discard", AccessTable.unfinished,
            on: ["draft"], by: ["referrer"], [:], [("reason", "Begun twice.")]),
        SheetAct(
            "/:partnership/referrals/:case/check", AccessTable.looking,
            on: ["draft", "handed-in", "screening", "listed", "decided", "anothers"],
            by: ["referrer", "other-referrer"]),
        SheetAct(
            "/:partnership/referrals/:case/steps/:step", AccessTable.confirming,
            on: ["handed-in", "screening", "listed", "decided", "anothers"],
            by: ["quality-manager", "other-manager"], ["step": "quality"],
            [("outcome", "confirmed")]),
    ]

    /// At the next meeting, at which there is one case, with everybody in the room who was there when the member
    /// for housing was ruled out.
    static let onItems: [SheetAct] = [
        SheetAct(
            item + "/note", AccessTable.item, on: ["listed"], by: ["secretariat", "panel-chair"],
            panel, [("after", "0"), ("said", "The panel heard the case.")]),
        SheetAct(
            item + "/actions", AccessTable.item, on: ["listed"],
            by: ["secretariat", "panel-chair"], panel,
            [("action-what", "Write to the family."), ("action-owner", "agency/nelft")]),
        SheetAct(
            item + "/interests", AccessTable.item, on: ["listed"],
            by: ["secretariat", "panel-member"], panel,
            [("attendance", "nelft"), ("nature", "A cousin.")]),
        SheetAct(
            item + "/rulings", AccessTable.item, on: ["listed"], by: [], panel,
            [
                ("interest", "interest"), ("ruling-interest", "stay"),
                ("why-interest", "On reflection."),
            ]),
        SheetAct(
            item + "/chair", AccessTable.item, on: ["listed"], by: ["secretariat", "panel-chair"],
            panel, [("taker", "nelft"), ("taker-why", "The chair has to leave.")]),
        SheetAct(
            item + "/answers", AccessTable.item, on: ["listed"],
            by: ["secretariat", "panel-chair"],
            panel,
            [
                ("answer-adult-died", "no"), ("evidence-adult-died", "Returns."),
                ("reason-adult-died", "Alive."),
            ]),
        SheetAct(
            item + "/views", AccessTable.item, on: ["listed"], by: ["secretariat", "panel-member"],
            panel, [("agency", "nelft"), ("view", "We would welcome a review.")]),
        SheetAct(
            item + "/proposal", AccessTable.item, on: ["listed"],
            by: ["secretariat", "panel-chair"],
            panel,
            [
                ("outcome", "no-review"), ("reason", "No test is met."),
                ("f-learning-points", "None."), ("f-family-considered", "yes"),
                ("f-lead-process", "not-more-than-one"),
            ]),
        SheetAct(
            item + "/votes", AccessTable.item, on: [], by: [], panel,
            [("agency", "nelft"), ("choice", "agree")]),
        SheetAct(
            item + "/conclusion", AccessTable.item, on: [], by: [], panel,
            [("outcome", "no-review"), ("reason", "Agreed.")]),
    ]

    /// Sent to a place: who may, the column of the sheet, and what may be sent.
    static let onPlaces: [SheetAct] = [
        SheetAct(
            "/:partnership/referrals", AccessTable.places, on: ["referrals"],
            by: [
                "referrer", "other-referrer", "secretariat", "sab-business-manager",
                "panel-member", "withdrawn-member",
            ], [:], [("pathway", "adult")]),
        SheetAct(
            "/:partnership/meetings", AccessTable.places, on: ["meetings"], by: ["secretariat"],
            [:],
            [
                ("body", "one-panel"), ("day-day", "10"), ("day-month", "12"),
                ("day-year", "2026"), ("time", "10:00"), ("place", "Town Hall"),
            ]),
        SheetAct(
            "/:partnership/meetings/:meeting/attendances", AccessTable.places, on: ["meetings"],
            by: ["secretariat"], [:], [("name", "Kim Ode"), ("capacity", "guest")]),
        SheetAct(
            "/:partnership/meetings/:meeting/leavings", AccessTable.places, on: ["meetings"],
            by: ["secretariat"], [:], [("attendance", "lbr-community-safety")]),
        SheetAct(
            meeting + "/actions", AccessTable.places, on: ["meetings"],
            by: ["secretariat", "panel-chair"], [:],
            [("action-what", "Book a room."), ("action-owner", "role/panel-chair")]),
        SheetAct(
            meeting + "/actions/:action/end", AccessTable.places, on: ["meetings"],
            by: ["secretariat", "panel-chair", "sab-business-manager"], [:],
            [
                ("how", "done"), ("note", "Sent."), ("done-on-day", "20"),
                ("done-on-month", "11"), ("done-on-year", "2026"),
            ]),
        SheetAct(
            meeting + "/corrections", AccessTable.places, on: ["meetings"], by: ["secretariat"],
            [:], [("mistake", "arrival/lbr-community-safety"), ("mistake-why", "Next door.")]),
        SheetAct(
            meeting + "/chair", AccessTable.places, on: ["meetings"],
            by: ["secretariat", "panel-chair"], [:],
            [("stand-in", "redbridge-panel-member"), ("stand-in-why", "The chair is away.")]),
        SheetAct(
            "/:partnership/meetings/:meeting/reminder", AccessTable.places, on: ["meetings"],
            by: ["secretariat", "panel-chair"]),
        SheetAct(
            "/:partnership/meetings/:meeting/cancellation", AccessTable.places, on: ["meetings"],
            by: [], [:], [("reason", "No business.")]),
        SheetAct(
            meeting + "/change", AccessTable.places, on: ["meetings"], by: ["secretariat"],
            ["meeting": "later"],
            [
                ("new-day-day", "18"), ("new-day-month", "12"), ("new-day-year", "2026"),
                ("new-time", "10:00"), ("new-place", "Library"), ("why-changed", "A holiday."),
            ]),
        SheetAct(
            meeting + "/apologies", AccessTable.places, on: ["meetings"], by: ["secretariat"], [:],
            [("absent", "Kit Larch"), ("absent-agency", "nelft")]),
        SheetAct(
            meeting + "/agenda/items", AccessTable.places, on: ["preparing"], by: ["secretariat"],
            [:], [("title", "A visit")]),
        SheetAct(
            meeting + "/agenda/order", AccessTable.places, on: ["preparing"], by: ["secretariat"]),
        SheetAct(
            meeting + "/agenda/ratification", AccessTable.places, on: ["preparing"],
            by: ["panel-chair"], [:], [("seen", "as-it-stands")]),
        SheetAct(
            meeting + "/agenda/circulation", AccessTable.places, on: ["preparing"],
            by: ["secretariat"], [:], [("to", "the-panel-member")]),
        SheetAct(
            meeting + "/reading", AccessTable.places, on: ["meetings"], by: ["panel-member"]),
        // This procedure sets nothing for a meeting, asks for no declaration, forbids no copying and has no lines that are about no case.
        SheetAct(
            meeting + "/marks", AccessTable.places, on: ["meetings"], by: [], [:],
            [("moment", "meeting.items-closed")]),
        SheetAct(meeting + "/agenda/copying", AccessTable.places, on: ["preparing"], by: []),
        SheetAct(meeting + "/positions/:paper", AccessTable.places, on: ["preparing"], by: []),
        SheetAct(meeting + "/declaration", AccessTable.places, on: ["meetings"], by: []),
        SheetAct(
            meeting + "/notes/:line", AccessTable.places, on: ["meetings"], by: [], [:],
            [("said-new-referrals", "Somebody's words.")]),
        SheetAct(
            "/:partnership/meetings/:meeting/closure", AccessTable.places, on: ["meetings"],
            by: ["secretariat"], [:], [("undecided", "yes")]),
        SheetAct(
            meeting + "/minutes/approval", AccessTable.places, on: ["meetings"],
            by: ["panel-chair"], [:], [("seen", "as-it-stands")]),
        SheetAct(
            meeting + "/minutes/distribution", AccessTable.places, on: ["meetings"],
            by: ["secretariat"], [:], [("to", "the-panel-member")]),
        SheetAct(
            meeting + "/minutes/reopening", AccessTable.places, on: ["meetings"],
            by: ["secretariat"], [:], [("why", "A name is wrong.")]),
        SheetAct(
            "/:partnership/people", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:],
            [("name", "Kim Ode"), ("email", "kim@test.invalid"), ("role", "auditor")]),
        SheetAct(
            "/:partnership/people/ended-links", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:], [("link", "role/nobody")]),
        SheetAct(
            "/:partnership/people/:person/postings", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:], [("role", "auditor")]),
        SheetAct(
            "/:partnership/people/:person/changed-postings", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:], [("posting", "0")]),
        SheetAct(
            "/:partnership/people/:person/ended-postings", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:], [("posting", "0")]),
        SheetAct(
            "/:partnership/people/:person/state", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"], [:], [("state", "disabled")]),
        SheetAct(
            "/:partnership/people/:person/second-factor", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"]),
        SheetAct(
            "/:partnership/people/:person/invitation", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"]),
        SheetAct(
            "/:partnership/people/:person/sessions", AccessTable.places, on: ["people"],
            by: ["secretariat", "administrator"]),
        SheetAct(
            "/:partnership/arrangements/readings", AccessTable.places, on: ["deadlines"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("rule", "next-panel"), ("reading-next-panel", "checked"),
                ("why-next-panel", "The Executive agreed it."),
            ]),
        SheetAct(
            "/:partnership/arrangements/holidays", AccessTable.places, on: ["deadlines"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("holiday-day", "7"), ("holiday-month", "12"), ("holiday-year", "2026"),
                ("holiday-name", "A day of mourning"),
            ]),
        SheetAct(
            "/:partnership/arrangements/holidays/taken-back", AccessTable.places,
            on: ["deadlines"], by: ["secretariat", "sab-business-manager"], [:],
            [("day", "2026-12-07"), ("why-2026-12-07", "It was for another year.")]),
        SheetAct(
            "/:partnership/arrangements/versions", AccessTable.places, on: ["deadlines"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("version-id", "redbridge-1.5"), ("version-day", "1"), ("version-month", "12"),
                ("version-year", "2026"), ("version-why", "Agreed again."),
            ]),
        SheetAct(
            "/:partnership/arrangements/marks", AccessTable.places, on: ["deadlines"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("moment", "partnership.annual-report"),
                ("on-partnership.annual-report-day", "2"),
                ("on-partnership.annual-report-month", "11"),
                ("on-partnership.annual-report-year", "2026"),
            ]),
        SheetAct(
            "/:partnership/letters/:letter", AccessTable.places, on: ["deadlines"],
            by: ["secretariat", "sab-business-manager"], [:],
            [("text", "Thank you for {{reference}}.")]),
        SheetAct(
            "/:partnership/information-requests", AccessTable.places, on: ["record"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("received-day", "19"), ("received-month", "11"), ("received-year", "2026"),
                ("from", "A journalist"), ("asked", "The report."),
                ("law", "freedom-of-information"),
            ]),
        SheetAct(
            "/:partnership/information-requests/:request/answers", AccessTable.places,
            on: ["record"], by: ["secretariat", "sab-business-manager"], [:],
            [
                ("on-day", "20"), ("on-month", "11"), ("on-year", "2026"),
                ("answer", "It will be published in the spring."),
            ]),
        SheetAct(
            "/:partnership/rehearsal", AccessTable.places, on: ["rehearsal"],
            by: ["secretariat", "sab-business-manager"], [:],
            [
                ("do", "begin"), ("pathway", "redbridge-1.5/adult"), ("on-day", "20"),
                ("on-month", "11"), ("on-year", "2026"),
            ]),
        // Without a file there is nothing to do: what is done with one is tried in tests of its own.
        SheetAct(
            "/:partnership/old-tracker", AccessTable.places, on: ["tracker"],
            by: ["secretariat", "sab-business-manager"]),
        SheetAct(
            "/:partnership/old-tracker/columns", AccessTable.places, on: ["tracker"],
            by: ["secretariat", "sab-business-manager"]),
        SheetAct(
            "/:partnership/old-tracker/rows", AccessTable.places, on: ["tracker"],
            by: ["secretariat", "sab-business-manager"]),
        SheetAct(
            "/:partnership/messages/attempts", AccessTable.places, on: ["record"],
            by: ["secretariat", "sab-business-manager"], [:], [("message", "1")]),
        SheetAct(
            "/:partnership/messages/settlements", AccessTable.places, on: ["record"],
            by: ["secretariat", "sab-business-manager"], [:], [("message", "1")]),
        SheetAct(
            "/:partnership/messages/words/:kind", AccessTable.places, on: ["record"],
            by: ["secretariat", "sab-business-manager"], [:],
            [("subject", "a meeting of {{area}}"), ("text", "Please come.")]),
        SheetAct(
            "/:partnership/word-forms", AccessTable.places, on: ["word-forms"],
            by: ["secretariat", "sab-business-manager"], [:], [("pathway", "adult")]),
        SheetAct(
            "/:partnership/record/verification", AccessTable.places, on: ["record"],
            by: ["secretariat", "sab-business-manager", "auditor"]),
    ]

    /// Open to everybody with a form of ours; each judges a password, a code or a token for itself.
    static let ofEverybody = [
        "/sign-in", "/demo-sign-in", "/second-factor", "/second-factor/setup", "/recovery-code",
        "/invitation/:token", "/first-account/:token",
    ]

    /// Everybody's own, once signed in.
    static let ofOneself = [
        "/:partnership/calendar", "/:partnership/calendar/end",
        "/sign-out", "/keep-alive", "/account/password", "/account/recovery-codes",
        "/account/ended-sessions", "/joining/:token",
    ]
}
