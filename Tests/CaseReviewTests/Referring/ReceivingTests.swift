import CaseReview
import Clauses
import Testing

@Suite struct `A referral on paper` {
    private let procedure: Procedure
    private let calendar: WorkingCalendar
    private let now = Moment(day: Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0), hour: 9, minute: 0)
    private let keeper = Actor(person: "keeper", role: "secretariat")
    private let referrer = Actor(person: "referrer", role: "referrer", agency: "nelft")
    private let paper = ReceivedPaper(
        name: "form.docx",
        entries: [
            .init(
                field: "referral-reason", label: "Reason", words: "Died.", doubt: nil, isRead: true)
        ],
        lost: [])

    init() throws { (procedure, calendar) = try Shipped.procedure("redbridge-1.5") }

    private var setting: Setting { Setting(procedure: procedure, calendar: calendar, now: now) }

    private func opened(by actor: Actor) throws(Refusal) -> Case {
        let events = try open("case", reference: "OP", on: "adult", by: actor, in: setting)
        return Case(id: "case", events.map { Happening($0, by: actor, at: now) })
    }

    @Test func `is kept beside the entries that were made of it`() throws {
        var matter = try opened(by: keeper)
        let answers: Answers = ["referral-reason": .text("Died.")]
        let events = try decide(
            .receive("referral", paper, answers), in: matter, by: keeper, in: setting)
        #expect(
            events == [.receivedOnPaper("referral", paper), .answersSaved("referral", answers)])
        for event in events { matter.happened(Happening(event, by: keeper, at: now)) }
        #expect(matter.papers == ["referral": paper])
        #expect(matter.forms["referral"] == answers)
    }

    @Test func `is taken in by nobody but those who keep cases`() throws {
        let matter = try opened(by: referrer)
        let refused = #expect(throws: Refusal.self) {
            try decide(.receive("referral", paper, [:]), in: matter, by: referrer, in: setting)
        }
        #expect(refused == .keeping(.notAKeeper))
    }

    @Test func `is refused when it is longer than the record takes in, or answers what is not asked`()
        throws
    {
        let matter = try opened(by: keeper)
        let long = ReceivedPaper(
            name: "form.docx",
            entries: [
                .init(
                    field: nil, label: "", words: String(repeating: "a", count: 250_001), doubt: nil,
                    isRead: false)
            ], lost: [])
        let refused = #expect(throws: Refusal.self) {
            try decide(.receive("referral", long, [:]), in: matter, by: keeper, in: setting)
        }
        #expect(refused == .referring(.paperTooLong))
        let odd = #expect(throws: Refusal.self) {
            try decide(
                .receive("referral", paper, ["nothing": .text("a")]), in: matter, by: keeper,
                in: setting)
        }
        #expect(odd == .referring(.noSuchField("nothing")))
    }
}
