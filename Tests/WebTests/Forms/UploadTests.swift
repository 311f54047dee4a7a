import CaseReview
import HTML
import Identity
import Office
import Testing

@testable import Web

@Suite struct `A form that is sent with a file` {
    private static let limit = UploadLimit(megabytes: 1)
    private static let file = SentFile(field: "paper", name: "form.docx", bytes: [0, 13, 10, 45, 255])

    private func read(
        _ body: [UInt8], contentType: String? = SentFile.contentType
    ) throws(UploadProblem) -> FormData {
        try UploadReader(limit: Self.limit).read(body, contentType: contentType)
    }

    private func problem(
        _ body: [UInt8], contentType: String? = SentFile.contentType
    ) -> UploadProblem? {
        do {
            _ = try read(body, contentType: contentType)
            return nil
        } catch { return error }
    }

    @Test func `is read with its fields in order, and every byte of the file`() throws {
        let form = try read(
            SentFile.body([("csrf", "abc"), ("words", "line\r\nשלום 👩🏽‍⚕️"), ("words", "")], Self.file))
        #expect(form.entries.map(\.name) == ["csrf", "words", "words"])
        #expect(form.exact("words") == "line\r\nשלום 👩🏽‍⚕️")
        let file = try #require(form.file("paper"))
        #expect(file.bytes == Self.file.bytes)
        #expect(file.name.text == "form.docx" && file.name.ending == "docx")
    }

    @Test func `may hold a file that looks like the end of the form`() throws {
        let bytes = Array("\r\n--\(SentFile.boundary.dropLast())\r\n\r\n--".utf8)
        let sent = SentFile(field: "paper", name: "f", bytes: bytes)
        #expect(try read(SentFile.body([], sent)).file("paper")?.bytes == bytes)
    }

    @Test func `holds no file where none was chosen`() throws {
        let form = try read(SentFile.body([], SentFile(field: "paper", name: "", bytes: [])))
        #expect(form.files.isEmpty && form.uploadProblem == nil)
    }

    @Test(arguments: [
        nil, "", "application/x-www-form-urlencoded", "multipart/form-data",
        "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/mixed; boundary=abc", "multipart/form-data; boundary=\"a\u{0}b\"",
        "multipart/form-data; boundary=\"never closed",
        "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
    ])
    func `is refused when it names nothing that separates its parts`(contentType: String?) {
        #expect(problem(SentFile.body([], Self.file), contentType: contentType) == .notSentAsFile)
    }

    @Test func `is refused wherever it is cut off`() throws {
        let whole = SentFile.body([("csrf", "abc")], Self.file)
        // Without the last line break it is whole all the same.
        for length in 0..<(whole.count - 2) {
            let cut = Array(whole.prefix(length))
            let found = try #require(problem(cut), "cut to \(length)")
            #expect([.brokenOff, .notSentAsFile, .unreadablePart].contains(found), "\(length)")
        }
        #expect(problem(whole + Array("more".utf8)) == .unreadablePart)
        #expect(problem(Array("words before".utf8) + whole) == .notSentAsFile)
    }

    @Test func `is refused with ten thousand parts, and without reading them all`() {
        let many = (0..<10_000).map { ("field\($0)", "x") }
        #expect(problem(SentFile.body(many)) == .tooManyParts)
    }

    @Test func `is refused when a part says more of itself than any browser does`() {
        let long = String(repeating: "a", count: 100_000)
        let lines = String(repeating: "\r\nX-A: b", count: 9)
        let distinct = (0..<9).map { "\r\nX-\($0): b" }.joined()
        for said in ["name=\"\(long)\"", "name=\"a\"\(lines)", "name=\"a\"\(distinct)"] {
            #expect(problem(closed(SentFile.part(said, []))) == .unreadablePart)
        }
    }

    @Test(arguments: [
        "name=\"\"", "filename=\"a.docx\"", "name=\"a\"; name=\"b\"", "name=\"a", "name",
        "name=\"a\" and more", "name=\"a\u{0}\"", "name=\"a\"\r\n folded", "name=\"a\"\r\nno colon",
        "name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
    ])
    func `is refused when a part does not say plainly which field it is`(said: String) {
        #expect(problem(closed(SentFile.part(said, []))) == .unreadablePart)
    }

    @Test(arguments: [
        "Content-Type: multipart/mixed; boundary=inner", "Content-Type: message/rfc822",
        "Content-Transfer-Encoding: base64",
    ])
    func `is refused when a part is wrapped around something`(line: String) {
        #expect(problem(closed(SentFile.part("name=\"a\"\r\n\(line)", []))) == .wrappedPart)
    }

    @Test func `is refused with two files in one field, a file too large, or endless words`() {
        let file = SentFile.part("name=\"paper\"; filename=\"a\"", [1])
        #expect(problem(closed(file + file)) == .twoFilesInOneField)
        let large = [UInt8](repeating: 13, count: Self.limit.longestFile + 1)
        let sent = SentFile(field: "paper", name: "a", bytes: large)
        #expect(problem(SentFile.body([], sent)) == .fileTooLarge(Self.limit))
        #expect(problem(closed(SentFile.part("name=\"a\"", large))) == .fieldsTooLong)
    }

    private func closed(_ parts: [UInt8]) -> [UInt8] {
        parts + Array("--\(SentFile.boundary)--\r\n".utf8)
    }
}

@Suite struct `The name of a file that was sent` {
    @Test(arguments: [
        ("C:\\Users\\kim\\form.docx", "form.docx"), ("../../etc/passwd", "passwd"),
        ("\u{202E}xcod.exe", "xcod.exe"), ("a\u{0}b\u{7}\r\n.docx", "ab.docx"),
        ("استمارة الإحالة.docx", "استمارة الإحالة.docx"), ("\u{301}clair.docx", "\u{301}clair.docx"),
        ("", "a file without a name"), ("///", "a file without a name"),
        ("\u{200B}\u{2066}", "a file without a name"), ("<b>.docx", "<b>.docx"),
    ])
    func `is shown without folders and without marks that nobody sees`(sent: String, shown: String) {
        #expect(UploadedFileName(sent: sent).text == shown)
    }

    @Test func `is of a length that fits on a line, however many marks it carries`() {
        let marks = "a" + String(repeating: "\u{301}", count: 5_000) + ".docx"
        #expect(UploadedFileName(sent: marks).text.unicodeScalars.count == 120)
    }

    @Test func `may hold quotation marks, as different browsers write them`() throws {
        for written in ["a%22b.docx", "a\\\"b.docx"] {
            let sent = SentFile(field: "paper", name: written, bytes: [1])
            let form = try UploadReader(limit: .paper).read(
                SentFile.body([], sent), contentType: SentFile.contentType)
            #expect(form.file("paper")?.name.text == "a\"b.docx")
        }
    }
}

@Suite struct `A route that takes a file` {
    private static let route = Route.upload("/:partnership/papers", for: .here) { visit in
        .see(visit.form.file("paper")?.name.text ?? "none")
    }

    private func asked(_ form: FormData, by visitor: Visitor, csrf: Bool = true) async throws -> Reply {
        var form = form
        if csrf { form.add("csrf", try visitor.token) }
        let request = Gate.Request(
            path: "/redbridge/papers", parameters: ["partnership": "redbridge"],
            query: FormData(), form: form, body: [],
            cookies: visitor.session.map { [visitor.site.sessionCookie: $0.text] } ?? [:],
            headerToken: nil, isAutosave: false, address: "192.0.2.1")
        let gate = Gate(site: visitor.site, route: Self.route)
        return try await gate.answer(request).1.get()
    }

    @Test func `reads one only from somebody who has signed in and has a role there`() async throws {
        let house = try await TestSite.untouched.value
        let gate = Gate(site: house.site, route: Self.route)
        let name = house.site.sessionCookie
        let token = try #require(house.visitor("secretariat").session).text
        let here = ["partnership": "redbridge"]
        #expect(gate.fileSender(with: [name: token], at: here) != nil)
        #expect(gate.fileSender(with: [:], at: here) == nil)
        #expect(gate.fileSender(with: [name: "stranger"], at: here) == nil)
        for place in ["elsewhere", "nowhere"] {
            #expect(gate.fileSender(with: [name: token], at: ["partnership": place]) == nil, "\(place)")
        }
        #expect(gate.fileSender(with: [name: token], at: [:]) == nil)
        let plain = Gate(site: house.site, route: .post("/x", for: .here) { _ in .nothing })
        #expect(plain.fileSender(with: [name: token], at: here) == nil)
    }

    @Test func `is not found by somebody without a role there, whose file was not read`() async throws {
        let visitor = try await TestSite.untouched.value.visitor("secretariat")
        #expect(try await visitor.post("/elsewhere/old-tracker", [], csrf: nil).status == 404)
        #expect(try await visitor.post("/nowhere/old-tracker", [], csrf: nil).status == 404)
    }

    @Test func `asks whose form it is, as every other does`() async throws {
        let visitor = try await TestSite.untouched.value.visitor("secretariat")
        let form = try UploadReader(limit: .paper).read(
            SentFile.body([], SentFile(field: "paper", name: "a.docx", bytes: [1])),
            contentType: SentFile.contentType)
        #expect(try await asked(form, by: visitor, csrf: false).status == 403)
        let taken = try await asked(form, by: visitor)
        #expect(taken.headers.contains { $0 == ("Location", "a.docx") })
    }

    @Test func `says in one sentence why it could not receive a file`() async throws {
        let visitor = try await TestSite.untouched.value.visitor("secretariat")
        let problems: [UploadProblem] = [
            .notSentAsFile, .brokenOff, .tooManyParts, .unreadablePart, .wrappedPart,
            .twoFilesInOneField, .fileTooLarge(.paper), .fieldsTooLong, .tooManyAtOnce,
        ]
        for problem in problems {
            let reply = try await asked(FormData(unreadable: problem), by: visitor)
            #expect(reply.status == problem.status)
            #expect(String(decoding: reply.body, as: UTF8.self).contains(problem.words))
        }
    }

    @Test func `sends a stranger to sign in, whatever they sent`() async throws {
        let stranger = try await TestSite.untouched.value.visitor()
        let reply = try await asked(FormData(unreadable: .brokenOff), by: stranger)
        #expect(reply.status == 303)
    }
}

@Suite struct `Files that are in hand at once` {
    @Test func `are four, a fifth is told at once, and there is room again when one is answered`()
        async throws
    {
        let uploads = WorkInHand.uploads()
        let (waiting, done) = AsyncStream.makeStream(of: Void.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Bool.self)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask {
                    await uploads.withOne(of: PersonID("p\(number)")) { hasRoom in
                        beginning.yield(hasRoom)
                        for await _ in waiting {}
                    }
                }
            }
            var first = begun.makeAsyncIterator()
            for _ in 0..<4 { #expect(await first.next() == true) }
            #expect(await uploads.withOne(of: "another") { $0 } == false)
            // Whoever was turned away took nobody's room with them.
            #expect(await uploads.withOne(of: "another") { $0 } == false)
            done.finish()
        }
        #expect(await uploads.withOne(of: "another") { $0 })
    }

    @Test func `are two of one person, who keeps nobody else from sending`() async {
        let uploads = WorkInHand.uploads()
        let rooms = await uploads.withOne(of: "slow") { first in
            await uploads.withOne(of: "slow") { second in
                let third = await uploads.withOne(of: "slow") { $0 }
                let another = await uploads.withOne(of: "another") { $0 }
                return [first, second, third, another]
            }
        }
        #expect(rooms == [true, true, false, true])
        #expect(await uploads.withOne(of: "slow") { $0 })
    }

    @Test func `give their room back when they come to nothing`() async {
        let uploads = WorkInHand.uploads()
        for _ in 0...4 {
            await #expect(throws: UploadProblem.brokenOff) {
                try await uploads.withOne(of: "another") { _ in throw UploadProblem.brokenOff }
            }
        }
        #expect(await uploads.withOne(of: "another") { $0 })
    }

    @Test func `say of one too many that nothing came of it, and when to try again`() async throws {
        let visitor = try await TestSite.untouched.value.visitor("secretariat")
        let words = UploadProblem.tooManyAtOnce.words
        #expect(UploadProblem.tooManyAtOnce.status == 503 && words.contains("Wait a minute"))
        let page = try await visitor.visit("/redbridge/old-tracker").notReceived(.tooManyAtOnce)
        let body = String(decoding: page.body, as: UTF8.self)
        #expect(body.contains("Nothing was recorded.") && body.contains("/redbridge/old-tracker"))
    }
}
