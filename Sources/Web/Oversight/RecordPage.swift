import CaseReview
import HTML
import Office
import Record

/// The record as an auditor sees it; without entries, as somebody who keeps cases does.
struct RecordPage {
    /// One entry, without what was said in it.
    struct Line {
        let position: Int64
        let at: Moment
        let stream: String
        /// The page of the case; nil where there is none for this visitor.
        let href: String?
        let kind: String
        let person: String
        let personID: PersonID
        let part: String
        let hash: String
        let isDisposed: Bool
    }

    let token: HiddenField
    /// The address of the page.
    let root: String
    let head: RecordHead?
    let isWritable: Bool
    /// What verifying has just found; nil when it was not asked for.
    let finding: Verification?
    /// The latest first; nil for somebody who is no auditor.
    let entries: [Line]?
    let page: Int
    let pages: Int

    func write(into w: inout Writer) {
        if let finding { writeFinding(finding, into: &w) }
        w.h1("Record")
        w.p("Everything that happens is added to the record and chained to what was there before.")
        if !isWritable {
            w.append(
                WarningText(
                    "It was found that the record does not hold. Nothing more is recorded in it."))
        }
        writeHead(into: &w)
        w.form(action: "\(root)/verification") { w in
            w.append(token)
            w.append(Button("Verify now", kind: .secondary))
        }
        guard let entries else { return }
        w.p { $0.a("Who looked at what", href: "\(root)/looks") }
        w.h2("Entries")
        writeEntries(entries, into: &w)
    }

    private func writeFinding(_ finding: Verification, into w: inout Writer) {
        w.append(
            NotificationBanner(
                finding.isSound && isWritable ? .success : .important,
                Fragment { w in
                    w.p(finding.isSound ? "The record holds." : "The record does not hold.")
                    w.p(finding.sentence, .class("hash"))
                    if let advice = advice(after: finding) { w.p(advice) }
                }))
    }

    /// What whoever verified should do now; nil where there is nothing to do.
    private func advice(after finding: Verification) -> String? {
        if !finding.isSound { return "Tell whoever runs the service. Leave the file as it is." }
        if isWritable { return nil }
        return
            "But it was found before that it does not, and until the service is started again nothing is "
            + "recorded in it. Tell whoever runs the service, who should find out first what has changed since."
    }

    private func writeHead(into w: inout Writer) {
        guard let head else { return w.p("Nothing has been recorded yet.") }
        w.append(
            SummaryList([
                .init("Last entry", text: "\(head.position)"), .init("Its hash", .hash(head.hash)),
            ]))
        w.p("Note both somewhere else. With them, nobody can shorten the record unnoticed.")
    }

    private func writeEntries(_ entries: [Line], into w: inout Writer) {
        if entries.isEmpty { return w.p("There are none yet.") }
        w.append(
            Table(
                caption: "Entries, latest first",
                columns: [
                    .init("Position", isNumeric: true), "When", "What", "In", "By whom", "Hash",
                ],
                rows: entries.map(cells), isCaptionHidden: true, id: "entries"))
        w.append(Pagination(page: page, of: pages) { "\(root)?page=\($0)" })
    }

    private func cells(_ line: Line) -> [Fragment] {
        [
            .text("\(line.position)"), .moment(line.at),
            Fragment { w in
                w.text(line.kind)
                if line.isDisposed { w.append(Tag("Disposed of")) }
            },
            Fragment { w in
                if let href = line.href {
                    w.a(line.stream, href: href, .class("hash"))
                } else {
                    w.append(Fragment.hash(line.stream))
                }
            },
            Fragment { w in
                w.text("\(line.person), \(line.part) ")
                w.span(line.personID.rawValue, .class("hash muted"))
            },
            .hash(String(line.hash.prefix(12)) + "…"),
        ]
    }
}
