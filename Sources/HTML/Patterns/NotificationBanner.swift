/// Something to know before reading on: important, or that the last thing done succeeded.
public struct NotificationBanner: Pattern {
    /// What a banner is for.
    public enum Kind: Sendable {
        case important, success
    }

    public var kind: Kind
    public var content: Fragment
    /// Keeps the ids of several banners on one page apart.
    public var id: String

    /// Makes a banner; one of success is announced and takes the focus when the page opens.
    public init(_ kind: Kind, _ content: Fragment, id: String = "banner") {
        self.kind = kind
        self.content = content
        self.id = id
    }

    public func write(into w: inout Writer) {
        let isSuccess = kind == .success
        let label: Attribute = .aria("labelledby", "\(id)-title")
        w.div(
            .class(isSuccess ? "banner banner-success" : "banner"),
            .role(isSuccess ? "alert" : "region"), label,
            .attribute("tabindex", isSuccess ? "-1" : nil),
            .data("focus", isSuccess ? "true" : nil)
        ) { w in
            w.h2(isSuccess ? "Success" : "Important", .class("banner-title"), .id("\(id)-title"))
            w.div(.class("banner-content")) { $0.append(content) }
        }
    }
}
