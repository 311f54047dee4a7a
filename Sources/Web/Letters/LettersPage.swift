import CaseReview
import HTML
import Office

/// Every letter that can be written here, and whose words it has.
struct LettersPage {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        guard visit.opensLists(under: procedure) else { throw OfficeFailure.notFound }
    }

    func reply() -> Reply {
        let crumb = Link("Arrangements", href: visit.link("arrangements"))
        return visit.page("Letters", crumbs: [crumb]) { w in
            w.h1("Letters")
            w.p(
                "What is written when somebody is told, asked, reminded or thanked. The words are the "
                    + "procedure's until the partnership changes them; the letter itself is opened from "
                    + "the step of a case.")
            writeTable("Letters of this procedure", procedure.letters, id: "own", into: &w)
            w.p(
                "These stand in wherever the procedure has no words of its own, so that nobody is told "
                    + "without a letter.")
            writeTable("Letters of every procedure", StandardLetters.all, id: "standard", into: &w)
        }
    }

    private func writeTable(
        _ caption: String, _ letters: [Letter], id: String, into w: inout Writer
    ) {
        if letters.isEmpty { return }
        w.append(
            Table(
                caption: caption, columns: ["Letter", "For", "Words"],
                rows: letters.map { row($0) }, id: id))
    }

    private func row(_ letter: Letter) -> [Fragment] {
        [
            Fragment { $0.a(letter.name, href: visit.link("letters/\(letter.id)")) },
            .text(letter.purposes(under: procedure).joined(separator: "; ")),
            .text(office.arrangements.text(of: letter).whose),
        ]
    }
}

extension Letter {
    /// What the letter is for, each occasion in words; the same words once.
    func purposes(under procedure: Procedure) -> [String] {
        var seen: Set<String> = []
        return occasions.map { occasion in
            let step = procedure.steps[occasion.step]
            let name = step?.name ?? occasion.step.rawValue
            switch occasion {
            case .tells(_, nil): return name
            case .tells(_, let recipient?):
                guard case .tell(let recipients)? = step?.activity else { return name }
                let to = recipients.first { $0.id == recipient }?.name ?? recipient
                return "\(name), to: \(to)"
            case .asks: return "\(name), to each agency that is asked"
            case .chases: return "\(name), to an agency that has not answered"
            case .at(_, let to): return "\(name), to: \(to)"
            }
        }.filter { seen.insert($0).inserted }
    }
}

extension LetterText {
    /// Whose words they are, for a list and for the foot of a letter.
    var whose: String {
        guard let change else { return "The procedure's own" }
        return "The partnership's, of \(change.at.day.shortText) (change \(number))"
    }
}
