import CaseReview
import HTML
import Office
import Papers

/// One case: where it is, what happened when, what is next and by when.
struct CasePage {
    let visit: Visit
    let known: KnownCase

    init(_ visit: Visit) throws {
        self.visit = visit
        known = try KnownCase(visit)
    }

    private var matter: Case { known.matter }
    private var procedure: Procedure { known.procedure }

    func reply() -> Reply {
        let subject = matter.subjectName(under: procedure)
        return visit.page(
            "\(matter.reference) \(subject)", problems: known.problems, crumbs: crumbs
        ) { w in
            w.p(matter.reference, .class("over-heading reference"))
            w.h1(subject.isEmpty ? matter.reference : subject)
            if let day = known.day { writeKnown(on: day, into: &w) }
            w.columns { w in
                OpenStepsView(visit: visit, known: known).write(into: &w)
                ClocksView(
                    clocks: known.clocks, procedure: procedure, visit: visit,
                    today: known.day ?? visit.today
                ).write(into: &w)
                if !matter.answers.isEmpty {
                    CriteriaView(matter: matter, procedure: procedure).write(into: &w)
                }
                FilesBeside(visit: visit, matter: matter, procedure: procedure)
                    .writeCase(isNow: known.day == nil, into: &w)
                w.h2("What happened")
                let history = HistoryEntries(visit, of: matter, under: procedure)
                w.append(Timeline(history.entries(of: known.recorded)))
            } aside: { w in
                w.h2("The way of the case")
                w.append(PathwayFigure(picture))
                w.append(ClocksFigure(clocksPicture))
                if known.day == nil {
                    CasePapers(visit: visit, matter: matter, procedure: procedure).write(into: &w)
                }
                writeAsKnown(into: &w)
            }
        }
    }

    private var crumbs: [Link] {
        visit.opensLists(under: procedure)
            ? [Link("Case Referral Log", href: visit.link("cases"))]
            : [Link("Your work", href: visit.link(""))]
    }

    private var picture: PathwayPicture {
        PathwayPicture(
            of: matter, under: procedure, clocks: known.clocks, today: known.day ?? visit.today)
    }

    private var clocksPicture: ClocksPicture {
        ClocksPicture(known.clocks, under: procedure, today: known.day ?? visit.today)
    }

    private func writeKnown(on day: Day, into w: inout Writer) {
        w.append(
            NotificationBanner(
                .important,
                Fragment { w in
                    w.p { $0.strong("As it was known at the end of \(day.longText).") }
                    w.p(
                        "Nothing that was recorded later is on this page, and nothing can be done here."
                    )
                    w.p { $0.a("See the case as it is now", href: visit.path) }
                }))
    }

    private func writeAsKnown(into w: inout Writer) {
        w.h2("As it was known")
        w.form(action: visit.path, method: "get") { w in
            let entry = DateEntry(visit.query, AskedDay.name)
            let isTyped = visit.query.has("\(AskedDay.name)-day")
            w.append(
                DateField(
                    name: AskedDay.name, label: "See the case as it was known on",
                    day: isTyped ? entry.day : known.day.map { String($0.dayOfMonth) },
                    month: isTyped ? entry.month : known.day.map { String($0.month) },
                    year: isTyped ? entry.year : known.day.map { String($0.year) },
                    problem: known.problems.message(for: AskedDay.name)))
            w.append(Button("Show", kind: .secondary))
        }
    }
}

/// What can be read about a case besides its page.
struct CasePapers {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    func write(into w: inout Writer) {
        let root = visit.link("cases/\(matter.id)")
        w.h2("Papers")
        w.ul(.class("bullets")) { w in
            w.li { $0.a("The referral", href: "\(root)/referral") }
            w.li {
                $0.a("Pathways, lead, days put off and linked cases", href: "\(root)/keeping")
            }
            if procedure.takesPeopleOn {
                w.li { $0.a("People taken on for this case", href: "\(root)/engagements") }
            }
            for step in procedure.steps(of: matter) where matter.gatherings[step.id] != nil {
                w.li { $0.a("Request: \(step.name)", href: "\(root)/requests/\(step.id)") }
                w.li {
                    $0.a("Returns: \(step.name)", href: "\(root)/requests/\(step.id)/collation")
                }
            }
            for step in procedure.steps(of: matter) where visit.opensLists(under: procedure) {
                guard let round = matter.considerations[step.id], let meeting = round.meeting else {
                    continue
                }
                let day = round.listedOn.map { ", \($0.shortText)" } ?? ""
                w.li {
                    $0.a("Meeting: \(step.name)\(day)", href: visit.link("meetings/\(meeting)"))
                }
            }
            if matter.asksForPositions(under: procedure) {
                w.li { $0.a("Papers and freedom of information", href: "\(root)/papers") }
            }
            if !matter.decisions.isEmpty {
                w.li { w in
                    w.a("Decision record", href: "\(root)/decision-record")
                    if !matter.papersWithoutPosition(under: procedure).isEmpty {
                        w.text(" ")
                        w.append(Tag("Freedom of information: not settled", .waiting))
                    }
                }
            }
        }
    }
}

extension Visit {
    /// Whether the log and the meetings are the visitor's to open, whatever is on them.
    func opensLists(under procedure: Procedure) -> Bool {
        viewer.standings.contains { standing in
            let sight = procedure.roles[standing.role]?.sees
            return sight == .everyCase || sight == .listedCases
        }
    }
}

extension Who {
    /// Who takes a step, in words for a page; without the case, nobody who is named on a form is told by name.
    func words(under procedure: Procedure, visit: Visit, _ matter: Case?) -> String {
        func name(_ role: RoleID) -> String { procedure.roles[role]?.name ?? role.rawValue }
        return switch self {
        case .anyOf(let roles): roles.map(name).joined(separator: " or ")
        case .jointly(let roles): roles.map(name).joined(separator: " and ")
        case .named(let meaning):
            matter?.entry(meaning, under: procedure)?.text.map { visit.name(PersonID($0)) }
                ?? "the person named on the form"
        case .referrer: "the referrer"
        case .body(let body): procedure.bodies[body]?.name ?? body.rawValue
        }
    }
}
