import CaseReview
import HTML
import Office
import Papers

/// How a paper stands to requests for information, as it was settled, and a form to settle it.
struct PositionPart: Pattern {
    let visit: Visit
    let rule: FreedomOfInformationRule
    /// The position that holds; nil while none does.
    let settled: SettledPosition?
    /// Positions that were settled before, oldest first.
    var earlier: [SettledPosition] = []
    /// How far the position reaches that holds, where that has to be said.
    var reach: String?
    /// What follows while nothing is settled.
    let whileUnsettled: String
    /// Whether the paper waits for a position before it leaves.
    var isWaiting = true
    /// Where the form is sent; nil for somebody who settles nothing.
    let address: String?
    /// What of the paper the visitor has before them, to be sent back; nil where it does not matter.
    var seen: String?
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Freedom of information", .id("freedom-of-information"))
        w.append(CitationNote(rule.citation))
        if let settled {
            write(settled, into: &w)
            if let reach { w.p(reach) }
            if settled.position.isExempt {
                w.p("Marked on every page that is printed: “\(rule.marking)”.")
            }
        } else {
            w.p { w in
                w.append(Tag("Not settled", .waiting))
                w.text(" \(whileUnsettled)")
            }
            if isWaiting { w.p(PositionNote.ourWay, .class("muted")) }
        }
        if !earlier.isEmpty {
            w.details(summary: "Earlier positions") { w in
                for position in earlier.reversed() { write(position, into: &w) }
            }
        }
        if let address { writeForm(address, into: &w) }
    }

    private func write(_ settled: SettledPosition, into w: inout Writer) {
        let position = settled.position
        let considered = position.exemptions.isEmpty ? "none" : position.exemptions
        w.append(
            SummaryList([
                .init("Position", text: position.isExempt ? "Exempt" : "Open to a request"),
                .init("Exemptions considered", text: considered),
                .init("Public interest", text: position.publicInterest),
                .init(
                    "Reviewed by",
                    text: "\(visit.name(settled.by.person)), \(settled.at.day.longText)"),
            ]))
    }

    private func writeForm(_ address: String, into w: inout Writer) {
        let form = visit.form
        let isOpen = settled == nil || !problems.isEmpty || form.has("public-interest")
        w.details(summary: settled == nil ? "Settle it" : "Settle it anew", .flag("open", isOpen)) {
            w in
            w.form(action: address) { w in
                w.append(visit.token)
                if let seen { w.append(HiddenField(name: "seen", value: seen)) }
                w.append(
                    Radios(
                        name: "exempt", label: "Is the paper exempt from release?",
                        choices: [Choice("yes", "Exempt"), Choice("no", "Open to a request")],
                        value: form.text("exempt"), problem: problems.message(for: "exempt")))
                w.append(
                    TextField(
                        name: "exemptions", label: "Exemptions considered",
                        hint: rule.exemptions.isEmpty
                            ? nil
                            : "The procedure names " + rule.exemptions.joined(separator: ", "),
                        value: form.has("exemptions")
                            ? form.text("exemptions") : rule.exemptions.joined(separator: ", ")))
                w.append(
                    TextArea(
                        name: "public-interest", label: "How the public interest was weighed",
                        value: form.text("public-interest"), rows: 3))
                w.append(Button("Record the position", kind: .secondary))
            }
        }
    }
}

/// A position as it was typed.
struct PositionEntry {
    /// Nil until it is said whether the paper is exempt.
    let position: FreedomOfInformationPosition?

    init(_ form: FormData) {
        let isSaid = ["yes", "no"].contains(form.text("exempt"))
        position =
            isSaid
            ? FreedomOfInformationPosition(
                isExempt: form.text("exempt") == "yes", exemptions: form.text("exemptions"),
                publicInterest: form.text("public-interest")) : nil
    }

    static let problem = Problem(field: "exempt", message: "Choose exempt or open")
}
