import CaseReview
import Clauses
import Office
import Testing

@testable import Web

@Suite struct `A part of a form that is for certain roles` {
    /// The parts of a form that somebody is shown in the step at which the secretariat checks a referral.
    private func parts(for roles: [RoleID]) async throws -> [String] {
        let house = try await TestSite.untouched.value
        let office = house.here.office
        let matter = try office.load(house.here.docket.handedIn.id)
        let procedure = try office.procedure(of: matter)
        let step = try #require(procedure.steps["check"])
        let form = Form(
            id: "made-up", name: "Made up",
            sections: [
                Form.Section(id: "all", title: "All", hint: nil, fields: []),
                Form.Section(id: "own", title: "Own", hint: nil, fields: [], onlyFor: ["secretariat"]),
                Form.Section(id: "chair", title: "Chair", hint: nil, fields: [], onlyFor: ["panel-chair"]),
            ])
        let route = Route.get("/", for: .everybody) { _ in .nothing }
        let request = Gate.Request(
            path: "/", parameters: [:], query: FormData(), form: FormData(), body: [], cookies: [:],
            headerToken: nil, isAutosave: false, address: "192.0.2.1")
        let (anybody, _) = await Gate(site: house.site, route: route).answer(request)
        let visit = Visit(
            site: house.site, path: "/", parameters: [:], query: FormData(), form: FormData(), session: nil,
            csrf: anybody.csrf, address: "192.0.2.1", office: office,
            viewer: Viewer(person: "somebody", standings: roles.map { Viewer.Standing(role: $0, agency: nil) }),
            isAutosave: false)
        return visit.sections(of: form, at: step, in: matter, under: procedure).map(\.id)
    }

    @Test func `is shown to whoever takes the step in that role, and to nobody else`() async throws {
        #expect(try await parts(for: ["secretariat"]) == ["all", "own"])
        #expect(try await parts(for: ["panel-chair", "secretariat"]) == ["all", "own"])
        #expect(try await parts(for: ["panel-chair"]) == ["all", "chair"])
        #expect(try await parts(for: ["referrer"]) == ["all"])
    }
}
