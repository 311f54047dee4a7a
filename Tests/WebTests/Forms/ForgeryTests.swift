import CaseReview
import Foundation
import Identity
import Testing

@testable import Web

/// Forms that did not come from a page of ours, of this session.
@Suite struct `A form that is not ours` {
    private static let everyAct = AccessActs.onCases + AccessActs.onItems + AccessActs.onPlaces

    /// Sends every form, as somebody who may act, with a token of the test's choosing.
    private func send(token: (TestSite, Visitor) throws -> String?) async throws {
        let house = try await TestSite()
        let before = try house.standing()
        for act in Self.everyAct {
            guard let name = act.by.first, let column = act.targets.first else { continue }
            let visitor = try house.visitor(name)
            let address =
                act.path.contains(":case")
                ? try house.address(of: act.path, act.filling, column)
                : try house.address(of: act.path, at: house.here.docket.meeting)
            let answered = try await visitor.post(
                address, house.filled(act.form), csrf: try token(house, visitor))
            #expect(answered.status == 403, "\(act.path)")
            #expect(answered.body.contains("Nothing was recorded"))
        }
        for path in AccessActs.ofOneself {
            let visitor = try house.visitor("referrer")
            let address = Route.post(path, for: .signedIn) { _ in .nothing }
                .address(["partnership": "redbridge"])
            let answered = try await visitor.post(address, [], csrf: try token(house, visitor))
            #expect(answered.status == 403, "\(path)")
        }
        #expect(try house.standing() == before)
    }

    @Test func `without a token it is refused, and nothing changes`() async throws {
        try await send { _, _ in nil }
    }

    @Test func `with an empty token it is refused`() async throws {
        try await send { _, _ in "" }
    }

    @Test func `with another person's token it is refused`() async throws {
        try await send { house, _ in try house.visitor("auditor").token }
    }

    @Test func `with the token of another session of the same person it is refused`() async throws {
        try await send { house, visitor in
            let session = try #require(visitor.session)
            let live = try #require(
                try house.site.identity.session(for: session, now: house.site.now))
            return try house.visitor(live.person.id).token
        }
    }

    @Test func `with the token of the pages before signing in it is refused`() async throws {
        try await send { _, visitor in visitor.visitCookie }
    }

    @Test func `a sign-in that another site starts is refused`() async throws {
        let house = try await TestSite.untouched.value
        for path in AccessActs.ofEverybody {
            let address = Route.get(path, for: .everybody) { _ in .nothing }.address([:])
            let answered = try await house.visitor().post(
                address, [("email", "redbridge-referrer@test.invalid"), ("password", "x")],
                csrf: String(repeating: "w", count: 43))
            #expect(answered.status == 403, "\(path)")
            #expect(answered.reply.session == nil)
        }
    }
}
