import CaseReview
import Clauses
import Testing

@Suite struct `Agencies that are asked anew` {
    private let keeper = Actor(person: "kit", role: "business-manager")
    private let procedure: Procedure

    init() throws { procedure = try Shipped.procedure("bexley-1.03").procedure }

    /// The case after these events an hour apart.
    private func matter(_ events: [CaseEvent]) -> Case {
        let opened: [CaseEvent] = [
            .opened(reference: "OP-1", procedure: "bexley-1.03", pathway: "review"),
            .stepOpened("plan-agreement"),
        ]
        let begun = moment("2026-09-14T09:30:00Z")
        let happenings = (opened + events).enumerated().map { number, event in
            Happening(event, by: keeper, at: begun.plus(hours: number))
        }
        return Case(id: "case", happenings)
    }

    /// Whether every party has agreed.
    private func agreed(_ events: [CaseEvent]) -> Bool {
        CaseFacts(matter(events), under: procedure)
            .hasReplied("plan-agreement", "plan-agreed", is: "yes")
    }

    /// How often everybody has answered.
    private func allReturned(_ events: [CaseEvent]) -> Int {
        matter(events).occurrences(of: "plan-agreement.all-returned", under: procedure).count
    }

    private func replied(_ agency: AgencyID, _ answer: String) -> CaseEvent {
        .replied("plan-agreement", agency, ["plan-agreed": .chosen([answer])])
    }

    @Test(.clause("BX-122"))
    func `have agreed to a plan only when they answered about that plan`() {
        let asked: CaseEvent = .requested("plan-agreement", of: ["police", "probation"], [:])
        let both = [replied("police", "yes"), replied("probation", "yes")]
        #expect(!agreed([asked]))
        #expect(!agreed([asked, replied("police", "yes"), replied("probation", "no")]))
        #expect(agreed([asked] + both))
        let changed: [CaseEvent] = [
            .settled("plan-agreement", "to-be-changed", reason: "A later day.", [:]),
            .stepOpened("plan-agreement"),
        ]
        #expect(!agreed([asked] + both + changed), "nobody has seen the new plan")
        #expect(!agreed([asked] + both + changed + [asked]))
        #expect(agreed([asked] + both + changed + [asked] + both))
        // Whoever is not asked about the new plan is not party to it any more.
        let one: CaseEvent = .requested("plan-agreement", of: ["police"], [:])
        #expect(agreed([asked] + both + changed + [one, replied("police", "yes")]))
    }

    @Test func `have all answered when everybody has who is asked now`() {
        let asked: CaseEvent = .requested("plan-agreement", of: ["police", "probation"], [:])
        let again: [CaseEvent] = [
            .settled("plan-agreement", "to-be-changed", reason: "A later day.", [:]),
            .stepOpened("plan-agreement"), .requested("plan-agreement", of: ["police"], [:]),
        ]
        // Probation never answered the first time, and is not asked the second.
        #expect(allReturned([asked, replied("police", "yes")] + again) == 0)
        #expect(allReturned([asked] + again + [replied("police", "yes")]) == 1)
    }
}
