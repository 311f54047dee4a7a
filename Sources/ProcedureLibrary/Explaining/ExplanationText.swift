import CaseReview
import Foundation

extension Explanation {
    /// The explanation as JSON, keys in the order of the alphabet, for programs and for comparing.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The explanation as plain text, for whoever compares it with the document.
    public var text: String {
        var page = PlainPage()
        page.heading("\(title), version \(version) (\(procedure))")
        page.line("\(area). Published \(published). In force from \(inForceFrom.longText).")
        if let reviewDue { page.line("Review due \(reviewDue.longText).") }
        page.rule("Freedom of information", publicAuthority)
        if let citation = publicAuthority.citation { page.cite(citation) }
        add(bodiesTo: &page)
        add(pathwaysTo: &page)
        add(criteriaTo: &page)
        add(limitsTo: &page)
        add(formsTo: &page)
        page.heading("What the document leaves unsaid")
        for silence in silences {
            page.item(silence.about, silence.citation)
            page.line("  Held as: \(silence.heldAs)")
        }
        return page.text
    }

    private func add(bodiesTo page: inout PlainPage) {
        page.heading("Who")
        for sector in sectors {
            page.item("\(sector.name): " + sector.agencies.map(name).joined(separator: ", "), nil)
        }
        for role in roles { page.item(role.name, role.citation) }
        for body in bodies {
            page.item(body.name, body.citation)
            page.line("  Members: " + body.members.map(name).joined(separator: ", "))
            page.rule("  Quorum", body.quorum)
            page.rule("  Quorum by correspondence", body.quorumByCorrespondence)
            page.rule("  Voting", body.voting)
            page.rule("  Meets", body.meets)
            if let said = body.cancelling {
                page.item("\(said.title): \(said.words)", said.citation)
            }
            for item in body.agenda { page.item("Agenda: \(item.title)", item.citation) }
            for said in body.papers { page.item("\(said.title): \(said.words)", said.citation) }
        }
    }

    private func name(_ agency: AgencyID) -> String {
        agencies.first { $0.id == agency }?.names.last?.name ?? agency.rawValue
    }

    private func add(pathwaysTo page: inout PlainPage) {
        for pathway in pathways {
            page.heading("Pathway: \(pathway.name)")
            for step in pathway.steps {
                page.item("\(step.name): \(step.consistsOf). By \(step.by).", step.citation)
                if let opens = step.opens { page.line("  Opens when \(opens.words)") }
                if let comesBack = step.comesBack { page.line("  Comes back after \(comesBack)") }
                if step.filesStand { page.line("  Nobody closes its files to readers") }
                for outcome in step.outcomes { page.line("  → \(words(outcome, pathway))") }
            }
        }
    }

    private func name(of body: BodyID) -> String {
        bodies.first { $0.id == body }?.name ?? body.rawValue
    }

    private func words(_ outcome: OutcomePart, _ pathway: PathwayPart) -> String {
        func name(_ step: StepID) -> String {
            pathway.steps.first { $0.id == step }?.name ?? step.rawValue
        }
        let opens = outcome.opens.map { opening in
            let when = opening.when.map { " when \($0.words)" } ?? ""
            return " Opens “\(name(opening.step))”\(when)."
        }
        let withdraws = outcome.withdraws.map { " Withdraws “\(name($0))”." }
        let closes = outcome.closes.map { " Closes the \($0.rawValue)." } ?? ""
        let calls =
            outcome.calls.map { " Calls an extraordinary meeting of “\(self.name(of: $0))”." } ?? ""
        let only = outcome.onlyWhen.map { " Only when \($0.words)." } ?? ""
        let told = outcome.toldAs.map { " Told as “\($0)”." } ?? ""
        return "\(outcome.name)." + opens.joined() + withdraws.joined() + closes + calls + only
            + told
    }

    private func add(criteriaTo page: inout PlainPage) {
        page.heading("Criteria")
        for criterion in criteria {
            page.item("\(criterion.name) (\(criterion.force.rawValue))", criterion.citation)
            if let applies = criterion.applies { page.line("  Applies if \(applies.words)") }
            if criterion.readings.isEmpty { page.line("  Met if \(criterion.test.words)") }
            for reading in criterion.readings {
                page.line("  Read as “\(reading.name)”: met if \(reading.test.words)")
            }
        }
    }

    private func add(limitsTo page: inout PlainPage) {
        page.heading("Time limits")
        for limit in limits {
            page.item("\(limit.name) (\(limit.who), \(limit.modality.rawValue))", limit.citation)
            for reading in limit.readings {
                page.line("  “\(reading.written)”: \(reading.words)")
            }
        }
    }

    private func add(formsTo page: inout PlainPage) {
        page.heading("Forms")
        for form in forms {
            page.item(form.name, form.citation)
            for section in form.sections {
                page.line("  \(section.title)")
                for field in section.fields { page.line("    \(field.label) (\(field.type))") }
            }
        }
    }
}

/// Lines of plain text.
private struct PlainPage {
    private(set) var text = ""

    mutating func heading(_ words: String) {
        text += (text.isEmpty ? "" : "\n") + words.uppercased() + "\n"
    }

    mutating func line(_ words: String) { text += words + "\n" }

    mutating func item(_ words: String, _ citation: Citation?) {
        line("- \(words)")
        if let citation { cite(citation) }
    }

    mutating func cite(_ citation: Citation) {
        let clauses = citation.clauses.map(\.rawValue).joined(separator: ", ")
        line(
            "  [\(citation.reference)\(clauses.isEmpty ? "" : "; \(clauses)")] \(citation.says)"
                + " (\(citation.authority.words))")
    }

    mutating func rule(_ name: String, _ rule: Explanation.StatedRule) {
        line("\(name): \(rule.isStated ? rule.words : "not stated. \(rule.words)")")
    }
}
