/// A form that was filled in elsewhere and taken in: all its words, and what was made of each that day.
public struct ReceivedPaper: Sendable, Hashable, Codable {
    /// What the file was called when it came.
    public let name: String
    /// In the order of the document.
    public let entries: [Entry]
    /// What the document holds that cannot be kept as words, such as pictures.
    public let lost: [String]

    /// The most characters that are taken in.
    public static let longest = 250_000

    /// One thing that the document says.
    public struct Entry: Sendable, Hashable, Codable {
        /// The entry of the form that it answers; nil for words that belong to none.
        public let field: FieldID?
        /// The name that the document prints beside it.
        public let label: String
        public let words: String
        /// Why it was not read, or what was left out of it; nil when there is nothing to say.
        public let doubt: String?
        /// Whether it became an entry of the form.
        public let isRead: Bool

        public init(field: FieldID?, label: String, words: String, doubt: String?, isRead: Bool) {
            self.field = field
            self.label = label
            self.words = words
            self.doubt = doubt
            self.isRead = isRead
        }

        /// Whether somebody wrote something for an entry of the form, and nothing was made of it.
        public var isUnread: Bool { field != nil && !isRead && !words.isEmpty }
    }

    public init(name: String, entries: [Entry], lost: [String]) {
        self.name = name
        self.entries = entries
        self.lost = lost
    }

    var length: Int {
        entries.reduce(name.utf8.count) {
            $0 + $1.label.unicodeScalars.count + $1.words.unicodeScalars.count
        }
    }
}
