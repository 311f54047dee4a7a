import CaseReview
import Office
import Testing

/// The cases of one partnership at several stages, played through the office as its pages would.
struct Docket: Sendable {
    /// A referral that its referrer has not handed in.
    let draft: Matter
    /// Handed in, waiting for the secretariat to check it.
    let handedIn: Matter
    /// Every agency asked; one, NELFT, has answered.
    let screening: Matter
    /// On the agenda of today's meeting; one member was ruled out of it.
    let listed: Matter
    /// Decided without the member who was ruled out, and sent on to be ratified; a dissent has been lodged.
    let decided: Matter
    /// Handed in by another referrer of another agency.
    let anothers: Matter
    /// Brought in from the old tracker.
    let former: Matter
    /// Somebody's request for information, not answered.
    let request: InformationRequestID
    /// Today's, at which people are already.
    let meeting: MeetingID
    /// One for which nothing is listed yet.
    let laterMeeting: MeetingID
    let pastMeeting: MeetingID

    /// A case, and the words that give away whose it is.
    struct Matter: Sendable {
        let id: CaseID
        let reference: String
        let surname: String
    }

    var all: [Matter] { [draft, handedIn, screening, listed, decided, anothers] }

    /// Everybody of whom something stands here.
    var surnames: [String] { (all + [former]).map(\.surname) }
}

/// Plays the cases of a docket: who does what, on days that come before the test's own.
struct DocketPlayer {
    let office: Office
    let hands: OfficeClock.Hands
    let cast: Cast

    func play() throws -> Docket {
        try on("2026-10-01")
        let past = try planMeeting("2026-10-15")
        let coming = try planMeeting("2026-11-20")
        let later = try planMeeting("2026-12-17")
        let decided = try screened("Quillfeather")
        try put(decided, at: past)
        try invite("past-guest", to: decided)
        let listed = try screened("Umberslade")
        let screening = try asked("Tamarisk")
        let handedIn = try referred("Brackenbury", by: "referrer")
        let anothers = try referred("Vellacott", by: "other-referrer")
        try on("2026-10-15")
        try decide(decided, at: past)
        try on("2026-11-02")
        try dissent(on: decided)
        try put(listed, at: coming)
        try invite("guest", to: listed)
        let draft = try drafted("Zephyrine", by: "referrer")
        let former = try broughtIn("Wimpole")
        let request = try informationRequest()
        try on("2026-11-20")
        try ruleOut(of: listed, at: coming)
        for meeting in [past, coming] { try agree(at: meeting) }
        return Docket(
            draft: draft, handedIn: handedIn, screening: screening, listed: listed,
            decided: decided, anothers: anothers, former: former,
            request: request, meeting: coming, laterMeeting: later, pastMeeting: past)
    }

    private func on(_ day: String) throws {
        let day = try #require(Day(iso: day))
        hands.moment = Moment(day: day, hour: 10, minute: 0)
    }

    private func actor(_ name: String) throws -> Actor { try cast.member(name).actor }

    private func act(_ name: String, _ act: CaseAct, on matter: Docket.Matter) throws {
        try office.perform(act, on: matter.id, by: try actor(name))
    }

    private func informationRequest() throws -> InformationRequestID {
        try office.log(
            InformationRequest(
                receivedOn: hands.moment.day, from: "Rosalind Thackeray",
                asked: "How many referrals there were.", law: .freedomOfInformation,
                lawInTheirWords: ""), by: try actor("secretariat"))
    }

    /// Something to be done that is about no case.
    private func agree(at meeting: MeetingID) throws {
        let action = AgreedAction(
            id: "newsletter", what: "Write the newsletter.",
            owner: .role("sab-business-manager"), due: nil)
        try office.perform(.agree(action), on: meeting, by: try actor("secretariat"))
    }

    private func planMeeting(_ day: String) throws -> MeetingID {
        let plan = MeetingPlan(
            body: "one-panel", day: try #require(Day(iso: day)), time: "10:00", place: "Town Hall")
        return try office.planMeeting(plan, by: try actor("secretariat")).id
    }
}

// MARK: From the old tracker

extension DocketPlayer {
    private func broughtIn(_ surname: String) throws -> Docket.Matter {
        let row = TrackerRow(
            row: 2, reference: "OLD-17", subject: "Tobias \(named(surname))",
            received: Day(iso: "2021-03-12"), status: "Closed", outcome: "No review")
        let bringing = TrackerBringing(
            rows: [row], columns: [TrackerColumn(heading: "Case ref", field: .reference)],
            file: "none")
        let former = try #require(
            try office.bringIn(bringing, by: try actor("secretariat")).first)
        return Docket.Matter(
            id: former.id, reference: row.reference, surname: named(surname))
    }
}

// MARK: From referral to screening

extension DocketPlayer {
    private func drafted(_ surname: String, by name: String) throws -> Docket.Matter {
        let opened = try office.openCase(on: "adult", by: try actor(name))
        let matter = Docket.Matter(
            id: opened.id, reference: opened.reference, surname: named(surname))
        try act(name, .save("referral", try entries(matter.surname, by: name)), on: matter)
        try attach("Letter about \(matter.surname)", to: FilingPlace("referral"), of: matter, by: name)
        return matter
    }

    private func attach(
        _ title: String, to place: FilingPlace, of matter: Docket.Matter, by name: String
    ) throws {
        let words = "%PDF-1.7 \(title)\n%%EOF\n"
        try office.attach(
            NewFile(title: title, name: "paper.pdf", kind: .pdf, bytes: Array(words.utf8)),
            to: place, on: matter.id, by: try actor(name))
    }

    /// The same stages in another partnership are about other people.
    private func named(_ surname: String) -> String {
        cast.partnership == "redbridge" ? surname : "Far\(surname.lowercased())"
    }

    private func entries(_ surname: String, by name: String) throws -> Answers {
        let manager = name == "referrer" ? "quality-manager" : "other-manager"
        return [
            "referral-date": .day(try #require(Day(iso: "2026-10-01"))),
            "incident-date": .day(try #require(Day(iso: "2026-09-01"))),
            "referral-reason": .text("Died at home; several agencies were visiting."),
            "reviews-sought": .chosen(["sar"]), "subject-first-name": .text("Odile"),
            "subject-last-name": .text(surname), "how-well-worked-together": .text("Hardly."),
            "referrer-name": .text("A referrer"), "referrer-role": .text("Nurse"),
            "referrer-contact": .text("020 7946 0000"),
            "quality-manager-named": .text(try cast.member(manager).id.rawValue),
        ]
    }

    private func referred(_ surname: String, by name: String) throws -> Docket.Matter {
        let matter = try drafted(surname, by: name)
        try act(name, .handIn("referral"), on: matter)
        return matter
    }

    private func asked(_ surname: String) throws -> Docket.Matter {
        let matter = try referred(surname, by: "referrer")
        try act("secretariat", .settle("check", "complete", reason: "", [:]), on: matter)
        try act(
            "panel-chair", .settle("appropriateness", "appropriate", reason: "", [:]), on: matter)
        let request: Answers = [
            "request-reason": .text("Several agencies were visiting."),
            "request-criteria": .chosen(["sar"]), "request-persons": .text(matter.surname),
        ]
        try act("sab-business-manager", .request("screening", of: [], request), on: matter)
        try attach(
            "Chronology of \(matter.surname)", to: FilingPlace("screening", "nelft"), of: matter,
            by: "agency-respondent")
        let reply: Answers = ["known-to-agency": .chosen(["not-known"])]
        try act("agency-respondent", .reply("screening", "nelft", reply), on: matter)
        return matter
    }

    private func screened(_ surname: String) throws -> Docket.Matter {
        let matter = try asked(surname)
        try act("secretariat", .settle("screening", "collated", reason: "", [:]), on: matter)
        return matter
    }
}

// MARK: At the meeting

extension DocketPlayer {
    private func put(_ matter: Docket.Matter, at meeting: MeetingID) throws {
        try act(
            "secretariat", .list("panel", at: meeting, because: "The next is full."), on: matter)
    }

    /// Somebody of another agency is asked to come for the one item.
    private func invite(_ name: String, to matter: Docket.Matter) throws {
        let engagement = Engagement(
            id: EngagementID(name), person: try cast.member(name).id, role: "guest", item: "panel",
            reason: "Knows the family.")
        try office.perform(.engage(engagement), on: matter.id, by: try actor("secretariat"))
    }

    /// Those without an account are enough for a quorum; who is ruled out has one.
    private func arrive(at meeting: MeetingID) throws {
        let chair = try cast.member("panel-chair")
        let member = try cast.member("panel-member")
        let withdrawn = try cast.member("withdrawn-member")
        var arrivals = [
            attendance("chair", chair, .chair), attendance("nelft", member, .member),
            attendance("housing", withdrawn, .member),
        ]
        let others: [AgencyID] = [
            "lbr-adult-social-care", "lbr-childrens-social-care", "lbr-community-safety",
        ]
        arrivals += others.map { agency in
            Attendance(
                id: agency.rawValue, name: "Somebody of \(agency)", person: nil, agency: agency,
                capacity: .member, arrived: hands.moment)
        }
        for arrival in arrivals {
            try office.perform(.recordArrival(arrival), on: meeting, by: try actor("secretariat"))
        }
    }

    private func attendance(
        _ id: String, _ member: Cast.Member, _ capacity: Attendance.Capacity
    ) -> Attendance {
        Attendance(
            id: id, name: member.name, person: member.id, agency: member.agency,
            capacity: capacity, arrived: hands.moment)
    }

    /// The member for housing declares an interest, and the chair rules them out of the item.
    private func ruleOut(of matter: Docket.Matter, at meeting: MeetingID) throws {
        try arrive(at: meeting)
        let member = try cast.member("withdrawn-member")
        let interest = Interest(
            id: "interest", attendance: "housing", person: member.id, name: member.name,
            nature: "A neighbour for many years.")
        try act("withdrawn-member", .declareInterest("panel", interest), on: matter)
        try act(
            "panel-chair",
            .rule("panel", interest: "interest", .withdraw, reason: "A close acquaintance."),
            on: matter)
    }

    private func decide(_ matter: Docket.Matter, at meeting: MeetingID) throws {
        try ruleOut(of: matter, at: meeting)
        try office.perform(.giveReminder, on: meeting, by: try actor("panel-chair"))
        for question in try office.procedure.questions.keys.sorted() {
            try act(
                "secretariat",
                .answer("panel", question, .no, evidence: "The returns.", reason: "Nothing found."),
                on: matter)
        }
        let record: Answers = [
            "learning-points": .text("None."), "family-considered": .chosen(["yes"]),
            "lead-process": .chosen(["not-more-than-one"]),
        ]
        try act(
            "secretariat", .propose("panel", "no-review", reason: "No test is met.", record),
            on: matter)
        let voters: [AgencyID] = [
            "east-area-bcu", "nelft", "lbr-adult-social-care", "lbr-childrens-social-care",
            "lbr-community-safety",
        ]
        for agency in voters {
            try act("secretariat", .vote("panel", agency, .agree, reason: ""), on: matter)
        }
        try act("secretariat", .conclude("panel", "no-review", reason: ""), on: matter)
        let letter: Answers = [
            "letter-recommendation": .text("No review."), "letter-date": .day(hands.moment.day),
        ]
        try act(
            "panel-chair", .settle("send-recommendation", "sent", reason: "", letter), on: matter)
        try office.perform(.close, on: meeting, by: try actor("secretariat"))
    }

    private func dissent(on matter: Docket.Matter) throws {
        try act("panel-member", .begin("dissent"), on: matter)
        let reasons: Answers = [
            "dissent-agency": .text("nelft"), "dissent-rationale": .text("The test is met."),
        ]
        try act("panel-member", .save("dissent", reasons), on: matter)
        try act("panel-member", .handIn("dissent"), on: matter)
    }
}
