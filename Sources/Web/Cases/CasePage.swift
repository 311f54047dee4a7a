import CaseReview
import HTML
import Office
import Papers

/// One case: where it is, what happened when, what is next and by when.
struct CasePage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let recorded: [Recorded]
    let clocks: [Clock]
    /// The day as of which the case is shown; nil for now.
    let asKnownOn: Day?
    let problems: [Problem]

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        let (current, procedure) = try visit.matter(.wholeCase)
        self.procedure = procedure
        var problems: [Problem] = []
        switch DateEntry(visit.query, "as-known-on").read() {
        case .day(let day): asKnownOn = day
        case .none: asKnownOn = Day(iso: visit.query.text("as-known-on"))
        case .unreadable(let why):
            asKnownOn = nil
            problems.append(Problem(field: "as-known-on-day", message: "The day: \(why)"))
        }
        let all = try office.happenings(of: current.id)
        if let day = asKnownOn {
            recorded = all.filter { $0.happening.at.day <= day }
            if recorded.isEmpty {
                problems.append(
                    Problem(
                        field: "as-known-on-day",
                        message: "Nothing was known of this case on \(day.longText)"))
            }
        } else {
            recorded = all
        }
        matter = asKnownOn == nil ? current : Case(id: current.id, recorded.map(\.happening))
        self.problems = problems
        let now = office.setting(procedure)
        let setting = Setting(
            procedure: procedure, calendar: now.calendar,
            now: asKnownOn.map { Moment(day: $0, hour: 23, minute: 59) } ?? now.now,
            meetingDays: now.meetingDays)
        clocks = Clocks(of: matter, in: setting).all()
    }

    func reply() -> Reply {
        let subject = matter.subjectName(under: procedure)
        return visit.page("\(matter.reference) \(subject)", problems: problems, crumbs: crumbs) { w in
            w.p(matter.reference, .class("over-heading"))
            w.h1(subject.isEmpty ? matter.reference : subject)
            if let asKnownOn { writeKnown(on: asKnownOn, into: &w) }
            w.columns { w in
                writeOpenSteps(into: &w)
                ClocksView(clocks: clocks, procedure: procedure, visit: visit).write(into: &w)
                if !matter.answers.isEmpty {
                    CriteriaView(matter: matter, procedure: procedure).write(into: &w)
                }
                w.h2("What happened")
                w.append(Timeline(HistoryEntries(visit, procedure).entries(of: recorded)))
            } aside: { w in
                w.h2("The way of the case")
                w.append(PathwayFigure(picture))
                writePapers(into: &w)
                writeAsKnown(into: &w)
            }
        }
    }

    private var crumbs: [Link] {
        [Link("Case Referral Log", href: visit.link("cases"))]
    }

    private var picture: PathwayPicture {
        PathwayPicture(
            of: matter, under: procedure, clocks: clocks, today: asKnownOn ?? visit.today)
    }

    private func writeKnown(on day: Day, into w: inout Writer) {
        w.append(
            NotificationBanner(
                .important,
                Fragment { w in
                    w.p("This is the case as it was known at the end of \(day.longText).")
                    w.p { $0.a("See it as it is now", href: visit.link("cases/\(matter.id)")) }
                }))
    }

    private func writeOpenSteps(into w: inout Writer) {
        w.h2("Where it is")
        if let closed = matter.closedAt {
            w.p("The case closed on \(closed.day.longText).", .class("lead"))
            return
        }
        let items = matter.openSteps(under: procedure).map { step in
            TaskList.Item(
                step.name, href: asKnownOn == nil ? address(of: step) : nil,
                hint: "For \(step.by.words(under: procedure, visit: visit, matter))",
                tag: Tag("In hand", .current))
        }
        w.append(TaskList(items, id: "open"))
        if asKnownOn == nil { writeOnRequest(into: &w) }
    }

    private func address(of step: Step) -> String {
        switch step.activity {
        case .gather: visit.link("cases/\(matter.id)/requests/\(step.id)")
        default: visit.link("cases/\(matter.id)/steps/\(step.id)")
        }
    }

    private func writeOnRequest(into w: inout Writer) {
        let facts = CaseFacts(matter, under: procedure)
        let steps = procedure.steps.values.filter { step in
            step.isOnRequest && !matter.isOpen(step.id)
                && (step.opens.map { facts.judge($0).value == .yes } ?? true)
                && visit.viewer.actors.contains {
                    step.by.includes($0, in: matter, under: procedure)
                }
        }
        for step in steps.sorted(by: { $0.id < $1.id }) {
            w.form(action: visit.link("cases/\(matter.id)/steps/\(step.id)/beginning")) { w in
                w.append(visit.token)
                if let guidance = step.guidance { w.p(guidance) }
                w.append(Button(step.name, kind: .secondary))
            }
        }
    }

    private func writePapers(into w: inout Writer) {
        w.h2("Papers")
        w.ul { w in
            w.li { $0.a("The referral", href: visit.link("cases/\(matter.id)/referral")) }
            for step in matter.gatherings.keys.sorted() {
                let name = procedure.steps[step]?.name ?? step.rawValue
                w.li {
                    $0.a("Returns: \(name)", href: visit.link("cases/\(matter.id)/requests/\(step)/collation"))
                }
            }
            if !matter.decisions.isEmpty {
                w.li { $0.a("Decision record", href: visit.link("cases/\(matter.id)/decision-record")) }
            }
        }
    }

    private func writeAsKnown(into w: inout Writer) {
        w.h2("As it was known")
        w.form(action: visit.link("cases/\(matter.id)"), method: "get") { w in
            let entry = DateEntry(visit.query, "as-known-on")
            w.append(
                DateField(
                    name: "as-known-on", label: "See the case as it was known on",
                    day: entry.day, month: entry.month, year: entry.year,
                    problem: problems.first?.message))
            w.append(Button("Show", kind: .secondary))
        }
    }
}

extension Who {
    /// Who takes a step, in words for a page.
    func words(under procedure: Procedure, visit: Visit, _ matter: Case) -> String {
        func name(_ role: RoleID) -> String { procedure.roles[role]?.name ?? role.rawValue }
        return switch self {
        case .anyOf(let roles): roles.map(name).joined(separator: " or ")
        case .jointly(let roles): roles.map(name).joined(separator: " and ")
        case .named(let meaning):
            matter.entry(meaning, under: procedure)?.text.map { visit.name(PersonID($0)) }
                ?? "the person named on the form"
        case .referrer: "the referrer"
        case .body(let body): procedure.bodies[body]?.name ?? body.rawValue
        }
    }
}
