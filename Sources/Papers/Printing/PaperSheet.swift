import CaseReview
public import HTML

/// A paper laid out for printing: a whole document that needs nothing from anywhere else.
public struct PaperSheet: Sendable {
    public let title: String
    public let issue: PaperIssue
    public let content: Fragment
    /// What stands pale across every page, such as whose copy it is.
    public let watermark: String?

    public init(title: String, issue: PaperIssue, content: Fragment, watermark: String? = nil) {
        self.title = title
        self.issue = issue
        self.content = content
        self.watermark = watermark
    }

    /// The document as HTML, in UTF-8.
    public var html: [UInt8] {
        var w = Writer(reserving: 65_536)
        w.raw("<!DOCTYPE html>\n")
        w.element("html", .lang("en-GB")) { w in
            w.element("head") { writeHead(into: &$0) }
            w.element("body") { w in
                w.h1(title)
                writeIssue(into: &w)
                w.append(content)
            }
        }
        return w.bytes
    }

    private func writeHead(into w: inout Writer) {
        w.void("meta", .attribute("charset", "utf-8"))
        w.element("title") { $0.text(title) }
        w.void("meta", .name("author"), .attribute("content", issue.area))
        w.void("meta", .name("description"), .attribute("content", issue.marking))
        w.void("meta", .name("dcterms.created"), .attribute("content", issue.madeAt.iso))
        w.element("style") { w in
            w.raw(PaperStyle.sheet)
            if let watermark { Watermark(watermark).write(into: &w) }
        }
    }

    /// What the style sheet repeats at the head and foot of every page.
    private func writeIssue(into w: inout Writer) {
        w.div(.class("issue")) { w in
            w.p(issue.marking, .class("issue-marking"))
            w.p(issue.area, .class("issue-area"))
            w.p(.class("issue-procedure")) { w in
                w.text("Under \(issue.procedure) (\(issue.procedureID))")
            }
            w.p(
                "Made for \(issue.madeFor) on \(issue.madeAt.paperText)", .class("issue-made"))
            if let head = issue.head {
                w.p("Record at entry \(head.position), \(head.hash)", .class("issue-place"))
            }
        }
    }
}
