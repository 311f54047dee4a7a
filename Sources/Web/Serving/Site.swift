import CaseReview
import Identity
public import Office
import Papers

/// Everything that answering a request needs: the offices, the settings, and the moment.
public struct Site: Sendable {
    public let offices: Offices
    public let settings: SiteSettings
    let pages = PageShelf()
    let trackerTrays = TrackerTrays()
    let uploads = WorkInHand.uploads()
    let papers = WorkInHand.papers()
    /// Where long papers are printed; nil when there is no program for it.
    let printRoom: PrintRoom?
    /// Reads referrals that come on Word forms; nil when there is no program for it.
    let wordReader: WordReader?

    public init(offices: Offices, settings: SiteSettings) {
        self.offices = offices
        self.settings = settings
        printRoom = settings.paperMaker.map { PrintRoom(press: PaperPress(program: $0)) }
        wordReader = settings.wordReader.map { WordReader(program: $0) }
    }

    var identity: Identity { offices.identity }
    var now: Moment { offices.clock.now() }
}

/// How the service is reached and what it may do.
public struct SiteSettings: Sendable {
    /// How links in messages begin, such as "https://onepanel.example.gov.uk".
    public var publicAddress: String
    /// Whether cookies are sent over TLS only and browsers are told to insist on it.
    public var isSecure: Bool
    /// A demonstration: invented people, signed in by a click, under a banner.
    public var isDemonstration: Bool
    /// The WeasyPrint program that makes PDFs; nil when there is none.
    public var paperMaker: String?
    /// The pandoc program that reads Word forms; nil when there is none.
    public var wordReader: String?
    /// The pandoc program that makes Word files; nil when there is none.
    public var wordMaker: String?

    /// The address of the reverse proxy that says for whom it asks; nil when there is none.
    public var trustedProxy: String?

    /// What makes the address of the first account; nil once there is one.
    public var firstAccountToken: String?

    /// The address that messages come from; nil while no e-mail leaves.
    public var mailSender: String?

    public init(
        publicAddress: String, isSecure: Bool, isDemonstration: Bool, paperMaker: String?,
        wordReader: String? = nil, wordMaker: String? = nil, trustedProxy: String? = nil,
        firstAccountToken: String? = nil, mailSender: String? = nil
    ) {
        self.publicAddress = publicAddress
        self.isSecure = isSecure
        self.isDemonstration = isDemonstration
        self.paperMaker = paperMaker
        self.wordReader = wordReader
        self.wordMaker = wordMaker
        self.trustedProxy = trustedProxy
        self.firstAccountToken = firstAccountToken
        self.mailSender = mailSender
    }
}
