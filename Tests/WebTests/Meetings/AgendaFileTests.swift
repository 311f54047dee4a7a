import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

@Suite struct `The agenda as a Word file` {
    /// What pandoc reads in the file that somebody is given.
    private func agenda(of name: String, in house: TestSite) async throws -> String {
        var settings = house.site.settings
        settings.wordMaker = "/usr/bin/pandoc"
        let site = Site(offices: house.site.offices, settings: settings)
        let visitor = Visitor(site: site, session: try house.visitor(name).session)
        let answered =
            try await visitor
            .get("/redbridge/meetings/\(house.here.docket.meeting)/agenda.docx")
        #expect(answered.status == 200)
        #expect(answered.reply.type.hasSuffix("wordprocessingml.document"))
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
        try Data(answered.reply.body).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pandoc")
        process.arguments = ["--sandbox", "--from", "docx", "--to", "plain", "--wrap=none", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let read = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: read, as: UTF8.self)
    }

    @Test func `has every line, and the case for those who may see it`() async throws {
        let house = try await TestSite()
        let place = "/redbridge/meetings/\(house.here.docket.meeting)"
        _ = try await house.visitor("secretariat").post(place + "/agenda/items", [("title", "A visit")])
        let listed = house.here.docket.listed
        for name in ["secretariat", "panel-member", "auditor"] {
            let words = try await agenda(of: name, in: house)
            #expect(words.contains("A visit"), "\(name)")
            #expect(words.contains(listed.surname) && words.contains(listed.reference), "\(name)")
            #expect(words.contains("20 November 2026"))
            #expect(words.contains("The agenda is not ratified yet."))
            #expect(words.contains("Made for \(name) of redbridge"))
        }
        // What is in the papers of a case is not in the agenda.
        #expect(try await !agenda(of: "secretariat", in: house).contains("Asked and silent"))
    }

    @Test func `has nothing of a case for a member who was ruled out of it`() async throws {
        let house = try await TestSite.untouched.value
        let words = try await agenda(of: "withdrawn-member", in: house)
        for matter in house.here.docket.all {
            #expect(!words.contains(matter.surname) && !words.contains(matter.reference))
        }
    }

    @Test func `is noted at each case that stands in it, and linked from the meeting`() async throws {
        let house = try await TestSite()
        let listed = house.here.docket.listed
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        _ = try await agenda(of: "panel-member", in: house)
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let reader = try house.here.cast.member("panel-member").id
        #expect(try log.looks(at: "\(listed.id) \(path)/agenda.docx").map(\.person) == [reader])
        #expect(try await house.visitor("panel-member").get(path).body.contains("\(path)/agenda.docx\""))
        #expect(try await house.visitor("secretariat").get(path + "/agenda").body.contains("\(path)/agenda.docx\""))
    }
}
