import CaseReview
import Clauses
import Testing

@testable import Papers

/// Somebody with a Word form in hand, and the procedure that it belongs to.
struct FormDesk {
    let procedure: Procedure
    let form: Form
    static let today = Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0)
    /// Debian's; `make setup` installs it, so that no test here is left out.
    static let pandoc = "/usr/bin/pandoc"

    init(_ id: ProcedureID, _ form: FormID) throws {
        procedure = try Shipped.procedure(id).procedure
        self.form = try #require(procedure.forms[form])
    }

    var choices: WordFormChoices {
        WordFormChoices(
            agencies: procedure.agencies.mapValues { $0.names.map(\.name) },
            people: [
                "quality-manager": [(person: "manager-1", name: "Morag Tennant")],
                "head-of-service": [
                    (person: "head-1", name: "Ada Quist"), (person: "head-2", name: "Bo Lindqvist"),
                    (person: "head-3", name: "Bo Lindqvist"),
                ],
            ])
    }

    func read(_ paper: WordPaper) async throws(WordFormFault) -> WordFormReading {
        try await WordReader(program: Self.pandoc).read(
            paper.file(), as: form, today: Self.today, choices: choices)
    }

    /// What one entry is read as when a form says this under its label.
    func value(of id: FieldID, written words: String) throws -> WrittenValue.Reading {
        let field = try #require(form.fields.first { $0.id == id })
        return WrittenValue(field: field, today: Self.today, choices: choices)
            .read(WordText(shown: words, kept: words))
    }
}

extension WordFormReading {
    func entries(of field: FieldID) -> [Entry] { entries.filter { $0.field == field } }

    /// Why an entry was not read; nil when it was, or nothing stood there.
    func doubt(of field: FieldID) -> String? { entries(of: field).compactMap(\.doubt).first }

    /// Everything that belongs to no entry.
    var left: String {
        entries.filter { $0.field == nil }.map { "\($0.label)\n\($0.words)" }.joined(separator: "\n")
    }
}
