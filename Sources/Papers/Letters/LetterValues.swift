public import CaseReview

/// What a case has to say for each name that a letter's template may use.
public struct LetterValues: Sendable, Hashable {
    private var values: [MergeName: String] = [:]
    /// The longest text in place of one name, in characters; what is beyond stands in the record.
    static let longest = 8_000

    /// Keeps what there is: words without marks that turn the direction of reading, and never of spaces alone.
    public init(_ values: [MergeName: String]) {
        for (name, words) in values {
            let kept = words.withoutTurns
            if kept.allSatisfy(\.isWhitespace) { continue }
            self.values[name] =
                kept.count > Self.longest
                ? kept.prefix(Self.longest) + " […] (cut short here: the whole of it is on record)"
                : kept
        }
    }

    /// Made up, for a preview.
    public static let example = LetterValues(
        Dictionary(
            MergeName.allCases.map { ($0, $0.example) }, uniquingKeysWith: { first, _ in first }))

    /// Made up, for a preview of a letter: without what no letter of its kind says.
    public static func example(for letter: Letter) -> LetterValues {
        var example = example
        if letter.isForPublic { example.values[.reason] = nil }
        return example
    }

    /// Nil where the case has nothing for the name.
    public subscript(name: MergeName) -> String? { values[name] }
}

/// What surrounds a letter and is not the case's: who writes it, when, and what people and places are called.
public struct LetterSurroundings: Sendable {
    public let setting: Setting
    public let sender: Actor
    /// The address at which the recipient finds the matter; nil where the recipient has no account.
    public let link: String?
    public let name: @Sendable (PersonID) -> String
    public let meeting: @Sendable (MeetingID) -> Meeting?

    public init(
        setting: Setting, sender: Actor, link: String?,
        name: @escaping @Sendable (PersonID) -> String,
        meeting: @escaping @Sendable (MeetingID) -> Meeting?
    ) {
        self.setting = setting
        self.sender = sender
        self.link = link
        self.name = name
        self.meeting = meeting
    }
}

extension LetterValues {
    /// What a case has for a letter, at the moment of its surroundings.
    public init(for offer: LetterOffer, of matter: Case, in surroundings: LetterSurroundings) {
        self.init(
            CaseLetter(offer: offer, matter: matter, surroundings: surroundings).values)
    }
}
