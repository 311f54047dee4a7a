public import CaseReview
public import Identity
public import ProcedureLibrary
public import Record
public import Sealing

/// Every partnership's office in one data folder, with the people who work in them.
public final class Offices: Sendable {
    public let identity: Identity
    public let clock: OfficeClock
    public let library: Library
    let offices: [PartnershipID: Office]
    private let accessLogs: [PartnershipID: AccessLog]
    private let people: People
    let unmarked = Unmarked()
    let folder: DataFolder

    /// Opens the data folder: one record a partnership of the library, and one file of people.
    public init(
        folder: DataFolder, library: Library, masterKey: MasterKey, settings: IdentitySettings,
        clock: OfficeClock
    ) throws(OfficeFailure) {
        self.folder = folder
        self.library = library
        self.clock = clock
        do {
            identity = try Identity(
                at: folder.identity, masterKey: masterKey, settings: settings)
        } catch {
            throw .fault(OfficeFault(what: error.what, place: error.where, cure: error.cure))
        }
        people = People(identity: identity, clock: clock)
        var offices: [PartnershipID: Office] = [:]
        var logs: [PartnershipID: AccessLog] = [:]
        for partnership in Set(library.procedures.map(\.partnership)) {
            do {
                let record = try Record(
                    at: folder.record(of: partnership), partnership: partnership,
                    masterKey: masterKey)
                logs[partnership] = try AccessLog(
                    at: folder.accessLog(of: partnership), partnership: partnership,
                    masterKey: masterKey)
                offices[partnership] = try Office(
                    partnership: partnership, library: library, record: record, clock: clock,
                    directory: people.directory(of: partnership))
            } catch let fault as RecordFault {
                throw .fault(OfficeFault(fault))
            } catch let failure as OfficeFailure {
                throw failure
            } catch {
                throw .notFound
            }
        }
        self.offices = offices
        accessLogs = logs
    }

    /// The partnerships that have an office here, by id.
    public var partnerships: [PartnershipID] { offices.keys.sorted() }

    /// The office of a partnership; nil when there is none here.
    public func office(of partnership: PartnershipID) -> Office? { offices[partnership] }

    /// What a person is in a partnership now: the only source of authority, read anew each time.
    public func viewer(_ session: Session, in partnership: PartnershipID) -> Viewer {
        viewer(session.person.id, session.postings, in: partnership)
    }

    /// What a person is in a partnership now, where it is not a session that asks.
    public func viewer(_ account: Account, in partnership: PartnershipID) -> Viewer {
        viewer(account.id, account.postings, in: partnership)
    }

    private func viewer(
        _ person: PersonID, _ postings: [Posting], in partnership: PartnershipID
    ) -> Viewer {
        let now = clock.now()
        let standings =
            postings
            .filter { $0.partnership == partnership && $0.holds(at: now) }
            .map { Viewer.Standing(role: $0.role, agency: $0.agency) }
        return Viewer(
            person: person, standings: standings, on: now.day,
            after: meetingsPast(for: standings, in: partnership, on: now.day))
    }

    /// What ends the part of a guest; nothing for those who hold no role of guests, as nearly everybody.
    private func meetingsPast(
        for standings: [Viewer.Standing], in partnership: PartnershipID, on today: Day
    ) -> Set<MeetingID> {
        guard let office = offices[partnership], let roles = office.procedure(on: today)?.roles,
            standings.contains(where: { roles[$0.role]?.sees.isByEngagement ?? true })
        else { return [] }
        return office.meetingsPast(on: today)
    }

    /// Notes, apart from the record, that somebody looked at something, or was refused.
    public func note(
        _ viewer: Viewer, saw subject: String, allowed: Bool, in partnership: PartnershipID
    ) {
        let standing = viewer.standings.first
        accessLogs[partnership]?.note(
            .init(
                at: clock.now(), person: viewer.person, role: standing?.role ?? "none",
                agency: standing?.agency, subject: subject,
                outcome: allowed ? .seen : .refused))
    }

    /// Puts on disk what was noted of who looked at what; said when the service stops.
    public func settle() throws(OfficeFailure) {
        for log in accessLogs.values {
            do {
                try log.flush()
            } catch {
                throw .fault(OfficeFault(error))
            }
        }
    }

    /// The log of who looked at what, for auditors.
    public func accessLog(of partnership: PartnershipID) -> AccessLog? { accessLogs[partnership] }

    /// Names are kept at hand; this is said after somebody's account changed.
    public func peopleChanged() { people.forget() }
}
