import HTML

/// The part of a long list that one page shows.
struct Stretch {
    static let size = 50

    /// Counted from 1.
    let page: Int
    let pages: Int
    /// Which of the list, counted from 0.
    let range: Range<Int>

    /// The page that was asked for, as written in an address; the nearest there is when there is no such page.
    init(of count: Int, page asked: String) {
        pages = max(1, (count + Self.size - 1) / Self.size)
        page = min(max(Int(asked) ?? 1, 1), pages)
        range = (page - 1) * Self.size..<min(page * Self.size, max(count, 0))
    }

    /// The way to the other pages; nothing when there is only one.
    func pagination(address: (Int) -> String) -> Pagination {
        Pagination(page: page, of: pages, address: address)
    }
}
