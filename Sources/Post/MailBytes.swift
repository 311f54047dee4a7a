import CaseReview
import Foundation

extension Mail {
    /// The message as a mail server takes it (RFC 5322, MIME), its lines ended by CRLF, no line over 998 bytes.
    public var bytes: [UInt8] { Array((headers + body).utf8) }

    private var headers: String {
        [
            "Date: \(date.mailDate)",
            "From: \(HeaderText.mailbox(from))",
            "To: \(HeaderText.mailbox(to))",
            "Message-ID: <\(id)>",
            "Subject: \(HeaderText.words(subject))",
            // RFC 3834: no absence notice comes back to what a machine has written.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ].map { $0 + "\r\n" }.joined()
    }

    private var body: String {
        guard let invitation else { return words }
        let shown = multipart("alternative", "inner", [words, calendar(invitation)])
        return multipart("mixed", "outer", [shown, attachment(invitation)])
    }

    private var words: String {
        "Content-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + QuotedPrintable.encoded(text)
    }

    /// What a mail program answers or enters by itself (RFC 6047 §2.4).
    private func calendar(_ invitation: Invitation) -> String {
        "Content-Type: text/calendar; charset=utf-8; method=\(invitation.method.rawValue)\r\n"
            + encoded(invitation)
    }

    /// The same once more, for programs that show a calendar only as a file.
    private func attachment(_ invitation: Invitation) -> String {
        "Content-Type: application/ics; name=\"meeting.ics\"\r\n"
            + "Content-Disposition: attachment; filename=\"meeting.ics\"\r\n" + encoded(invitation)
    }

    private func encoded(_ invitation: Invitation) -> String {
        "Content-Transfer-Encoding: base64\r\n\r\n"
            + Data(invitation.calendar.utf8).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ]) + "\r\n"
    }

    private func multipart(_ kind: String, _ name: String, _ parts: [String]) -> String {
        // Neither encoding used here can write "=_", so that no part can hold the boundary.
        let boundary = "=_\(name)_onepanel"
        return "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
            + parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
    }
}

extension Moment {
    /// The moment in UTC as RFC 5322 §3.3 writes it: "Sat, 21 Nov 2026 10:53:43 +0000".
    fileprivate var mailDate: String {
        let day = Day(daysSinceEpoch: Int(secondsSinceEpoch) / 86_400)
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let time = iso.dropFirst(11).dropLast()
        return "\(day.weekday.name.prefix(3)), \(day.dayOfMonth) \(months[day.month - 1]) "
            + "\(day.year) \(time) +0000"
    }
}
