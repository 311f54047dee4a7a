import CaseReview
import Clauses
import Foundation
import Office
import Testing

@Suite struct `What a partnership settles for itself` {
    private let place: Place
    private let id: CaseID

    /// A child's referral handed in on Monday 14 September 2026; the authority was aware on Thursday the 10th.
    init() throws {
        place = try Place()
        let office = try place.office()
        id = try office.openCase(on: "child", by: .referrer).id
        try office.perform(.save("child-referral", referral), on: id, by: .referrer)
        try office.perform(.handIn("child-referral"), on: id, by: .referrer)
        let facts: Answers = [
            "la-aware": .day(try #require(Day(iso: "2026-09-10"))), "child-fate": .chosen(["harmed"]),
            "child-looked-after": .chosen(["no"]), "care-leaver": .chosen(["no"]),
        ]
        try office.perform(.save("child-facts", facts), on: id, by: .secretariat)
        try office.perform(.handIn("child-facts"), on: id, by: .secretariat)
    }

    private func clock(_ limit: LimitID, in office: Office) throws -> Clock {
        let matter = try office.load(id)
        let setting = office.setting(try office.procedure(of: matter))
        return try #require(Clocks(of: matter, in: setting).all().first { $0.limit == limit })
    }

    @Test(.clause("RB-087"))
    func `the earliest reading is worked to until one is adopted, with the reason, and the others stay`()
        throws
    {
        let office = try place.office()
        #expect(try clock("rapid-review-submitted", in: office).due?.iso == "2026-10-01")
        try office.perform(
            .adoptReading(
                rule: "rapid-review-submitted", reading: "referral", reason: "As the page has it."),
            by: .secretariat)
        // Read again from the disk: what was adopted is on record.
        let again = try place.office()
        let clock = try clock("rapid-review-submitted", in: again)
        #expect(clock.due?.iso == "2026-10-05")
        #expect(clock.readings.compactMap(\.due?.iso) == ["2026-10-05", "2026-10-01"])
        #expect(again.arrangements.adoptions["rapid-review-submitted"]?.reason == "As the page has it.")
    }

    @Test func `what another settled first is taken in, and both stand`() throws {
        let (first, second) = (try place.office(), try place.office())
        let day = try #require(Day(iso: "2026-09-16"))
        try first.perform(.proclaimHoliday(day, name: "A day of mourning"), by: .secretariat)
        try second.perform(
            .adoptReading(
                rule: "rapid-review-submitted", reading: "referral", reason: "As the page has it."),
            by: .secretariat)
        for office in [second, try place.office()] {
            #expect(office.arrangements.holidays.count == 1)
            #expect(office.arrangements.adoptions.count == 1)
            #expect(office.row(id)?.due?.iso == "2026-09-18")
        }
    }

    @Test(.clause("RB-148"))
    func `a bank holiday that is proclaimed late moves every day that counts working days`() throws {
        let office = try place.office()
        #expect(try clock("notify-national-panel", in: office).due?.iso == "2026-09-17")
        let mourning = try #require(Day(iso: "2026-09-16"))
        try office.perform(.proclaimHoliday(mourning, name: "A day of mourning"), by: .secretariat)
        let again = try place.office()
        #expect(try clock("notify-national-panel", in: again).due?.iso == "2026-09-18")
        #expect(again.arrangements.holidays.map(\.by) == [.secretariat])
        #expect(again.row(id)?.due?.iso == "2026-09-18")
    }

    @Test func `one that was entered by mistake is taken back for a reason, and both stay on record`() throws {
        let office = try place.office()
        let mourning = try #require(Day(iso: "2026-09-16"))
        try office.perform(.proclaimHoliday(mourning, name: "A day of mourning"), by: .secretariat)
        try office.perform(
            .takeBackHoliday(mourning, reason: "It was for another year."), by: .secretariat)
        let again = try place.office()
        #expect(try clock("notify-national-panel", in: again).due?.iso == "2026-09-17")
        #expect(again.row(id)?.due?.iso == "2026-09-17")
        let entered = try #require(again.arrangements.holidays.first)
        #expect(entered.takenBack?.reason == "It was for another year.")
        // It can be proclaimed in earnest afterwards.
        try again.perform(.proclaimHoliday(mourning, name: "A day of mourning"), by: .secretariat)
        #expect(try clock("notify-national-panel", in: again).due?.iso == "2026-09-18")
    }

    @Test(.clause("RB-086"))
    func `what is done every year runs again from the day on which it was done`() throws {
        let office = try place.office()
        func due() throws -> Day? {
            clocks(of: office.arrangements, in: office.setting(try office.procedure))
                .first { $0.limit == "guidance-review" }?.due
        }
        #expect(try due()?.iso == "2027-06-01")
        let done = try #require(Day(iso: "2026-09-01"))
        try office.perform(.mark("partnership.guidance-reviewed", on: done), by: .secretariat)
        #expect(try due()?.iso == "2027-09-01")
    }

    @Test func `only those who keep the cases settle anything, and each refusal says what to do`() throws {
        let office = try place.office()
        let weekend = try #require(Day(iso: "2026-09-19"))
        let christmas = try #require(Day(iso: "2026-12-25"))
        let ahead = try #require(Day(iso: "2027-01-04"))
        let tries: [(PartnershipAct, Actor, String)] = [
            (.proclaimHoliday(ahead, name: "A day"), .referrer, "not-a-keeper"),
            (.proclaimHoliday(ahead, name: " "), .secretariat, "name-missing"),
            (.proclaimHoliday(weekend, name: "A day"), .secretariat, "is-weekend"),
            (.proclaimHoliday(christmas, name: "A day"), .secretariat, "is-holiday-already"),
            (.takeBackHoliday(christmas, reason: "Ours."), .secretariat, "no-such-holiday"),
            (.takeBackHoliday(christmas, reason: " "), .secretariat, "reason-missing"),
            (.takeBackHoliday(christmas, reason: "Ours."), .referrer, "not-a-keeper"),
            (
                .adoptReading(rule: "next-panel", reading: "checked", reason: ""), .secretariat,
                "reason-missing"
            ),
            (
                .adoptReading(rule: "no-such", reading: "checked", reason: "Ours."), .secretariat,
                "no-such-rule"
            ),
            (
                .adoptReading(rule: "screening-return", reading: "sent", reason: "Ours."),
                .secretariat, "no-such-reading"
            ),
            (
                .adoptVersion("redbridge-9", from: ahead, reason: "Ours."), .secretariat,
                "no-such-version"
            ),
            (
                .adoptVersion("redbridge-1.5", from: weekend.adding(calendarDays: -90), reason: "Ours."),
                .secretariat, "day-is-past"
            ),
            (.mark("partnership.annual-report", on: ahead), .secretariat, "day-is-ahead"),
            (.mark("partnership.tea", on: weekend), .secretariat, "no-such-moment"),
        ]
        for (act, actor, rule) in tries {
            let failure = #expect(throws: OfficeFailure.self) {
                try office.perform(act, by: actor)
            }
            guard case .refused(let refusal) = failure else {
                Issue.record("\(rule) was not a refusal")
                continue
            }
            let words = refusal.words(under: try office.procedure)
            #expect(words.name == rule)
            #expect(!words.cure.isEmpty)
        }
        #expect(office.arrangements.version == 0)
    }

    @Test func `a deadline says on which case it runs, whose it is, and only to those who may see the case`()
        throws
    {
        let office = try place.office()
        func seen(_ viewer: Viewer) -> [RunningLimit] {
            office.deadlineBoard(for: viewer, .everybodys).shown(0..<100)
        }
        let all = seen(Actor.secretariat.viewer)
        #expect(all.map(\.due) == all.map(\.due).sorted())
        let notify = try #require(all.first { $0.limit == "notify-national-panel" })
        #expect(notify.due.iso == "2026-09-17" && notify.row?.id == id)
        #expect(seen(Actor.otherReferrer.viewer).isEmpty)
    }
}

@Suite struct `The term of a chair` {
    @Test(.clause("WO-039"))
    func `runs for twelve months from the day on which the chair was appointed, once that is recorded`()
        throws
    {
        let office = try Place().office(of: "wolverhampton")
        let unit = Actor(person: "unit", role: "business-unit")
        func due() throws -> Day? {
            let setting = office.setting(try office.procedure)
            return clocks(of: office.arrangements, in: setting)
                .first { $0.limit == "chair-term" }?.due
        }
        #expect(try due() == nil)
        let appointed = try #require(Day(iso: "2026-03-02"))
        try office.perform(.mark("partnership.chair-appointed", on: appointed), by: unit)
        #expect(try due()?.iso == "2027-03-02")
        #expect(throws: OfficeFailure.self) {
            try office.perform(.mark("in-force", on: appointed), by: unit)
        }
    }
}
