import CaseReview
import Testing

@Suite struct `A letter's template` {
    private func faults(_ text: String) -> [TemplateFault] {
        do {
            _ = try LetterTemplate(text)
            return []
        } catch {
            return error.faults
        }
    }

    @Test func `of every procedure reads without a fault, though it is taken as it stands`() throws {
        for letter in StandardLetters.all {
            let written = letter.template.text
            #expect(faults(written) == [], "\(letter.id)")
            #expect(!letter.template.blocks.isEmpty, "\(letter.id)")
        }
    }

    @Test func `is headings, paragraphs with their line breaks, and lists, with names in them`() throws {
        let template = try LetterTemplate(
            """
            # About {{subject}}
            Dear {{Recipient}},
            in haste

            - {{due-day}}
            - and {{ due day }}
            """)
        #expect(template.blocks.map(\.kind) == [.heading, .paragraph, .list])
        #expect(template.blocks[0].lines == [[.words("About "), .name(.subject)]])
        #expect(
            template.blocks[1].lines == [
                [.words("Dear "), .name(.recipient), .words(",")], [.words("in haste")],
            ])
        #expect(template.names == [.subject, .recipient, .dueDay])
    }

    @Test func `leaves a paragraph to a condition that stands at its beginning`() throws {
        let template = try LetterTemplate("{{if reason}} Reasons: {{reason}}\n\n{{if due day}}\nBy then.")
        #expect(template.blocks.map(\.condition) == [.reason, .dueDay])
        #expect(template.blocks[0].lines == [[.words("Reasons: "), .name(.reason)]])
        #expect(template.blocks[1].lines == [[.words("By then.")]])
    }

    @Test func `with an unknown name says its line, the name, and the one that was likely meant`() {
        let found = faults("Dear {{recipient}},\n\nabout {{subjet}} and {{shoe size}}")
        #expect(
            found == [
                TemplateFault(line: 3, .unknownName("subjet", nearest: "subject")),
                TemplateFault(line: 3, .unknownName("shoe size", nearest: nil)),
            ])
        #expect(
            found.first?.description
                == "Line 3: There is no name “subjet”. Write {{subject}}, if that is meant.")
    }

    @Test(arguments: [
        ("a {{reason", TemplateFault.Kind.unclosed), ("a {reason}", .strayBrace),
        ("a reason}}", .strayBrace), ("{{reason {{step}}", .nested), ("{{ }}", .nameMissing),
        ("Why: {{if reason}} x", .conditionInside), ("{{if reason}}", .nothingAfterCondition),
        ("  \n ", .empty), ("{{reason}\n}", .unclosed), ("{{#each agencies}}", .unknownName("#each agencies", nearest: nil)),
        ("{{> footer}}", .unknownName("> footer", nearest: nil)),
    ])
    func `that is broken is refused with what is wrong`(text: String, kind: TemplateFault.Kind) {
        #expect(faults(text).first?.kind == kind)
    }

    @Test func `tells all its faults at once, and no more than twenty`() {
        let many = Array(repeating: "{{nobody knows}}", count: 100).joined(separator: "\n")
        let found = faults(many)
        #expect(found.count == 20)
        #expect(found.last == TemplateFault(line: 20, .more))
    }

    /// A megabyte of braces, ten thousand names, a heading on each line: bounded before or while it is read.
    @Test(arguments: [
        String(repeating: "{", count: 1 << 20), String(repeating: "{{reason}}", count: 10_000),
        String(repeating: "{{", count: 9_000), String(repeating: "{{reason}}", count: 1_500),
        String(repeating: "# \n", count: 6_000), String(repeating: "\n", count: 19_000),
        String(repeating: "{{x\n", count: 5_000), "{{" + String(repeating: "é", count: 9_000) + "}}",
        String(repeating: "{{if reason}} ", count: 1_400),
    ])
    func `however hostile is refused within a second`(text: String) {
        let taken = ContinuousClock().measure { #expect(!faults(text).isEmpty) }
        #expect(taken < .seconds(1))
    }

    @Test func `loses marks that turn the direction of reading and keeps the letters`() throws {
        let template = try LetterTemplate("\u{202E}abc\u{202C} שלום \u{2067}x\u{2069}")
        #expect(template.blocks[0].lines == [[.words("abc שלום x")]])
    }

    @Test func `can use every name, and each has a meaning and an example`() throws {
        for name in MergeName.allCases {
            let template = try LetterTemplate("{{\(name.rawValue.uppercased())}}")
            #expect(template.names == [name])
            #expect(!name.meaning.isEmpty && !name.example.isEmpty)
        }
    }
}
