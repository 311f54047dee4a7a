import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Record
import Testing

@Suite struct `What is on record about freedom of information` {
    private let unit = Actor(person: "wo-unit", role: "business-unit")
    private let chair = Actor(person: "wo-chair", role: "panel-chair")
    private let exempt = FreedomOfInformationPosition(
        isExempt: true, exemptions: "section 41", publicInterest: "Confidence is needed.")

    @Test func `a request and its answer are read again from the disk, where nothing of them is plain`()
        throws
    {
        let place = try Place()
        let office = try place.office()
        let request = InformationRequest(
            receivedOn: place.hands.moment.day, from: "Rosalind Thackeray", asked: "The report.",
            law: .another, lawInTheirWords: "My own records")
        let id = try office.log(request, by: .secretariat)
        let answer = InformationAnswer(
            on: place.hands.moment.day, reply: .answered("Refused.", exemptions: "section 41"),
            holders: ["nelft"], direction: "The coroner")
        try office.perform(.answerRequest(id, answer), by: .secretariat)
        let again = try place.office()
        let logged = try #require(again.arrangements.request(id))
        #expect(logged.request == request && logged.by == .secretariat)
        #expect(logged.answers.map(\.answer) == [answer])
        let entries = try again.record.entries(of: .office)
        #expect(
            entries.map(\.kind) == [
                "partnership.informationRequested.1", "partnership.informationRequestAnswered.1",
            ])
        let folder = place.folder.record(of: "redbridge")
        for file in [folder, folder + "-wal"] where FileManager.default.fileExists(atPath: file) {
            let bytes = try Data(contentsOf: URL(filePath: file))
            for words in ["Thackeray", "My own records", "The coroner"] {
                #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words)")
            }
        }
    }

    @Test func `a request moves no day, and a refused one leaves nothing`() throws {
        let place = try Place()
        let office = try place.office()
        let request = InformationRequest(
            receivedOn: place.hands.moment.day, from: "", asked: "The report.", law: .notNamed,
            lawInTheirWords: "")
        #expect(throws: OfficeFailure.self) { try office.log(request, by: .secretariat) }
        #expect(office.arrangements.version == 0)
    }

    @Test(.clause("WO-083"))
    func `each paper without a position is listed until it has one, for those who may see it`() throws {
        let place = try Place()
        let office = try place.office(of: "wolverhampton")
        let file = Shipped.folder("Demo/wolverhampton") + "/01-a-sar-to-its-group.yaml"
        // The meeting is closed further down.
        let story = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.contains("do: close-meeting") }.joined(separator: "\n")
        let scenario = try Scenario(text: story, named: file) { place.library.procedure($0) }
        let player = Player(scenario, in: office, hands: place.hands)
        #expect(try player.play().unmet == [])
        let id = try #require(player.caseID("case"))
        func listed(_ viewer: Viewer, in office: Office) throws -> [String] {
            try office.papersWithoutPosition(for: viewer).map { paper in
                switch paper {
                case .ofCase(let row, let paper): "\(row.id) \(paper)"
                case .ofMeeting(_, let paper): "\(paper)"
                }
            }
        }
        let before = try listed(unit.viewer, in: office)
        #expect(before.contains("\(id) decisionRecord") && before.contains("pack"))
        let stranger = Viewer(person: "wo-referrer", standings: [.init(role: "referrer")])
        #expect(try listed(stranger, in: office).isEmpty)
        try office.perform(
            .settleFreedomOfInformation(.decisionRecord, exempt), on: id, by: unit)
        for meeting in office.meetingRows() {
            try office.perform(
                .settleFreedomOfInformation(.pack, exempt), on: meeting.id, by: unit)
        }
        // Read again from the disk: what was settled is on record.
        let again = try place.office(of: "wolverhampton")
        #expect(try listed(unit.viewer, in: again) == [])
        #expect(try again.load(id).position(of: .decisionRecord)?.position == exempt)
        let meeting = try #require(again.meetingRows().first)
        try again.perform(.close, on: meeting.id, by: unit)
        #expect(try listed(unit.viewer, in: again) == [])
        try again.perform(.approveMinutes, on: meeting.id, by: chair)
        #expect(try listed(unit.viewer, in: again) == ["minutes"])
    }
}
