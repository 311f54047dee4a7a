import CaseReview
import HTML
import Office
import Sealing

/// The form with which an action is recorded while people talk: what, who, by when.
struct ActionForm {
    let visit: Visit
    let procedure: Procedure
    let body: Body
    /// Where the form is sent.
    let address: String
    let problems: [Problem]

    private var form: FormData { visit.form }

    func write(into w: inout Writer) {
        w.details(summary: "Record an action", .flag("open", form.has("action-what"))) { w in
            w.form(action: address) { w in
                w.append(visit.token)
                w.append(
                    TextField(
                        name: "action-what", label: "What is to be done?",
                        value: form.text("action-what"),
                        problem: problems.message(for: "action-what")))
                w.append(
                    Select(
                        name: "action-owner", label: "Who does it?",
                        choices: owners.map { Choice($0.owner.word, $0.words) },
                        value: form.text("action-owner"),
                        problem: problems.message(for: "action-owner"), prompt: "Choose"))
                writeDue(into: &w)
                w.append(Button("Record the action", kind: .secondary))
            }
        }
    }

    private func writeDue(into w: inout Writer) {
        let typed = DateEntry(form, "action-due")
        w.append(
            DateField(
                name: "action-due", label: "By when, if a day was agreed", day: typed.day,
                month: typed.month, year: typed.year, problem: problems.message(for: "action-due")))
    }

    /// What was typed; or what to do about the form, everything at once.
    func read() -> (action: AgreedAction?, problems: [Problem]) {
        var problems: [Problem] = []
        let what = form.text("action-what")
        if what.allSatisfy(\.isWhitespace) {
            problems.append(Problem(field: "action-what", message: "Enter what is to be done"))
        }
        let owner = owners.first { $0.owner.word == form.text("action-owner") }?.owner
        if owner == nil {
            problems.append(Problem(field: "action-owner", message: "Choose who does it"))
        }
        var due: Day?
        switch DateEntry(form, "action-due").read() {
        case .day(let day): due = day
        case .none: break
        case .unreadable(let why):
            problems.append(Problem(field: "action-due", message: "The day: \(why)"))
        }
        guard problems.isEmpty, let owner else { return (nil, problems) }
        let id = ActionID(SecureRandom.token(bytes: 9))
        return (AgreedAction(id: id, what: what, owner: owner, due: due), [])
    }

    private typealias Offered = (owner: ActionOwner, words: String)

    /// Those who sit on the body, then the agencies, then the roles of the procedure.
    private var owners: [Offered] {
        let choices = FieldChoices(visit)
        let seats = visit.office?.directory.seats(on: body) ?? []
        let people = seats.map { seat -> Offered in
            let agency = choices.agencies.first { $0.value == seat.agency?.rawValue }?.label
            let words = [seat.name, agency].compactMap(\.self).joined(separator: ", ")
            return (.person(seat.person), words)
        }
        let agencies = choices.agencies.map { choice -> Offered in
            (.agency(AgencyID(choice.value)), "\(choice.label) (agency)")
        }
        let roles = procedure.roles.values.filter(\.takesActions).sorted { $0.name < $1.name }.map {
            role -> Offered in
            (.role(role.id), "\(role.name) (role)")
        }
        return people + agencies + roles
    }
}

extension ActionOwner {
    /// The owner as a form sends it.
    fileprivate var word: String {
        switch self {
        case .agency(let id): "agency/\(id)"
        case .person(let id): "person/\(id)"
        case .role(let id): "role/\(id)"
        }
    }
}

extension MeetingPage {
    func agree() throws -> Reply {
        let read = ActionsPart(desk: desk, problems: []).form.read()
        guard let action = read.action else { return reply(problems: read.problems) }
        return try act(.agree(action))
    }
}

extension ItemActs {
    func agree() throws -> Reply {
        let read = ItemActionsPart(item: item, problems: []).form.read()
        guard let action = read.action else { return try again(.actions, read.problems) }
        return try perform(.agree(item.step.id, at: item.meeting.id, action), in: .actions)
    }
}
