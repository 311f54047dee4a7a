import Post
import Testing

@Suite struct `A report of a mail server` {
    private static let mark = "0123456789abcdef0123456789abcdef"

    private func report(_ action: String, id: String) -> ReturnedMail {
        ReturnedMail(
            """
            From: MAILER-DAEMON@mail.example.org\r
            Message-ID: <20261121.ABC@mail.example.org>\r
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
            \r
            --b\r
            Content-Type: message/delivery-status\r
            \r
            Final-Recipient: rfc822; mo@example.org\r
            Action: \(action)\r
            Status: 5.1.1\r
            --b\r
            Content-Type: message/rfc822-headers\r
            \r
            Message-ID: <\(id)@example.org>\r
            --b--\r
            """.utf8)
    }

    @Test func `says which message came back`() {
        let report = report("failed", id: Self.mark)
        #expect(report.isFinal && report.marks == [Self.mark])
    }

    @Test func `that the server is still trying is not final`() {
        #expect(!report("delayed", id: Self.mark).isFinal)
    }

    @Test(arguments: ["", "../../etc", "x' OR 1=1", "0123", String(repeating: "g", count: 32)])
    func `about something else names none of ours`(_ id: String) {
        #expect(report("failed", id: id).marks.isEmpty)
    }

    @Test(arguments: ["\r\n ", "\r\n\t", "\n  "])
    func `is read where its lines are folded`(_ fold: String) {
        let report = ReturnedMail(
            "Action:\(fold)failed\r\nMessage-ID:\(fold)<\(Self.mark)@example.org>\r\n".utf8)
        #expect(report.isFinal && report.marks == [Self.mark])
    }

    @Test func `has nothing searched for but the first eight that it names`() {
        let all = (0..<20_000).map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 32 - digits.count) + digits
        }
        let lines = all.map { "Message-ID: <\($0)@example.org>\r\n" }.joined()
        let report = ReturnedMail(("Action: failed\r\n" + lines).utf8)
        #expect(report.isFinal && report.marks == Set(all.prefix(8)))
    }

    @Test func `that is one long line, folded for ever, is read to no more than a line's length`() {
        let folds = String(repeating: "\r\n x", count: 200_000)
        let report = ReturnedMail("Message-ID:\(folds) <\(Self.mark)@example.org>\r\n".utf8)
        #expect(report.marks.isEmpty)
    }
}
