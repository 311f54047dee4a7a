/// A letter that a procedure has words for: to whom, on what occasion, and the text that a partnership may change.
public struct Letter: Sendable, Hashable {
    public let id: LetterID
    public let name: String
    /// When the letter is written; never empty.
    public let occasions: [Occasion]
    public let template: LetterTemplate
    /// How a letter to somebody whom a step tells addresses them; nil for the step's own words.
    public let addressee: String?
    /// The rule that the letter carries out; nil where it is the step's own.
    public let citation: Citation?
    /// Whether it goes to a family or to somebody else of the public: it bears no marking, and never the reason as it
    /// was written for the record, which may name others.
    public let isForPublic: Bool

    public init(
        id: LetterID, name: String, occasions: [Occasion], template: LetterTemplate,
        addressee: String? = nil, citation: Citation? = nil, isForPublic: Bool = false
    ) {
        self.id = id
        self.name = name
        self.occasions = occasions
        self.template = template
        self.addressee = addressee
        self.citation = citation
        self.isForPublic = isForPublic
    }

    /// What a letter is written for.
    public enum Occasion: Sendable, Hashable {
        /// To somebody whom a step tells; nil is everybody whom it tells and who has no letter of their own.
        case tells(StepID, recipient: String?)
        /// To each agency that is asked at a step.
        case asks(StepID)
        /// To an agency that was asked and has not answered.
        case chases(StepID)
        /// At any other step, to somebody whom the letter names.
        case at(StepID, to: String)

        public var step: StepID {
            switch self {
            case .tells(let step, _), .asks(let step), .chases(let step), .at(let step, _): step
            }
        }
    }
}

/// One letter of a case that can be written now: the letter, and to whom it goes.
public struct LetterOffer: Sendable {
    public let letter: Letter
    public let step: Step
    public let addressee: Addressee

    public enum Addressee: Sendable, Hashable {
        case recipient(Recipient)
        case agency(AgencyID)
        case named(String)
    }

    /// How an address of the service calls the one to whom it goes.
    public var addresseeID: String {
        switch addressee {
        case .recipient(let recipient): recipient.id
        case .agency(let agency): agency.rawValue
        case .named: "addressee"
        }
    }
}
