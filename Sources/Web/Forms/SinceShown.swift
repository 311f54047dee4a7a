/// What becomes of an entry that stood on a page while others could change it too.
enum SinceShown: Equatable {
    /// The visitor left it as they found it, or typed what stands there by now: it stays as it is.
    case untouched
    /// The visitor alone changed it.
    case changed
    /// The visitor changed it, and so did somebody else: neither goes before the other unasked.
    case clashing

    /// - Parameters:
    ///   - typed: what was sent.
    ///   - shown: what the page showed when it was made.
    ///   - held: what stands now.
    init<Entry: Equatable>(_ typed: Entry, shown: Entry, held: Entry) {
        self = typed == shown || typed == held ? .untouched : held == shown ? .changed : .clashing
    }
}
