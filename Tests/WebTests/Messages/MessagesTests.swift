import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

@Suite struct `The page of messages` {
    private let house: TestSite
    private var record: Record { house.here.office.record }

    init() async throws { house = try await TestSite() }

    /// The service as it is where a mail server is set.
    private func visitor(_ name: String) throws -> Visitor {
        var settings = house.site.settings
        settings.mailSender = "onepanel@example.org"
        return Visitor(
            site: Site(offices: house.site.offices, settings: settings),
            session: try house.visitor(name).session)
    }

    /// Has the first message that waits refused, and returns its line.
    private func refuse() throws -> OutboxLine {
        let line = try #require(try record.outbox(.waiting).first)
        try record.markRefused(line.id, because: "reply-550", at: house.hands.moment)
        return line
    }

    @Test func `says what was written to whom, and nothing of any case`() async throws {
        let page = try await visitor("secretariat").get("/redbridge/messages")
        #expect(page.status == 200)
        #expect(page.body.contains("Something to do"))
        #expect(page.body.contains("panel-member of redbridge"))
        for matter in house.here.docket.all {
            #expect(!page.body.contains(matter.reference) && !page.body.contains(matter.surname))
            #expect(!page.body.contains("\(matter.id)"))
        }
    }

    @Test func `says plainly when no e-mail leaves`() async throws {
        let page = try await house.visitor("secretariat").get("/redbridge/messages")
        #expect(page.body.contains("No e-mail leaves OnePanel"))
        #expect(!page.body.contains("Send again"))
        #expect(try await !visitor("secretariat").get("/redbridge/messages").body.contains("No e-mail"))
    }

    @Test func `shows what was refused, why, and lets it be sent again`() async throws {
        let line = try refuse()
        let secretariat = try visitor("secretariat")
        let page = try await secretariat.get("/redbridge/messages", query: "state=refused")
        #expect(page.body.contains("will not take it (550)"))
        #expect(page.body.contains("Send again"))
        #expect(try await secretariat.get("/redbridge").body.contains("did not reach its reader"))
        #expect(try await !visitor("panel-chair").get("/redbridge").body.contains("did not reach"))
        let sent = try await secretariat.post(
            "/redbridge/messages/attempts", [("message", "\(line.id)")])
        #expect(sent.status == 303)
        #expect(try record.outbox(.refused).isEmpty)
        #expect(try await !secretariat.get("/redbridge").body.contains("did not reach"))
    }

    @Test func `counts no more what somebody told another way, and says who`() async throws {
        let line = try refuse()
        let secretariat = try visitor("secretariat")
        let page = try await secretariat.get("/redbridge/messages", query: "state=untold")
        #expect(page.body.contains("Told another way") && page.body.contains("message \(line.id)"))
        let settled = try await secretariat.post(
            "/redbridge/messages/settlements", [("message", "\(line.id)")])
        #expect(settled.status == 303)
        #expect(try await !secretariat.get("/redbridge").body.contains("did not reach"))
        let after = try await secretariat.get("/redbridge/messages", query: "state=refused")
        #expect(after.body.contains("Told another way, says secretariat of redbridge"))
        #expect(!after.body.contains("Send again"))
        let kept = try #require(try record.outbox(.refused).first)
        #expect(kept.settledBy == "redbridge-secretariat" && kept.settledAt == house.hands.moment)
    }

    @Test func `settles all that stands on the page, and nothing that went wrong since`() async throws {
        let (first, second) = (try refuse(), try refuse())
        let secretariat = try visitor("secretariat")
        let page = try await secretariat.get("/redbridge/messages", query: "state=untold")
        #expect(page.body.contains("The 2 on this page were all told another way"))
        let later = try refuse()
        _ = try await secretariat.post(
            "/redbridge/messages/settlements",
            [("message", "\(first.id)"), ("message", "\(second.id)")])
        #expect(try record.outbox(.refused).filter { $0.settledAt == nil }.map(\.id) == [later.id])
    }

    @Test(arguments: ["", "x", "all", "-1", "99999999999", "1 OR 1=1"])
    func `settles nothing that is not there`(_ message: String) async throws {
        _ = try refuse()
        let before = try record.outbox(limit: 1_000)
        let sent = try await visitor("secretariat").post(
            "/redbridge/messages/settlements", [("message", message)])
        #expect(sent.status == 303)
        #expect(try record.outbox(limit: 1_000) == before)
    }

    @Test func `counts what waits in vain for more than a day, and what its reader left behind`()
        async throws
    {
        let secretariat = try visitor("secretariat")
        let lines = try record.outbox(.waiting, limit: 1_000)
        let now = house.hands.moment
        let old = try #require(lines.last)
        #expect(old.writtenAt < now.plus(hours: -24))
        #expect(try await !secretariat.get("/redbridge").body.contains("did not reach"))
        try record.putOff(old.id, because: "no-answer", to: now)
        #expect(try await secretariat.get("/redbridge").body.contains("One message did not reach"))
        try record.setAside(try #require(lines.first).id, because: "left", at: now)
        #expect(try await secretariat.get("/redbridge").body.contains("2 messages did not reach"))
        try record.setAside(lines[1].id, because: "overtaken", at: now)
        #expect(try await secretariat.get("/redbridge").body.contains("2 messages did not reach"))
    }

    @Test func `says that a message may have arrived, and sends it again only if asked`() async throws {
        let line = try #require(try record.outbox(.waiting).first)
        try record.markUnanswered(line.id, because: "unanswered", at: house.hands.moment)
        let secretariat = try visitor("secretariat")
        let page = try await secretariat.get("/redbridge/messages", query: "state=unanswered")
        #expect(page.body.contains("May have arrived") && page.body.contains("Send again"))
        #expect(!page.body.contains("Send again all"))
        _ = try await secretariat.post("/redbridge/messages/attempts", [("message", "all")])
        #expect(try record.outbox(.unanswered).count == 1)
        _ = try await secretariat.post(
            "/redbridge/messages/attempts", [("message", "\(line.id)")])
        #expect(try record.outbox(.unanswered).isEmpty)
    }

    @Test func `is read by an auditor, who lets nothing leave`() async throws {
        _ = try refuse()
        let auditor = try visitor("auditor")
        let page = try await auditor.get("/redbridge/messages")
        #expect(page.status == 200 && !page.body.contains("Send again"))
        let sent = try await auditor.post("/redbridge/messages/attempts", [("message", "all")])
        #expect(sent.status == 404)
        let line = try #require(try record.outbox(.refused).first)
        let settled = try await auditor.post(
            "/redbridge/messages/settlements", [("message", "\(line.id)")])
        #expect(settled.status == 404 && !page.body.contains("Told another way"))
        #expect(try record.outbox(.refused) == [line])
    }

    @Test(arguments: ["", "x", "-1", "99999999999", "1 OR 1=1", "9999999999999999999999"])
    func `lets nothing leave that is not there`(_ message: String) async throws {
        _ = try refuse()
        let sent = try await visitor("secretariat").post(
            "/redbridge/messages/attempts", [("message", message)])
        #expect(sent.status == 303)
        #expect(try record.outbox(.refused).count == 1)
    }

    @Test func `shows every kind and every trouble in words`() {
        for kind in MessageKind.allCases { #expect(kind.name.contains(" ") || kind == .told) }
        for reason in StayingReason.allCases {
            #expect(MessageTrouble(reason.rawValue)?.words.hasSuffix(".") == true)
        }
        for code in ["reply-550", "reply-451", "reply-530", "unanswered", "no-answer", "certificate", "curl-56", "login"] {
            #expect(MessageTrouble(code)?.words.hasSuffix(".") == true)
        }
        #expect(MessageTrouble("") == nil)
    }
}
