import CaseReview
import Clauses
import Foundation
import ProcedureLibrary
import Testing

/// The packs that ship in a folder of their own, where a law can be brought into force.
private func library(bringingIntoForceOn day: String?) throws -> Library {
    let folder = FileManager.default.temporaryDirectory.appending(path: "laws-\(UUID())")
    try FileManager.default.copyItem(atPath: Shipped.folder("Procedures"), toPath: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let day {
        let law = folder.appending(path: "statute/domestic-abuse-related-death-2024.yaml")
        let text = try String(contentsOf: law, encoding: .utf8)
        try text.replacing("prospective: true", with: "in-force-from: \(day)")
            .write(to: law, atomically: true, encoding: .utf8)
    }
    return try Library(folder: folder.path)
}

/// A death on a day, with answers, as the core judges it.
private func facts(of day: String?, _ answers: [QuestionID: Answer.Value], _ procedure: Procedure)
    throws -> CaseFacts
{
    let somebody = Actor(person: "somebody", role: "none")
    let now = Moment(day: try #require(Day(iso: "2027-06-01")), hour: 9, minute: 0)
    let pathway = try #require(procedure.pathways.first { $0.id == "domestic-homicide" })
    let begin = try #require(pathway.begins.first)
    var events: [CaseEvent] = [
        .opened(reference: "OP", procedure: procedure.id, pathway: pathway.id), .stepOpened(begin),
    ]
    if let day {
        let incident = try #require(procedure.fields(meaning: .incidentDate).first)
        let birth = try #require(procedure.fields(meaning: .subjectBirthDate).first)
        events.append(
            .answersSaved(
                begin,
                [
                    incident: .day(try #require(Day(iso: day))),
                    birth: .day(try #require(Day(iso: "1980-01-01"))),
                ]))
    }
    events += answers.map { question, value in
        .answered(
            begin, question,
            Answer(
                value: value, evidence: "A paper.", reason: "It says so.", by: "somebody", at: now))
    }
    return CaseFacts(
        Case(id: "case", events.map { Happening($0, by: somebody, at: now) }), under: procedure)
}

private let oldLaw: [QuestionID: Answer.Value] = [
    "died-at-16-or-over": .yes, "death-resulted-from-violence-abuse-or-neglect": .yes,
    "by-member-of-household": .yes, "by-relative-or-intimate-partner": .no,
]

@Suite struct `A law in the place of another` {
    @Test func `one that is not in force changes nothing`() throws {
        let shipped = try Shipped.procedure("redbridge-1.5").procedure
        let same = try #require(try library(bringingIntoForceOn: nil).procedure("redbridge-1.5"))
        #expect(same.criteria == shipped.criteria)
        #expect(shipped.questions["personally-connected"] == nil)
    }

    @Test func `a death is judged by the law of its day, whatever the review is called`() throws {
        let procedure = try #require(
            try library(bringingIntoForceOn: "2027-01-04").procedure("redbridge-1.5"))
        let test = try #require(procedure.criteria["domestic-homicide"])
        // A lodger killed by a lodger: within the old law, and not within the new.
        let before = try facts(of: "2027-01-03", oldLaw, procedure)
        #expect(test.result(on: before).verdict == .met)
        let after = oldLaw.merging(
            [
                "death-resulted-from-domestic-abuse": .no, "abuser-was-16-or-over": .yes,
                "personally-connected": .no,
            ]) { old, _ in old }
        #expect(test.result(on: try facts(of: "2027-01-04", after, procedure)).verdict == .notMet)
    }

    @Test func `only the questions of the law that counts are asked`() throws {
        let procedure = try #require(
            try library(bringingIntoForceOn: "2027-01-04").procedure("redbridge-1.5"))
        let test = try #require(procedure.criteria["domestic-homicide"])
        func asked(_ day: String?) throws -> Set<QuestionID> {
            Set(try facts(of: day, [:], procedure).questions(of: test, under: procedure))
        }
        #expect(try !asked("2026-12-01").contains("personally-connected"))
        #expect(try asked("2026-12-01").contains("by-member-of-household"))
        #expect(try asked("2027-02-01").contains("personally-connected"))
        #expect(try !asked("2027-02-01").contains("by-member-of-household"))
        // While the day is not known, both are.
        #expect(try asked(nil).isSuperset(of: ["personally-connected", "by-member-of-household"]))
    }
}
