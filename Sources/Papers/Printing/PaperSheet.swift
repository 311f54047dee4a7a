import CaseReview
public import HTML

/// A paper laid out for printing: a whole document that needs nothing from anywhere else.
public struct PaperSheet: Sendable {
    public let title: String
    public let issue: PaperIssue
    public let content: Fragment
    public let layout: Layout
    /// What stands pale across every page, such as whose copy it is.
    public let watermark: String?

    /// How the paper is headed.
    public enum Layout: Sendable {
        /// Its title, and a box with what it is a paper of.
        case paper
        /// Whose letter it is; what it is a paper of stands at the foot alone.
        case letter
    }

    public init(
        title: String, issue: PaperIssue, content: Fragment, layout: Layout = .paper,
        watermark: String? = nil
    ) {
        self.title = title
        self.issue = issue
        self.content = content
        self.layout = layout
        self.watermark = watermark
    }

    /// The document as HTML, in UTF-8.
    public var html: [UInt8] {
        var w = Writer(reserving: 65_536)
        w.raw("<!DOCTYPE html>\n")
        w.element("html", .lang("en-GB")) { w in
            w.element("head") { writeHead(into: &$0) }
            w.element("body") { w in
                switch layout {
                case .paper:
                    w.h1(title)
                    writeIssue(into: &w)
                case .letter: writeLetterhead(into: &w)
                }
                w.append(content)
            }
        }
        return w.bytes
    }

    /// The document as a Word file is made from it: what stands on every page comes from elsewhere.
    var wordHTML: [UInt8] {
        var w = Writer(reserving: 65_536)
        w.raw("<!DOCTYPE html>\n")
        w.element("html", .lang("en-GB")) { w in
            w.element("head") { $0.void("meta", .attribute("charset", "utf-8")) }
            w.element("body") { w in
                if layout == .paper { w.h1(title) } else { w.p { $0.strong(issue.area) } }
                w.append(content)
                w.p { w in
                    for (number, line) in issueLines.enumerated() {
                        if number > 0 { w.void("br") }
                        w.text(line)
                    }
                }
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
            if !issue.marking.isEmpty { w.p(issue.marking, .class("issue-marking")) }
            w.p(issue.area, .class("issue-area"))
            w.p(procedureLine, .class("issue-procedure"))
            w.p(madeLine, .class("issue-made"))
            if let placeLine { w.p(placeLine, .class("issue-place")) }
        }
    }

    /// Whose letter it is; the rest is for the foot of every page.
    private func writeLetterhead(into w: inout Writer) {
        w.p(
            issue.area, .class("letterhead"), .data("marking", issue.marking),
            .data("procedure", "\(title) · \(procedureLine)"), .data("made", madeLine),
            .data("place", [placeLine, issue.words].compactMap(\.self).joined(separator: " · ")))
    }

    private var issueLines: [String] {
        [procedureLine, madeLine] + [issue.words, placeLine].compactMap(\.self)
    }

    private var procedureLine: String { "Under \(issue.procedure) (\(issue.procedureID))" }
    private var madeLine: String { issue.madeLine }

    private var placeLine: String? {
        issue.head.map { "Record at entry \($0.position), \($0.hash)" }
    }
}
