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

    @Test func `is read by an auditor, who lets nothing leave`() async throws {
        _ = try refuse()
        let auditor = try visitor("auditor")
        let page = try await auditor.get("/redbridge/messages")
        #expect(page.status == 200 && !page.body.contains("Send again"))
        let sent = try await auditor.post("/redbridge/messages/attempts", [("message", "all")])
        #expect(sent.status == 404)
        #expect(try record.outbox(.refused).count == 1)
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
