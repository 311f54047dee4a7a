import CaseReview
import Office
import Record
import Testing

@testable import Web

@Suite struct `A request that nobody's page sends` {
    @Test(arguments: ["\0", "\0zz", "\n2026-11-21 a line of its own", "\u{2028}", "\u{85}"])
    func `with an address that ends or breaks a text finds nothing, for those who may see the case too`(
        tail: String
    ) async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let matter = house.here.docket.decided
        let meeting = house.here.docket.meeting
        for place in ["cases/\(matter.id)", "meetings/\(meeting)"] {
            #expect(try await visitor.get("/redbridge/\(place)").status == 200)
            let answered = try await visitor.get("/redbridge/\(place)\(tail)")
            #expect(answered.status == 404, "\(place)")
            #expect(answered.faults.isEmpty && !answered.body.contains(matter.surname))
        }
        let file = try house.here.file("nelft", of: matter)
        let answered = try await visitor.get("/redbridge/cases/\(matter.id)\(tail)/files/\(file)")
        #expect(answered.status == 404 && answered.faults.isEmpty)
        #expect(house.here.office.record.finding?.isSound ?? true)
    }

    @Test func `with a NUL in a form names nothing that is there`() async throws {
        let form = FormData(urlEncoded: Array("meeting=m1%00&a%00b=c".utf8))
        #expect(form.text("meeting") == "m1\u{FFFD}" && form.has("a%00b") == false)
        #expect(form.entries.allSatisfy { !$0.value.contains("\0") })
    }

    @Test func `with a version from before there was anything is answered like one without`()
        async throws
    {
        let house = try await TestSite()
        let matter = house.here.docket.handedIn
        let secretariat = try house.visitor("secretariat")
        let path = "/redbridge/cases/\(matter.id)/steps/check"
        for version in ["-1", "-9223372036854775808", "99999999999999999999"] {
            let form = [("outcome", "complete"), ("reason", ""), ("version", version)]
            let answered = try await house.visitor("panel-chair").post(path, form)
            #expect([409, 422].contains(answered.status), "\(version)")
        }
        let listed = house.here.docket.listed
        let item = "/redbridge/meetings/\(house.here.docket.meeting)/items/\(listed.id)/panel"
        let concluded = try await secretariat.post(
            item + "/conclusion", [("outcome", "x"), ("reason", "x"), ("version", "-1")])
        #expect([409, 422].contains(concluded.status))
    }
}
