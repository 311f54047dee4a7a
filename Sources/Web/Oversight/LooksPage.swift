import CaseReview
import HTML

/// Who looked at what, or tried to.
struct LooksPage {
    struct Line {
        let at: Moment
        let person: PersonID
        let name: String
        let part: String
        /// What was looked at, by its opaque name and the page of it.
        let subject: String
        let remark: String?
        let outcome: Tag
    }

    /// The address of the page.
    let root: String
    /// Whose looks these are; nil for everybody's.
    let person: (id: PersonID, name: String)?
    /// The latest first.
    let lines: [Line]
    let page: Int
    let hasEarlier: Bool

    func write(into w: inout Writer) {
        w.h1("Who looked at what")
        if let person {
            w.p("Only what \(person.name) looked at.")
            w.p { $0.a("Show everybody", href: root) }
        } else {
            w.p("Every look at a case, and every attempt. This list is kept apart from the record.")
        }
        if lines.isEmpty {
            w.p("Nobody has looked at anything yet.")
        } else {
            w.append(
                Table(
                    caption: "Looks, latest first",
                    columns: ["When", "Who", "At what", "How it ended"], rows: lines.map(cells),
                    isCaptionHidden: true, id: "looks"))
        }
        if !lines.isEmpty {
            w.append(
                TakingAway(address: root, filter: [("person", person?.id.rawValue ?? "")]))
        }
        writeTurning(into: &w)
    }

    private func cells(_ line: Line) -> [Fragment] {
        [
            .moment(line.at),
            Fragment { w in
                w.a(line.name, href: address(person: line.person, page: 1))
                w.text(", \(line.part)")
            },
            .hash(line.subject),
            Fragment { w in
                w.append(line.outcome)
                if let remark = line.remark { w.paragraphs(of: remark) }
            },
        ]
    }

    private func writeTurning(into w: inout Writer) {
        guard page > 1 || hasEarlier else { return }
        w.nav(.class("pagination"), .aria("label", "Pages")) { w in
            w.ul { w in
                if page > 1 {
                    w.li { $0.a("Later", href: address(person: person?.id, page: page - 1)) }
                }
                if hasEarlier {
                    w.li { $0.a("Earlier", href: address(person: person?.id, page: page + 1)) }
                }
            }
        }
    }

    private func address(person: PersonID?, page: Int) -> String {
        let whose = person.map { "person=\($0)&" } ?? ""
        return "\(root)?\(whose)page=\(page)"
    }
}
