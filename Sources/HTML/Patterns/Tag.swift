/// How something stands, in a word or two; the words say it, the colour only repeats it.
public struct Tag: Pattern, Equatable {
    public var words: String
    public var standing: Standing

    /// Makes a tag.
    public init(_ words: String, _ standing: Standing = .none) {
        self.words = words
        self.standing = standing
    }

    public func write(into w: inout Writer) {
        w.strong(words, .class("tag tag-\(standing.rawValue)"))
    }
}
