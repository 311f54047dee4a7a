import CaseReview
import HTML
import Office

/// A case with its history and clocks, as it stands now or as it was known at the end of a day.
struct KnownCase {
    let matter: Case
    let procedure: Procedure
    let recorded: [Recorded]
    let clocks: [Clock]
    /// The day as of which the case is shown; nil for now.
    let day: Day?
    let problems: [Problem]

    /// Reads the history once. Throws `notFound` for anybody who may not see the whole case.
    init(_ visit: Visit) throws {
        let office = try visit.here()
        let (current, procedure) = try visit.matter(.wholeCase)
        self.procedure = procedure
        let asked = AskedDay(visit.query, today: visit.today)
        let all = try office.happenings(of: current.id)
        let now = office.setting(procedure)
        guard let day = asked.day else {
            (matter, recorded, day, problems) = (current, all, nil, asked.problems)
            clocks = Clocks(of: current, in: now).all()
            return
        }
        let known = all.filter { $0.happening.at.day <= day }
        let then = Case(id: current.id, known.map(\.happening))
        // A referral is its referrer's own until it is handed in, also when looked back upon.
        guard then.hasBeenHandedIn || then.openedBy?.person == visit.viewer.person else {
            let message = "Nothing was known of this case on \(day.longText)"
            problems = [Problem(field: AskedDay.name, message: message)]
            (matter, recorded, self.day) = (current, all, nil)
            clocks = Clocks(of: current, in: now).all()
            return
        }
        let setting = Setting(
            procedure: procedure, calendar: now.calendar,
            now: Moment(day: day, hour: 23, minute: 59),
            meetingDays: try office.meetingDays(asKnownOn: day))
        (matter, recorded, self.day, problems) = (then, known, day, [])
        clocks = Clocks(of: then, in: setting).all()
    }
}

/// The day that somebody wants to look back to: in the address, or typed in three boxes.
struct AskedDay {
    static let name = "as-known-on"
    let day: Day?
    let problems: [Problem]

    init(_ query: FormData, today: Day) {
        let written = query.text(Self.name)
        switch DateEntry(query, Self.name).read() {
        case .unreadable(let why):
            (day, problems) = (nil, [Problem(field: Self.name, message: "The day: \(why)")])
        case .day(let typed): (day, problems) = Self.checked(typed, today)
        case .none where written.isEmpty: (day, problems) = (nil, [])
        case .none: (day, problems) = Self.checked(Day(iso: written), today)
        }
    }

    private static func checked(_ day: Day?, _ today: Day) -> (Day?, [Problem]) {
        guard let day else {
            return (nil, [Problem(field: name, message: "Enter the day, such as 27 3 2026")])
        }
        if day <= today { return (day, []) }
        return (nil, [Problem(field: name, message: "The day must be today or earlier")])
    }
}
