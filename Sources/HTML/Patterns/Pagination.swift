/// The way through a list that is too long for one page.
///
/// Shows the first and last page, the present one and its neighbours; nothing for a single page.
public struct Pagination: Pattern {
    public var page: Int
    public var pages: Int
    private var links: [Int: String]

    /// Makes the links; pages are counted from 1, and `address` says where each is.
    public init(page: Int, of pages: Int, address: (Int) -> String) {
        self.page = page
        self.pages = pages
        links = [:]
        for number in numbers + [page - 1, page + 1] { links[number] = address(number) }
    }

    public func write(into w: inout Writer) {
        guard pages > 1 else { return }
        w.nav(.class("pagination"), .aria("label", "Pages")) { w in
            w.ul { w in
                if page > 1 { write(page - 1, words: "Previous", rel: "prev", into: &w) }
                var last = 0
                for number in numbers {
                    if number > last + 1 { w.li("…", .class("pagination-gap")) }
                    write(number, into: &w)
                    last = number
                }
                if page < pages { write(page + 1, words: "Next", rel: "next", into: &w) }
            }
        }
    }

    private var numbers: [Int] {
        guard pages > 0 else { return [] }
        return Set([1, page - 1, page, page + 1, pages]).filter { 1...pages ~= $0 }.sorted()
    }

    private func write(
        _ number: Int, words: String? = nil, rel: String? = nil, into w: inout Writer
    ) {
        let isCurrent = words == nil && number == page
        w.li { w in
            w.a(
                href: links[number] ?? "#", .attribute("rel", rel),
                .aria("current", isCurrent ? "page" : nil)
            ) { w in
                w.text(words ?? "\(number)")
                w.hidden(words == nil ? " page" : " page of \(pages)")
            }
        }
    }
}
