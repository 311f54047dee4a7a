import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `Bringing in the old tracker` {
    private let place: Place
    private let office: Office
    private let secretariat = Actor.secretariat.viewer

    init() throws {
        place = try Place()
        office = try place.office()
    }

    private func row(_ reference: String, _ subject: String = "Ann Onymous") -> TrackerRow {
        TrackerRow(
            row: 2, reference: reference, subject: subject, received: Day(iso: "2021-03-12"),
            status: "Closed", outcome: "No review", notes: [.init(heading: "Lead", words: "Jo")])
    }

    private func bringing(_ rows: TrackerRow...) -> TrackerBringing {
        TrackerBringing(
            rows: rows, columns: [TrackerColumn(heading: "Case Ref", field: .reference)],
            file: "abc")
    }

    @Test(.clause("RB-040", "WO-050"))
    func `puts every row into the log, and it is there when the record is opened again`() throws {
        let brought = try office.bringIn(bringing(row("T-1"), row("T-2")), by: .secretariat)
        #expect(brought.map(\.told.reference) == ["T-1", "T-2"])
        for office in [office, try place.office()] {
            let found = try office.formerCases(for: secretariat)
            #expect(Set(found) == Set(brought))
            #expect(try office.formerCases(for: secretariat, matching: "t-2").count == 1)
            #expect(try office.formerCases(for: secretariat, matching: "onym").count == 2)
            #expect(office.record.verify().isSound)
            let past = office.arrangements.broughtIn
            #expect(past.map(\.rows) == [2] && past.map(\.file) == ["abc"])
            #expect(past.map(\.by) == [.secretariat])
            #expect(office.arrangements.trackerColumns == ["case ref": .reference])
        }
    }

    @Test func `goes on where another settled something first`() throws {
        let other = try place.office()
        let day = try #require(Day(iso: "2026-09-16"))
        try other.perform(.proclaimHoliday(day, name: "A day of mourning"), by: .secretariat)
        try office.bringIn(bringing(row("T-1")), by: .secretariat)
        #expect(office.arrangements.holidays.count == 1 && office.arrangements.broughtIn.count == 1)
        let draft = try other.openCase(on: "adult", by: .referrer).id
        try other.discardDraft(draft, because: "Begun twice.", by: .referrer)
        try office.bringIn(bringing(row("T-2")), by: .secretariat)
        #expect(try place.office().arrangements == office.arrangements)
    }

    @Test func `brings in all of it or nothing`() throws {
        let before = try office.record.head()
        let twice = bringing(row("T-1"), row("t-1"))
        #expect(throws: OfficeFailure.self) { _ = try office.bringIn(twice, by: .secretariat) }
        #expect(throws: OfficeFailure.self) { _ = try office.bringIn(bringing(), by: .secretariat) }
        #expect(throws: OfficeFailure.self) {
            _ = try office.bringIn(bringing(row("T-1")), by: .referrer)
        }
        #expect(try office.record.head() == before)
        #expect(try office.formerCases(for: secretariat).isEmpty)
    }

    @Test func `takes no reference that is in the log, and gives none that the tracker has`() throws {
        let mine = try office.load(try office.handedIn()).reference
        #expect(throws: OfficeFailure.self) {
            _ = try office.bringIn(bringing(row(mine)), by: .secretariat)
        }
        let next = mine.dropLast() + "2"
        try office.bringIn(bringing(row(String(next))), by: .secretariat)
        #expect(throws: OfficeFailure.self) {
            _ = try office.bringIn(bringing(row(String(next))), by: .secretariat)
        }
        #expect(try office.openCase(on: "adult", by: .referrer).reference == mine.dropLast() + "3")
    }

    @Test func `shows the former cases to those who see every case, and to nobody else`() throws {
        try office.bringIn(bringing(row("T-1")), by: .secretariat)
        let roles = try office.procedure.roles
        for role in roles.values {
            let viewer = Viewer(
                person: "somebody", standings: [.init(role: role.id, agency: "nelft")])
            let isShown = try !office.formerCases(for: viewer).isEmpty
            #expect(isShown == (role.sees == .everyCase), "\(role.id)")
        }
    }

    @Test func `disposes of a former case by its reference, and of no other`() throws {
        let brought = try office.bringIn(bringing(row("T-1"), row("T-2", "Bo Peep")), by: .secretariat)
        let id = try #require(office.caseID("T-1"))
        let disposal = try office.dispose(of: id, because: "Time is up.", by: .secretariat)
        #expect(disposal.reference == "T-1")
        for office in [office, try place.office()] {
            #expect(office.formerCase(id) == nil)
            #expect(try office.formerCases(for: secretariat) == [brought[1]])
            #expect(office.disposal(of: id) == disposal)
            #expect(office.record.verify().isSound)
        }
    }

    @Test func `goes on after something was disposed of, and so does settling`() throws {
        let brought = try office.bringIn(bringing(row("T-1")), by: .secretariat)
        _ = try office.dispose(of: brought[0].id, because: "Time is up.", by: .secretariat)
        try settleAndBringIn("2026-12-30", in: office)
        try settleAndBringIn("2026-12-31", in: try place.office())
    }

    private func settleAndBringIn(_ day: String, in office: Office) throws {
        let holiday = try #require(Day(iso: day))
        try office.perform(.proclaimHoliday(holiday, name: "A day"), by: .secretariat)
        try office.bringIn(bringing(row("T-\(day)")), by: .secretariat)
    }

    @Test func `can be linked to a case, and is then hidden from whoever was ruled out of it`() throws {
        let id = try office.handedIn()
        let former = try office.bringIn(bringing(row("T-1")), by: .secretariat)[0].id
        try office.perform(.link(former, reason: "The same family."), on: id, by: .secretariat)
        #expect(office.row(id)?.links == [former])
        #expect(try office.audience(ofFormerCase: former).access(for: secretariat).isGranted)
        #expect(throws: OfficeFailure.self) {
            _ = try office.perform(.link("nowhere", reason: "None."), on: id, by: .secretariat)
        }
    }
}
