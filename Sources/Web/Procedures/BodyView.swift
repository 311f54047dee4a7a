import CaseReview
import HTML
import ProcedureLibrary

/// A body as the procedure sets it up: who sits, who has to be there, how it votes, and what it says nothing of.
struct BodyView {
    let body: Explanation.BodyPart
    let names: ProcedureNames

    func write(into w: inout Writer) {
        w.h2(body.name, .id("body-\(body.id)"))
        if let citation = body.citation { w.append(CitationNote(citation)) }
        w.h3("Who sits")
        if let chair = body.chair { w.p("Chair: \(names.role(chair)).") }
        if !body.chairSuccession.isEmpty {
            let others = body.chairSuccession.map(names.role).joined(separator: ", then ")
            w.p("In the chair's place: \(others).")
        }
        w.bullets(body.members.map(names.agency))
        write("Quorum", body.quorum, into: &w)
        write("Quorum by correspondence", body.quorumByCorrespondence, into: &w)
        write("Votes", body.voting, into: &w)
        write("Meetings", body.meets, into: &w)
        if let said = body.cancelling { write("Cancelling", [said], into: &w) }
        writeInterests(into: &w)
        write("On every agenda", body.agenda, into: &w)
        write("Papers and attendance", body.papers, into: &w)
        if let reminder = body.reminder {
            w.h3("Said by the chair before members decide")
            w.p(reminder)
            if let citation = body.reminderCitation { w.append(CitationNote(citation)) }
        }
    }

    private func write(
        _ title: String, _ rule: Explanation.StatedRule, into w: inout Writer
    ) {
        w.h3(title)
        w.append(StatedRuleView(rule))
    }

    private func write(
        _ title: String, _ parts: [Explanation.SaidPart], into w: inout Writer
    ) {
        if parts.isEmpty { return }
        w.h3(title)
        for part in parts {
            w.p { w in
                w.strong(part.title)
                w.text(part.words.isEmpty ? "" : ": \(part.words.asSentence)")
            }
            if let citation = part.citation { w.append(CitationNote(citation)) }
        }
    }

    private func writeInterests(into w: inout Writer) {
        w.h3("Interests")
        w.p(
            "Whoever is in the chair for an item rules on what is declared, and nobody on their own interest."
        )
        if !body.interestDegrees.isEmpty {
            w.p("Of each it is said how it stands to the decision:")
            w.bullets(body.interestDegrees)
        }
        if body.interestsCitation == nil {
            w.p { $0.append(Tag("The document does not say", .waiting)) }
        }
        if let citation = body.interestsCitation { w.append(CitationNote(citation)) }
    }
}

extension String {
    /// With a capital letter at the beginning and a full stop at the end.
    var asSentence: String {
        guard let first else { return self }
        let ends: Set<Character> = [".", "!", "?"]
        let body = first.uppercased() + dropFirst()
        return last.map(ends.contains) ?? false ? body : body + "."
    }
}
