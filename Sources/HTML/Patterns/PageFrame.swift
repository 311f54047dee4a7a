/// A whole page around its main matter.
///
/// No script, style or style attribute stands inside: the content security policy forbids them.
public struct PageFrame: Sendable {
    /// The page's own title, first in the browser's tab.
    public var title: String
    /// Whether a form is sent back; the tab then says "Error: " before the title.
    public var hasProblems: Bool
    public var serviceName: String
    public var serviceHref: String
    /// Which part of the service this is, beside its name: the name of a partnership.
    public var owner: String?
    public var stylesheet: String
    public var script: String?
    /// Said across the top of every page of a demonstration; `nil` in earnest.
    public var demonstration: String?
    /// What everybody has to know before they do anything, such as that nothing can be recorded.
    public var alarm: String?
    /// How the page is to be protected, such as a government marking; also printed.
    public var marking: String?
    public var navigation: [NavigationLink]
    /// Who is signed in, and as what.
    public var signedIn: String?
    /// The form that signs out, with its token.
    public var signOut: Fragment?
    public var stay: StayingSignedIn?
    /// What stands above the main matter: breadcrumbs or a back link.
    public var beforeMain: Fragment?
    public var footer: Fragment?

    /// Makes a frame; everything else can be set after.
    public init(
        title: String, serviceName: String, serviceHref: String = "/", stylesheet: String,
        script: String? = nil
    ) {
        self.title = title
        self.serviceName = serviceName
        self.serviceHref = serviceHref
        self.stylesheet = stylesheet
        self.script = script
        hasProblems = false
        navigation = []
    }

    /// Writes the whole document with its main matter inside.
    public func page(reserving capacity: Int = 32_768, main: (inout Writer) -> Void) -> Writer {
        var w = Writer(reserving: capacity)
        write(into: &w, main: main)
        return w
    }

    /// Writes the whole document into a buffer that has nothing in it yet.
    public func write(into w: inout Writer, main: (inout Writer) -> Void) {
        w.raw("<!DOCTYPE html>\n")
        w.element("html", .lang("en-GB")) { w in
            w.element("head") { writeHead(into: &$0) }
            w.element("body", attributes: stay?.bodyAttributes ?? []) { w in
                w.a("Skip to main content", href: "#main", .class("skip"))
                PageHeader(frame: self).write(into: &w)
                w.div(.class("page")) { w in
                    if let beforeMain { w.append(beforeMain) }
                    w.main(.id("main"), .tabindex(-1), content: main)
                }
                writeFooter(into: &w)
            }
        }
    }

    private func writeHead(into w: inout Writer) {
        w.void("meta", .attribute("charset", "utf-8"))
        w.element("title") { w in
            w.text("\(hasProblems ? "Error: " : "")\(title) – \(serviceName)")
        }
        w.void(
            "meta", .name("viewport"),
            .attribute("content", "width=device-width, initial-scale=1"))
        w.void("meta", .name("robots"), .attribute("content", "noindex, nofollow"))
        if let token = stay?.token {
            w.void("meta", .name("csrf-token"), .attribute("content", token))
        }
        w.void("link", .attribute("rel", "stylesheet"), .href(stylesheet))
        if let script { w.element("script", .src(script), .flag("defer")) { _ in } }
    }

    private func writeFooter(into w: inout Writer) {
        w.footer(.class("page-footer")) { w in
            w.div(.class("page-width")) { w in
                if let footer { w.append(footer) }
                if let marking { w.p(marking, .class("marking-foot")) }
            }
        }
    }
}
