import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `Who is told` {
    private let mailroom: Mailroom
    private let office: Office

    init() throws {
        mailroom = try Mailroom()
        office = mailroom.office
    }

    @Test
    func `of a referral: who checks it, who keeps the cases, and the referrer that it was received`() throws {
        let id = try office.handedIn()
        #expect(
            try mailroom.news() == [
                "priya-raman": ["work-opened cases/\(id)/steps/check"],
                "sam-otieno": ["referral-arrived cases/\(id)"],
                "amara-okoye": ["referral-received referrals/\(id)"],
            ])
    }

    @Test(.clause("RB-045"))
    func `of a question: the referrer whose referral it is, and no other`() throws {
        let id = try office.handedIn()
        _ = try mailroom.news()
        try office.perform(
            .settle("check", "more-needed", reason: "When did Robin die?", [:]), on: id,
            by: .secretariat)
        #expect(
            try mailroom.news() == ["amara-okoye": ["work-opened referrals/\(id)/steps/answer"]])
    }

    @Test(.clause("RB-089"))
    func `of a request: everybody who answers for an agency that was asked`() throws {
        let id = try mailroom.screening()
        let request = "cases/\(id)/requests/screening"
        #expect(
            try mailroom.news() == [
                "nora-nelft": ["request-asked \(request)/nelft"],
                "milo-nelft": ["request-asked \(request)/nelft"],
                "ewa-dwp": ["request-asked \(request)/dwp"],
                "marcus-bell": ["request-asked \(request)/east-area-bcu"],
            ])
    }

    @Test func `of a reminder: those of the agency that has not answered`() throws {
        let id = try mailroom.screening()
        _ = try mailroom.news()
        try office.perform(.chase("screening", "dwp"), on: id, by: .secretariat)
        #expect(
            try mailroom.news() == ["ewa-dwp": ["request-chased cases/\(id)/requests/screening/dwp"]])
    }

    @Test
    func `of an outcome: the referrer of this referral, and the members whom the procedure names`()
        throws
    {
        let id = try office.handedIn()
        try office.perform(
            .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No agency knew Robin.", [:]),
            on: id, by: .chair)
        _ = try mailroom.news()
        let notice = Notice(on: mailroom.place.hands.moment.day, how: "By telephone to Robin's son")
        for recipient in ["referrer", "panel"] {
            try office.perform(
                .tell("tell-not-presented", recipient: recipient, notice), on: id, by: .secretariat)
        }
        #expect(
            try mailroom.news() == [
                "amara-okoye": ["told referrals/\(id)"], "milo-nelft": ["told cases/\(id)"],
            ])
    }

    @Test func `nobody of what they did themselves, but for the receipt`() throws {
        let id = try office.openCase(on: "adult", by: .secretariat).id
        try office.perform(.save("referral", referral), on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
        try office.perform(.handIn("referral"), on: id, by: .secretariat)
        #expect(
            try mailroom.news() == [
                "priya-raman": ["referral-received referrals/\(id)"],
                "sam-otieno": ["referral-arrived cases/\(id)"],
            ])
    }

    @Test func `nobody of what was refused`() throws {
        let id = try mailroom.beforeScreening()
        #expect(throws: OfficeFailure.self) {
            try office.perform(
                .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        }
        #expect(try mailroom.news().isEmpty)
    }

    @Test func `nobody of a case out of which a chair ruled them`() throws {
        let id = try mailroom.screening()
        let milo = try Mailroom.actor("milo-nelft")
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        try mailroom.sit(on: id)
        let interest = Interest(
            id: "i", attendance: "milo", person: milo.person, name: "Milo", nature: "A cousin.")
        try office.perform(.declareInterest("panel", interest), on: id, by: milo)
        try office.perform(
            .rule("panel", interest: "i", .withdraw, reason: "Close."), on: id, by: .chair)
        _ = try mailroom.news()
        try office.perform(.chase("screening", "nelft"), on: id, by: .secretariat)
        #expect(try mailroom.news().keys.sorted() == ["nora-nelft"])
    }
}

extension Mailroom {
    /// Lists a case at a meeting, at which the chair and a member are.
    func sit(on id: CaseID) throws {
        let plan = MeetingPlan(
            body: "one-panel", day: place.hands.moment.day, time: "10:00", place: "Town Hall")
        let meeting = try office.planMeeting(plan, by: .secretariat).id
        try office.perform(.list("panel", at: meeting, because: "Next."), on: id, by: .secretariat)
        for (name, actor, capacity) in [
            ("marcus", Actor.chair, Attendance.Capacity.chair),
            ("milo", try Self.actor("milo-nelft"), .member),
        ] {
            let attendance = Attendance(
                id: name, name: name, person: actor.person, agency: actor.agency,
                capacity: capacity, arrived: place.hands.moment)
            try office.perform(.recordArrival(attendance), on: meeting, by: .secretariat)
        }
    }
}
