import CaseReview
import Clauses
import Foundation
import Identity
import Office
import ProcedureLibrary
import Record
import Sealing

@testable import Web

/// The service on real files in a folder of its own: two partnerships, their people and their cases.
final class TestSite: Sendable {
    let site: Site
    let hands: OfficeClock.Hands
    /// The partnership that most tests are about, and the one that has to stay out of reach.
    let here: Premises
    let elsewhere: Premises
    private let folder: URL

    /// One partnership's office with its people and cases.
    struct Premises: Sendable {
        let office: Office
        let cast: Cast
        let docket: Docket
    }

    /// The moment at which every test begins; everything on the dockets is earlier.
    static let begins = Moment(
        day: Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0), hour: 10, minute: 0)

    /// A site that nobody changes: for the tests that only look.
    static let untouched = Task { try await TestSite() }

    init(
        isDemonstration: Bool = false, under library: Result<Library, any Error> = Packs.library
    ) async throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-site-\(UUID().uuidString)")
        let data = DataFolder(path: folder.path)
        try data.makeIfMissing()
        let start = Moment(day: Day(iso: "2026-09-30") ?? Self.begins.day, hour: 9, minute: 0)
        let hands = OfficeClock.Hands(start)
        let offices = try Offices(
            folder: data, library: try library.get(), masterKey: .random(),
            settings: IdentitySettings(passwordCost: .least, demoMode: true),
            clock: .standing(hands))
        here = try await Self.premises("redbridge", in: offices, hands, from: start)
        elsewhere = try await Self.premises("elsewhere", in: offices, hands, from: start)
        hands.moment = Self.begins
        self.hands = hands
        site = Site(
            offices: offices,
            settings: SiteSettings(
                publicAddress: "http://127.0.0.1:8080", isSecure: false,
                isDemonstration: isDemonstration,
                paperMaker: try Self.paperMaker(in: folder), wordReader: "/usr/bin/pandoc",
                wordMaker: try Self.wordMaker(in: folder)))
    }

    /// Stands in for the program that makes PDFs: what it makes is tried where papers are tested.
    private static func paperMaker(in folder: URL) throws -> String {
        let path = folder.appending(path: "paper-maker").path
        let script = "#!/bin/sh\n/bin/cat > /dev/null\nprintf '%%PDF-1.7 stands in'\n"
        try Data(script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return path
    }

    /// Stands in for the program that makes Word files: read first, then written.
    private static func wordMaker(in folder: URL) throws -> String {
        let path = folder.appending(path: "word-maker").path
        let script = """
            #!/bin/sh
            /bin/cat > /dev/null
            case "$*" in *docx*) printf 'PK stands in' ;; *) printf '{}' ;; esac
            """
        try Data(script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return path
    }

    deinit {
        // The folder is temporary anyway: what cannot be removed now goes with the machine's own clearing.
        try? FileManager.default.removeItem(at: folder)
    }

    private static func premises(
        _ partnership: PartnershipID, in offices: Offices, _ hands: OfficeClock.Hands,
        from start: Moment
    ) async throws -> Premises {
        guard let office = offices.office(of: partnership) else { throw OfficeFailure.notFound }
        let cast = Cast(of: try office.procedure)
        try await offices.identity.add(cast, from: start)
        offices.peopleChanged()
        hands.moment = start
        let docket = try DocketPlayer(office: office, hands: hands, cast: cast).play()
        return Premises(office: office, cast: cast, docket: docket)
    }

    /// A browser in which nobody is signed in.
    func visitor() -> Visitor { Visitor(site: site, session: nil) }

    /// A browser in which a member of the cast here has just signed in.
    func visitor(_ name: String) throws -> Visitor { try visitor(here.cast.member(name).id) }

    func visitor(_ person: PersonID) throws -> Visitor {
        Visitor(site: site, session: try site.identity.signInDemo(person, now: site.now))
    }

    /// What the chair has before them of the coming meeting, as its pages send it back.
    func seenByTheChair() throws -> String {
        let chair = try here.cast.member("panel-chair")
        let viewer = Viewer(
            person: chair.id, standings: [.init(role: chair.role, agency: chair.agency)])
        return here.office.seen(try here.office.load(here.docket.meeting), by: viewer).mark
    }

    /// Where both records stand: unchanged means that nothing at all was recorded.
    func heads() throws -> [Head?] {
        [try here.office.record.head(), try elsewhere.office.record.head()]
    }
}
