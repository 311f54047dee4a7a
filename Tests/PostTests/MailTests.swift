import CaseReview
import Foundation
import Testing

@testable import Post

/// A message, with whatever a test puts in place of its plain parts.
func mail(
    to name: String = "", from: String = "OnePanel", subject: String = "Something waits for you",
    text: String = "Open OnePanel.", mark: String = "ab12", invitation: Mail.Invitation? = nil
) throws -> Mail {
    let sender = try #require(MailAddress("onepanel@example.org"))
    let reader = try #require(MailAddress("ana.blake@example.org"))
    return Mail(
        mark: mark, from: Mailbox(name: from, address: sender),
        to: Mailbox(name: name, address: reader), date: try #require(Moment(iso: "2026-11-21T10:53:43Z")),
        subject: subject, text: text, invitation: invitation)
}

extension Mail {
    var written: String { String(decoding: bytes, as: UTF8.self) }

    /// The names of the headers, in their order; a line that begins with a blank goes on from the one before.
    var headerNames: [String] {
        let head = written.components(separatedBy: "\r\n\r\n")[0]
        return head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
            .map { String($0.prefix { $0 != ":" }) }
    }
}

@Suite struct `An e-mail` {
    private static let headers = [
        "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
    ]

    @Test func `is written as mail programs read it`() throws {
        let written = try mail().written
        #expect(
            written
                == """
                Date: Sat, 21 Nov 2026 10:53:43 +0000
                From: "OnePanel" <onepanel@example.org>
                To: ana.blake@example.org
                Message-ID: <ab12@example.org>
                Subject: Something waits for you
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Open OnePanel.

                """.replacing("\n", with: "\r\n"))
    }

    @Test(arguments: [
        "Hello\r\nBcc: everybody@example.org", "Hello\nBcc: e@example.org", "Hello\rBcc: e@example.org",
        "Hello\r\n\r\nA body", "Hello\u{0}\u{85}\u{2028}Bcc: e@example.org", "=?UTF-8?B?DQpCY2M6IGU=?=",
        "\"> <e@example.org>\r\nBcc: e@example.org", String(repeating: "a\r\nBcc: b ", count: 90),
    ])
    func `has the headers it is given and no others, whatever stands in them`(_ hostile: String) throws {
        let mail = try mail(
            to: hostile, from: hostile, subject: hostile, text: hostile, mark: hostile)
        #expect(mail.headerNames == Self.headers)
    }

    @Test func `has no line that a mail server would not take`() throws {
        let long = String(repeating: "Überprüfung ", count: 400) + String(repeating: "x", count: 5_000)
        let mail = try mail(to: long, from: long, subject: long, text: long)
        let lines = mail.written.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(mail.bytes.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 13 || $0 == 10) })
    }

    @Test(arguments: [
        "Überprüfung der Sitzung", "عائشة بنت محمد", "שירה כהן", "👩‍👩‍👧‍👦 and a long name that goes on and on and on",
        String(repeating: "e\u{301}", count: 80), "=?UTF-8?Q?not_encoded?=",
    ])
    func `says names and subjects as they are, in whatever script`(_ words: String) throws {
        let mail = try mail(to: words, subject: words)
        #expect(mail.header("Subject") == words)
        #expect(mail.header("To") == words + " <ana.blake@example.org>")
    }

    @Test func `lets nothing turn the reading of a name round`() throws {
        let mail = try mail(from: "gro.elpmaxe@\u{202E}OnePanel\u{2066}")
        #expect(mail.header("From") == "\"gro.elpmaxe@ OnePanel\" <onepanel@example.org>")
    }

    @Test func `keeps every line of its words, blanks at the end and dots at the beginning included`() throws {
        let words = ".\r\n..two\n\nRéférence = 1 \r\u{7}end\t"
        let body = try mail(text: words).written.components(separatedBy: "\r\n\r\n")
            .dropFirst().joined(separator: "\r\n\r\n")
        #expect(
            body == ".\r\n..two\r\n\r\nR=C3=A9f=C3=A9rence =3D 1=20\r\nend=09\r\n")
    }

    @Test func `has the same Message-ID whenever it is sent`() throws {
        #expect(try mail().id == "ab12@example.org")
        #expect(try mail().bytes == mail().bytes)
        #expect(try mail(mark: "ab13").id != mail().id)
    }

    @Test(arguments: [Mail.Invitation.Method.request, .cancel])
    func `carries a calendar both to be entered and as a file`(_ method: Mail.Invitation.Method) throws {
        let calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Überprüfung\r\nEND:VCALENDAR\r\n"
        let written = try mail(
            invitation: Mail.Invitation(method: method, calendar: calendar)
        ).written
        #expect(written.contains("Content-Type: text/calendar; charset=utf-8; method=\(method.rawValue)"))
        #expect(written.contains("filename=\"meeting.ics\""))
        let base64 = Data(calendar.utf8).base64EncodedString()
        #expect(written.replacing("\r\n", with: "").components(separatedBy: base64).count == 3)
    }
}

extension Mail {
    /// A header as a reader shows it: lines joined, encoded words decoded (RFC 2047 §6.2).
    func header(_ name: String) -> String? {
        let head = written.components(separatedBy: "\r\n\r\n")[0].replacing("\r\n ", with: " ")
        let line = head.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ": ") }
        guard let value = line?.dropFirst(name.count + 2) else { return nil }
        var (bytes, wasEncoded) = (Data(), false)
        for piece in value.split(separator: " ") {
            let isEncoded = piece.hasPrefix("=?UTF-8?B?") && piece.hasSuffix("?=")
            if !bytes.isEmpty, !(isEncoded && wasEncoded) { bytes.append(UInt8(ascii: " ")) }
            wasEncoded = isEncoded
            let word = piece.dropFirst(10).dropLast(2)
            bytes.append((isEncoded ? Data(base64Encoded: String(word)) : nil) ?? Data(piece.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
