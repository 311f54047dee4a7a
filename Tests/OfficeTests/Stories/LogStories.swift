import CaseReview
import Clauses
import Office
import Testing

@Suite struct `The Case Referral Log` {
    private let redbridge: Redbridge

    init() throws { redbridge = try Redbridge() }

    @Test(.clause("RB-027", "RB-040"))
    func `has every referral that was ever handed in, and no draft`() throws {
        let log = redbridge.office.log(for: redbridge.secretariat)
        #expect(log.count == redbridge.office.caseCount - 1)
        #expect(log.allSatisfy { $0.receivedAt != nil })
        #expect(!log.contains { $0.subject == "Bartholomew Reed" })
    }

    @Test(.clause("RB-024", "RB-040"))
    func `keeps a referral that was not presented, with how it ended`() throws {
        let row = try redbridge.row(about: "Pell")
        #expect(row.closedAt != nil)
        let matter = try redbridge.office.load(row.id)
        let ended = matter.progress["appropriateness"]?.lastEnded
        #expect(ended?.outcome == "not-appropriate" && ended?.reason.isEmpty == false)
    }

    @Test(.clause("RB-027"))
    func `keeps what came to no review beside what was decided`() throws {
        let log = redbridge.office.log(for: redbridge.secretariat)
        let outcomes = try log.map { try redbridge.office.load($0.id) }
            .flatMap(\.decisions).map(\.outcome)
        #expect(outcomes.contains("no-review") && outcomes.contains("mandatory-sar"))
    }

    @Test(.clause("RB-040"))
    func `shows a draft to its referrer and to nobody else`() throws {
        let mine = try redbridge.office.referrals(of: Actor.referrer.viewer)
        #expect(mine.contains { $0.subject == "Bartholomew Reed" && $0.receivedAt == nil })
        let other = try redbridge.office.referrals(of: Actor.otherReferrer.viewer)
        #expect(!other.contains { $0.receivedAt == nil })
    }

    @Test(.clause("RB-041"))
    func `gives each referral a number of its own`() throws {
        let log = redbridge.office.log(for: redbridge.secretariat)
        #expect(Set(log.map(\.reference)).count == log.count)
        #expect(log.allSatisfy { $0.reference.hasPrefix("OP-2026-") })
    }

    @Test func `is not read by a referrer, a respondent or an administrator`() throws {
        let referrer = redbridge.viewer("tomasz-wilk", "referrer", for: "bhrut")
        let respondent = redbridge.viewer("ravi-iyer", "agency-respondent", for: "nelft")
        let administrator = redbridge.viewer("theo-grant", "administrator")
        for viewer in [referrer, respondent, administrator] {
            #expect(redbridge.office.log(for: viewer).isEmpty)
        }
    }

    @Test func `has for a member what was listed, and not the case that they left`() throws {
        let member = redbridge.viewer("yusuf-demir", "panel-member", for: "lbr-housing")
        let other = redbridge.viewer("nadia-petrova", "panel-member", for: "nelft")
        let subjects = redbridge.office.log(for: member).map(\.subject)
        #expect(!subjects.contains("Walter Finch"))
        #expect(subjects.contains("Edmund Harrow"))
        #expect(!subjects.contains("Gloria Penhaligon"))
        #expect(redbridge.office.log(for: other).map(\.subject).contains("Walter Finch"))
    }
}
