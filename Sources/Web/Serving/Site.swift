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
    /// Where long papers are printed; nil when there is no program for it.
    let printRoom: PrintRoom?

    public init(offices: Offices, settings: SiteSettings) {
        self.offices = offices
        self.settings = settings
        printRoom = settings.paperMaker.map { PrintRoom(press: PaperPress(program: $0)) }
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

    /// The address of the reverse proxy that says for whom it asks; nil when there is none.
    public var trustedProxy: String?

    /// What makes the address of the first account; nil once there is one.
    public var firstAccountToken: String?

    public init(
        publicAddress: String, isSecure: Bool, isDemonstration: Bool, paperMaker: String?,
        trustedProxy: String? = nil, firstAccountToken: String? = nil
    ) {
        self.publicAddress = publicAddress
        self.isSecure = isSecure
        self.isDemonstration = isDemonstration
        self.paperMaker = paperMaker
        self.trustedProxy = trustedProxy
        self.firstAccountToken = firstAccountToken
    }
}
