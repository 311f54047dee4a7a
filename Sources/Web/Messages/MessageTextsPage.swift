import CaseReview
import HTML
import Office

/// Every kind of e-mail that leaves, when it does, and whose words it has.
struct MessageTextsPage {
    let visit: Visit
    private let office: Office

    /// Throws `notFound` for anybody who may not open the messages.
    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        _ = try visit.procedure(for: .keepCases, .keepMeetings, .audit)
    }

    func reply() -> Reply {
        let crumb = Link("Messages", href: visit.link("messages"))
        return visit.page("The words of e-mails", crumbs: [crumb]) { w in
            w.h1("The words of e-mails")
            w.p(
                "The words are the same everywhere until the partnership changes them. Beneath them there "
                    + "always stands a link to sign in, and that the message says no more.")
            w.append(
                Table(
                    caption: "E-mails", columns: ["E-mail", "Goes out", "Words"],
                    rows: MessageKind.allCases.map(row), isCaptionHidden: true, id: "e-mails"))
        }
    }

    private func row(_ kind: MessageKind) -> [Fragment] {
        [
            Fragment { w in
                w.a(kind.name, href: visit.link("messages/words/\(kind.rawValue)"))
            },
            .text(kind.occasion), .text(office.arrangements.text(of: kind).whose),
        ]
    }
}

extension MessageText {
    /// Whose words they are, for a list.
    var whose: String {
        guard let change else { return "The standard words" }
        return "The partnership's, of \(change.at.day.shortText) (change \(number))"
    }
}
