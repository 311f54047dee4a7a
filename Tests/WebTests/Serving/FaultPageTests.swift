import Identity
import Record
import Testing

@testable import Office
@testable import Web

@Suite struct `A fault` {
    static let faults: [any Error] = [
        RecordFault(what: "The disk is full", where: "/secret/place", cure: "Free some space"),
        IdentityFault(what: "The disk is full", where: "/secret/place", cure: "Free some space"),
    ]

    @Test(arguments: faults.indices)
    func `of the record or of people is told to the administrator, under a reference`(
        index: Int
    ) async throws {
        let site = try await TestSite.untouched.value.site
        let fault = Self.faults[index]
        let route = Route.get("/", for: .everybody) { _ in throw fault }
        let request = Gate.Request(
            path: "/", parameters: [:], query: FormData(), form: FormData(), body: [], cookies: [:],
            headerToken: nil, isAutosave: false, address: "192.0.2.1")
        let (visit, result) = await Gate(site: site, route: route).answer(request)
        let error = try #require(throws: (any Error).self) { _ = try result.get() }
        var told: [(OfficeFault, String)] = []
        let reply = Answering(visit: visit).reply(to: error) { told.append(($0, $1)) }
        let page = String(decoding: reply.body, as: UTF8.self)
        #expect(reply.status == 500)
        #expect(told.map(\.0.what) == ["The disk is full"])
        #expect(page.contains(told.first?.1 ?? "no reference"))
        #expect(!page.contains("/secret/place"))
        #expect(!page.contains("was not recorded"), "nobody knows whether it was")
    }

    @Test(arguments: [
        (OfficeFault.Outcome.recorded, "What you sent was recorded."),
        (.notRecorded, "What you sent was not recorded."),
        (.notKnown, "look whether it was recorded"),
    ])
    func `says of what was sent what is known of it, and no more`(
        outcome: OfficeFault.Outcome, words: String
    ) async throws {
        let site = try await TestSite.untouched.value.site
        let route = Route.get("/", for: .everybody) { _ in .nothing }
        let request = Gate.Request(
            path: "/", parameters: [:], query: FormData(), form: FormData(), body: [], cookies: [:],
            headerToken: nil, isAutosave: false, address: "192.0.2.1")
        let (visit, _) = await Gate(site: site, route: route).answer(request)
        let fault = OfficeFault(what: "It broke", place: "there", cure: "Mend it").saying(outcome)
        let reply = Answering(visit: visit).reply(to: OfficeFailure.fault(fault)) { _, _ in }
        #expect(String(decoding: reply.body, as: UTF8.self).contains(words))
    }
}
