import CaseReview
import HTML
import Office

/// What the visitor's agency answered: the way back to its own answer, to read it or to add a late paper.
struct AnsweredPart: Pattern {
    /// One answer, as a line of the list.
    struct Item {
        let title: String
        let href: String
        let hint: String
    }

    /// The latest first.
    let items: [Item]
    /// How many are not shown, and where all of them are.
    let more: (count: Int, href: String)?

    /// How many are shown until all are asked for.
    static let few = 5

    init(_ visit: Visit, _ office: Office) throws {
        let all = try office.answered(for: visit.viewer)
        let shown = visit.query.has("answered") ? all[...] : all.prefix(Self.few)
        items = try shown.map { given in
            let matter = try office.load(given.row.id)
            return Item(given, visit, try office.procedure(of: matter))
        }
        let rest = all.count - shown.count
        more = rest > 0 ? (rest, visit.link("") + "?answered=all#answered") : nil
    }

    func write(into w: inout Writer) {
        if items.isEmpty { return }
        w.h2("What your agency answered", .id("answered"))
        w.append(
            TaskList(
                items.map { item in
                    TaskList.Item(
                        item.title, href: item.href, hint: item.hint, tag: Tag("Answered", .done))
                }, id: "answered"))
        if let more {
            w.p { $0.a("Show \(more.count) more", href: more.href) }
        }
    }
}

extension AnsweredPart.Item {
    /// Whoever may open the answer reads on its page whom the case is about, and so they do here.
    fileprivate init(_ given: AnsweredRequest, _ visit: Visit, _ procedure: Procedure) {
        let agency = procedure.agencies[given.agency]?.name(on: visit.today)
        let step = procedure.steps[given.step]?.name ?? given.step.rawValue
        title = "The answer of \(agency ?? given.agency.rawValue): \(step)"
        href = visit.link("cases/\(given.row.id)/requests/\(given.step)/\(given.agency)")
        hint = [given.row.reference, given.row.subject, "given on \(given.at.day.shortText)"]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
