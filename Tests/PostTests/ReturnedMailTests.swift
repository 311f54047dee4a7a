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
}
