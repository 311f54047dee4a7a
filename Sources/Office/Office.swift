public import CaseReview
public import ProcedureLibrary
public import Record
internal import Sealing
import Synchronization

/// The office of one partnership: it loads a case, lets the core decide, and records what happened.
///
/// What it can do stands in files of their own: `Acting` changes things, `LookingUp` answers questions.
public final class Office: Sendable {
    public let partnership: PartnershipID
    public let library: Library
    public let record: Record
    public let clock: OfficeClock
    public let directory: Directory
    let cases = Shelf<CaseID, Case>(room: 512) { $0.version }
    let meetings = Shelf<MeetingID, Meeting>(room: 256) { $0.version }
    let histories = Shelf<CaseID, [Recorded]>(room: 64) { $0.count }
    let lookups = Mutex(Lookups())
    private let changes = Mutex(0)
    let settled: Mutex<Partnership>
    let adopted = Shelf<ProcedureID, Procedure>(room: 64)

    /// Opens the office and reads the record through once, to look things up in.
    public init(
        partnership: PartnershipID, library: Library, record: Record, clock: OfficeClock,
        directory: Directory
    ) throws(OfficeFailure) {
        self.partnership = partnership
        self.library = library
        self.record = record
        self.clock = clock
        self.directory = directory
        settled = Mutex(Partnership(id: partnership))
        try readThrough()
    }

    /// The procedure in force today, under which a new case begins.
    public var procedure: Procedure {
        get throws(OfficeFailure) {
            guard let procedure = procedure(on: clock.now().day) else {
                throw .fault(
                    OfficeFault(
                        what: "No procedure of this partnership is in force",
                        place: partnership.rawValue,
                        cure: "Add a pack with an in-force-from that has come."))
            }
            return procedure
        }
    }

    /// The procedure that was in force on a day, under which a meeting of that day was held; nil before the first.
    public func procedure(on day: Day) -> Procedure? {
        let chosen = settled.withLock { $0.version(on: day) }.flatMap { library.procedure($0) }
        return (chosen ?? library.inForce(for: partnership, on: day)).map(adopting)
    }

    /// The procedure that a case began under, which it keeps.
    public func procedure(of matter: Case) throws(OfficeFailure) -> Procedure {
        guard let procedure = library.procedure(matter.procedure) else {
            throw .fault(
                OfficeFault(
                    what: "The procedure \(matter.procedure) is not in the library",
                    place: matter.id.rawValue, cure: "Put its pack back: cases still run on it."))
        }
        return adopting(procedure)
    }

    /// The procedure with the readings that the partnership has adopted.
    private func adopting(_ procedure: Procedure) -> Procedure {
        if let held = adopted[procedure.id] { return held }
        let mark = adopted.mark
        let readings = settled.withLock { $0.readings }
        let adopting = readings.isEmpty ? procedure : procedure.adopting(readings)
        adopted.keep(adopting, of: procedure.id, since: mark)
        return adopting
    }

    /// The bank holidays known, those proclaimed since the calendar was published included, but not
    /// what was taken back.
    public var calendar: WorkingCalendar {
        settled.withLock { $0.standingHolidays }.reduce(library.calendar) { $0.adding($1) }
    }

    /// What deciding is done under, now.
    public func setting(_ procedure: Procedure) -> Setting {
        Setting(
            procedure: procedure, calendar: calendar, now: clock.now(),
            meetingDays: lookups.withLock { $0.meetingDays },
            daysHeld: lookups.withLock { $0.daysHeld })
    }

    /// How many things have changed since the office was opened; what is shown after a change never has an
    /// earlier number.
    public var revision: Int { changes.withLock { $0 } }

    /// Notes that something has changed, once everything that is looked up shows it.
    func change() { changes.withLock { $0 += 1 } }

    /// A new identifier that says nothing about what it identifies.
    func newIdentifier() -> String { SecureRandom.token(bytes: 12) }
}
