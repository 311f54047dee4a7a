import CaseReview
import Clauses
import Office
import Testing

@Suite struct `What waits for whom` {
    private let redbridge: Redbridge

    init() throws { redbridge = try Redbridge() }

    private func waiting(_ viewer: Viewer) throws -> Set<String> {
        Set(try redbridge.office.work(for: viewer).map { "\($0.row.subject): \($0.step)" })
    }

    @Test(.clause("RB-017"))
    func `a recommendation waits for the Independent Chair`() throws {
        let work = try waiting(redbridge.viewer("eleanor-whitfield", "rsab-independent-chair"))
        #expect(work == ["Nkechi Marlow: ratification", "Dorothea Quill: ratification"])
    }

    @Test(.clause("RB-052", "RB-093"))
    func `a partner who has answered is not asked again, and the others still are`() throws {
        let police = try waiting(redbridge.viewer("victor-lindgren", "statutory-partner-police"))
        #expect(!police.contains("Nkechi Marlow: partners-agreement"))
        #expect(police.contains("Joseph Tarn: statutory-partners"))
        let health = try waiting(redbridge.viewer("ruth-ashworth", "statutory-partner-health"))
        #expect(health.contains("Nkechi Marlow: partners-agreement"))
        #expect(!health.contains("Joseph Tarn: statutory-partners"))
    }

    @Test(.clause("RB-022", "RB-024"))
    func `the chair's look and a forwarded dissent wait for the chair`() throws {
        let work = try waiting(
            redbridge.viewer("marcus-bell", "panel-chair", for: "east-area-bcu"))
        #expect(work.contains("Gloria Penhaligon: appropriateness"))
        #expect(work.contains("Dorothea Quill: chair-on-dissent"))
    }

    @Test(.clause("RB-037", "RB-045"))
    func `a referral waits for the secretariat, and its question for the referrer`() throws {
        #expect(try waiting(redbridge.secretariat).contains("Annika Sorrel: check"))
        let referrer = try waiting(
            redbridge.viewer("amara-okoye", "referrer", for: "lbr-adult-social-care"))
        #expect(referrer.contains("Thaddeus Moon: answer"))
        #expect(referrer.contains("Bartholomew Reed: referral"))
    }

    @Test(.clause("RB-032", "RB-090"))
    func `an agency that has not answered sees what is late first`() throws {
        let work = try redbridge.office.work(
            for: redbridge.viewer("ewa-lis", "agency-respondent", for: "dwp"))
        #expect(work.map(\.row.subject) == ["Arthur Bellweather", "Samina Vale"])
        #expect(work.compactMap(\.due?.iso) == ["2026-11-17", "2026-11-24"])
    }

    @Test func `what an agency answered on the open cases is its own to find, the latest first`() throws {
        let office = redbridge.office
        let viewer = redbridge.viewer("ravi-iyer", "agency-respondent", for: "nelft")
        let found = try office.answered(for: viewer)
        #expect(!found.isEmpty && found.allSatisfy { $0.agency == "nelft" })
        #expect(found.map(\.at) == found.map(\.at).sorted(by: >))
        let answered = try office.log(for: redbridge.secretariat).filter { row in
            try office.load(row.id).gatherings.values.contains { $0.asked["nelft"]?.reply != nil }
        }
        let open = answered.filter { $0.closedAt == nil }.map(\.id)
        #expect(Set(found.map(\.row.id)) == Set(open))
        #expect(try office.answered(for: redbridge.secretariat).isEmpty)
    }

    @Test(.clause("RB-036", "RB-130"))
    func `a quality check waits for the manager who was named, and for no other`() throws {
        let named = redbridge.viewer("ines-carvalho", "quality-manager", for: "bhrut")
        let other = redbridge.viewer(
            "helen-brandt", "quality-manager", for: "lbr-adult-social-care")
        #expect(try waiting(named) == ["Annika Sorrel: quality"])
        #expect(try waiting(other).isEmpty)
    }
}
