import CaseReview
import HTML
import Identity

/// Until when a role is held, and whether by a deputy: asked where a role is given and where it is changed.
struct TermFields: Pattern {
    /// What the fields' names begin with; empty where a role is given.
    let prefix: String
    let form: FormData
    let problems: [Problem]
    /// What stands there while nothing has been typed.
    var held: Posting?
    /// Whether the role is one of which an agency has a representative and a deputy.
    var mayDeputise = true

    private var until: String { prefix + "until" }
    private var deputy: String { prefix + "deputy" }
    private var isTyped: Bool { form.has(until + "-day") }

    func write(into w: inout Writer) {
        let typed = DateEntry(form, until)
        let last = isTyped ? nil : held?.lastDay
        w.append(
            DateField(
                name: until, label: "The last day, if one is set",
                hint: "Of a term of office or a contract. Leave it empty for no end.",
                day: last.map { "\($0.dayOfMonth)" } ?? typed.day,
                month: last.map { "\($0.month)" } ?? typed.month,
                year: last.map { "\($0.year)" } ?? typed.year,
                problem: problems.message(for: until)))
        guard mayDeputise else { return }
        w.append(
            Checkboxes(
                name: deputy, label: "Is this the agency's deputy?",
                choices: [Choice("yes", "Comes in place of whoever represents the agency")],
                hint: "Only for a member of a body.",
                values: isTyped ? form.all(deputy) : held?.isDeputy == true ? ["yes"] : [],
                problem: problems.message(for: deputy)))
    }

    /// What was typed: to the end of the last day, and whether by a deputy; or what is wrong with it.
    func read(for role: Role, under procedure: Procedure, now: Moment) -> (Term?, [Problem]) {
        let isDeputy = form.all(deputy).contains("yes")
        if isDeputy, !procedure.bodies.values.contains(where: { $0.memberRole == role.id }) {
            return (nil, [Problem(field: deputy, message: "Only a member of a body has a deputy")])
        }
        switch DateEntry(form, until).read() {
        case .none: return (Term(until: nil, isDeputy: isDeputy), [])
        case .day where role.staysUntilSucceeded != nil:
            return (nil, [Problem(field: until, message: role.noLastDay)])
        case .day(let day) where day < now.day:
            return (nil, [Problem(field: until, message: "The last day has passed")])
        case .day(let day):
            let end = Moment(day: day.adding(calendarDays: 1), hour: 0, minute: 0)
            return (Term(until: end, isDeputy: isDeputy), [])
        case .unreadable(let cure):
            return (nil, [Problem(field: until, message: "The last day: \(cure)")])
        }
    }

    struct Term {
        let until: Moment?
        let isDeputy: Bool
    }
}

extension Role {
    /// What to do where somebody sets a day for a role that no day ends.
    fileprivate var noLastDay: String {
        let rule = staysUntilSucceeded.map { " (\($0.reference))" } ?? ""
        return
            "Leave it empty: by the procedure the holder stays until there is a successor\(rule). "
            + "End the role when there is one"
    }
}
