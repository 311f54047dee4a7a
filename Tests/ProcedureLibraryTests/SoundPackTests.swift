import CaseReview
import Foundation
import ProcedureLibrary
import Testing

@Suite struct `Loading a sound pack` {
    @Test func `a sound pack brings no complaint`() throws {
        #expect(try SoundPack().faults() == [])
    }

    @Test func `a library holds the procedure and the calendar`() throws {
        let pack = try SoundPack()
        let library = try Library(folder: pack.path)
        let procedure = try #require(library.procedure("north-1.0"))
        #expect(library.procedures.map(\.id) == ["north-1.0"])
        #expect(library.calendar.bankHolidays.map(\.day.iso) == ["2026-12-25", "2026-12-28"])
        #expect(procedure.about.inForceFrom.iso == "2026-06-01")
        #expect(procedure.agencies.count == 3)
        #expect(procedure.criteria.keys.sorted() == ["review-duty", "review-power"])
        #expect(procedure.silences.first?.citation?.document == "North guidance 1.0")
    }

    @Test func `what the pack says reaches the procedure`() throws {
        let pack = try SoundPack()
        let procedure = try Library.procedure(inPack: pack.pack)
        let day = try #require(Day(iso: "2020-01-01"))
        #expect(procedure.agencies["nhs"]?.name(on: day) == "Old CCG")
        #expect(procedure.agencies["housing"]?.votesWith == "police")
        #expect(procedure.bodies["panel"]?.voting.rule?.vetoes == ["police"])
        #expect(procedure.bodies["panel"]?.quorumByCorrespondence.rule == nil)
        let steps = procedure.steps
        #expect(steps["quality"]?.by == .named(.qualityAssurer))
        #expect(steps["agreement"]?.by == .jointly(["chair", "assurer"]))
        #expect(steps["progress"]?.comesBack == .months(3))
        #expect(steps["decision"]?.outcome("later")?.effect == .defers)
        #expect(steps["referral"]?.outcomes.first?.opens.last?.when == .always)
        #expect(steps["quality"]?.outcomes.first?.needsReason == false)
        #expect(steps["telling"]?.outcomes.first?.closes == .matter)
    }

    @Test func `every length of a time limit is read`() throws {
        let pack = try SoundPack()
        let procedure = try Library.procedure(inPack: pack.pack)
        let papers = try #require(procedure.limits.first { $0.id == "papers" })
        #expect(
            papers.readings.map(\.span) == [
                .within(.workingDays(10), notBefore: .workingDays(7)), .nextMeeting("panel"),
                .unnumbered, .before(.workingDays(5)),
            ])
        #expect(papers.readings[1].fromTheLast)
        let replies = procedure.limits.first { $0.id == "replies" }
        #expect(replies?.warnBefore == 2)
        #expect(replies?.modality == .must)
    }

    @Test func `the version in force is the latest that has begun`() throws {
        let pack = try SoundPack()
        for (name, text) in SoundPack.files where name.hasPrefix("north-1.0/") {
            let newer = text.replacingOccurrences(
                of: "procedure: north-1.0", with: "procedure: north-2.0"
            )
            .replacingOccurrences(
                of: "in-force-from: 2026-06-01", with: "in-force-from: 2026-09-01")
            try pack.write(name.replacingOccurrences(of: "north-1.0", with: "north-2.0"), newer)
        }
        let library = try Library(folder: pack.path)
        func version(_ day: String) -> ProcedureID? {
            Day(iso: day).flatMap { library.inForce(for: "north", on: $0)?.id }
        }
        #expect(version("2026-05-31") == nil)
        #expect(version("2026-08-31") == "north-1.0")
        #expect(version("2026-09-01") == "north-2.0")
    }

    @Test func `two packs of a partnership cannot begin on one day`() throws {
        let pack = try SoundPack()
        for (name, text) in SoundPack.files where name.hasPrefix("north-1.0/") {
            let newer = text.replacingOccurrences(
                of: "procedure: north-1.0", with: "procedure: north-2.0")
            try pack.write(name.replacingOccurrences(of: "north-1.0", with: "north-2.0"), newer)
        }
        #expect(
            pack.faults()
                == [
                    "north-2.0/pack.yaml:1: The pack comes into force on the same day as "
                        + "north-1.0/pack.yaml. Correct 'in-force-from' in one of the two."
                ].map { $0.replacingOccurrences(of: "as north", with: "as \(pack.path)/north") }
                .map { $0.replacingOccurrences(of: pack.path + "/", with: "") })
    }

    @Test func `a pack, a statute file and a calendar can each be checked alone`() throws {
        let pack = try SoundPack()
        #expect(Library.check(pack.pack) == [])
        #expect(Library.check(pack.pack + "/") == [])
        #expect(Library.check(pack.path + "/statute/act.yaml") == [])
        #expect(Library.check(pack.path + "/calendar/england.yaml") == [])
        #expect(Library.check(pack.path + "/nowhere").map(\.wrong) == ["There is nothing here"])
    }

    @Test func `steps, forms and asks may be folders`() throws {
        let pack = try SoundPack()
        let steps = try pack.text("north-1.0/steps.yaml")
        try pack.remove("north-1.0/steps.yaml")
        try pack.write("north-1.0/steps/review.yaml", steps)
        #expect(pack.faults() == [])
    }
}

@Suite struct `The expression language` {
    private func test(_ written: String) throws -> CaseReview.Expression? {
        let pack = try SoundPack()
        try pack.change(
            "north-1.0/asks.yaml",
            "{at-least: 1, of: [{criterion: review-duty}, {clearly: {question: learning}}]}",
            to: written)
        return try Library.procedure(inPack: pack.pack).criteria["review-power"]?.test
    }

    @Test(arguments: [
        ("always", CaseReview.Expression.always),
        ("{question: died}", .asked("died")),
        ("{criterion: review-duty}", .criterion("review-duty")),
        ("{all: [always, {question: died}]}", .all([.always, .asked("died")])),
        ("{any: [{question: died}]}", .any([.asked("died")])),
        ("{not: {question: died}}", .not(.asked("died"))),
        ("{at-least: 2, of: [always, always]}", .atLeast(2, of: [.always, .always])),
        ("{clearly: {question: died}}", .clearly(.asked("died"))),
        (
            "{unless: {holds: always, exception: {question: died}}}",
            .unless(.always, exception: .asked("died"))
        ),
        ("{age: {at: incident, at-least: 18}}", .age(AgeTest(at: "incident", atLeast: 18))),
        ("{age: {at: referral.done, under: 25}}", .age(AgeTest(at: "referral.done", under: 25))),
        ("{field: setting, is: ward}", .field("setting", is: "ward")),
        ("{done: screening}", .done("screening")),
        ("{outcome: [decision, later]}", .outcome("decision", "later")),
    ])
    func `every node about a case is read`(written: String, expected: CaseReview.Expression) throws {
        #expect(try test(written) == expected)
    }

    @Test(arguments: [
        ("{sector: health}", Presence.sector("health")), ("{agency: police}", .agency("police")),
        ("{role: chair}", .role("chair")), ("{share: [2, 3]}", .share(2, outOf: 3)),
        ("{agencies: 3}", .agencies(atLeast: 3)),
    ])
    func `every node about a room is read`(written: String, expected: Presence) throws {
        let pack = try SoundPack()
        try pack.change(
            "north-1.0/who.yaml", "{all: [{sector: health}, {agency: police}, {share: [1, 2]}]}",
            to: written)
        let procedure = try Library.procedure(inPack: pack.pack)
        #expect(procedure.bodies["panel"]?.quorum.rule == .present(expected))
    }
}
