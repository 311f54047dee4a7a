import CaseReview
import Testing

@Suite struct `The words of an e-mail` {
    private func faults(
        _ subject: String = "a subject", _ text: String = "A text.",
        for kind: MessageKind = .meetingPlanned
    ) -> MessageFaults? {
        do {
            _ = try MessageWords(subject: subject, text: text, for: kind)
            return nil
        } catch {
            return error
        }
    }

    @Test func `are sound for every kind as they stand, and say their kind's names alone`() {
        for kind in MessageKind.allCases {
            let words = kind.standardWords
            #expect(Set(words.text.names + words.subject.names).isSubset(of: kind.names))
            #expect(kind.names.contains(.area))
            // Read as changed ones are, with every fault.
            #expect(faults(words.subject.text, words.text.text, for: kind) == nil, "\(kind)")
            #expect(!words.subject.blocks.isEmpty && !words.text.blocks.isEmpty)
        }
    }

    /// Whoever adds a name here has to be sure that it can never say anything of a case.
    @Test func `can use these names and no others`() {
        #expect(
            MessageName.allCases.map(\.rawValue) == [
                "area", "meeting body", "meeting day", "meeting time", "meeting place", "how many",
            ])
    }

    @Test(arguments: MergeName.allCases)
    func `have no name that a case fills in`(name: MergeName) {
        let known = ["meeting day", "meeting time", "meeting place"]
        for kind in MessageKind.allCases where !known.contains(name.rawValue) {
            let found = faults("about {{\(name.rawValue)}}", "On {{\(name.rawValue)}}.", for: kind)
            #expect(found?.subject.count == 1 && found?.text.count == 1, "\(name) in \(kind)")
        }
    }

    @Test func `with an unknown name say its line and the one that was likely meant`() {
        let found = faults("meting: {{meeting dya}}", "Come.\n\nTo {{subject}}.")
        #expect(
            found?.subject == [TemplateFault(line: 1, .unknownName("meeting dya", nearest: "meeting day"))])
        #expect(found?.text == [TemplateFault(line: 3, .unknownName("subject", nearest: nil))])
    }

    @Test func `have no name for which there is never anything in their kind`() {
        let found = faults("{{how many}} days", for: .workOpened)
        #expect(found?.subject == [TemplateFault(line: 1, .nothingFor("how many"))])
        #expect(faults("{{how many}} days", for: .deadlinesNear) == nil)
        #expect(faults("on {{meeting day}}", for: .deadlinesNear)?.subject.count == 1)
    }

    @Test(arguments: [
        "two\nlines", "two\r\nlines", "two\u{2028}lines", "two\u{85}lines", "# a heading", "- a list",
        "{{if meeting place}} a place", "one\n\ntwo",
    ])
    func `have a subject of one line of plain words`(subject: String) {
        #expect(faults(subject)?.subject == [TemplateFault(line: 1, .notOneLine)])
    }

    @Test func `have a subject, and neither is longer than it may be`() {
        #expect(faults("  ")?.subject == [TemplateFault(line: 1, .empty)])
        #expect(faults("x", " \n ")?.text == [TemplateFault(line: 1, .empty)])
        #expect(faults(String(repeating: "é", count: 100), String(repeating: "é", count: 4_000)) == nil)
        let both = faults(String(repeating: "x", count: 101), String(repeating: "x", count: 4_001))
        #expect(both?.subject == [TemplateFault(line: 1, .tooLong(most: 100))])
        #expect(both?.text == [TemplateFault(line: 1, .tooLong(most: 4_000))])
    }

    @Test func `are measured by what they are made of, and not by what is read as one character`() {
        let heaped = "e" + String(repeating: "\u{301}", count: 10_000)
        #expect(heaped.count == 1)
        #expect(faults(heaped)?.subject == [TemplateFault(line: 1, .tooLong(most: 100))])
        #expect(faults("x", heaped)?.text == [TemplateFault(line: 1, .tooLong(most: 4_000))])
    }

    // MARK: Filling in

    private func filled(_ text: String, _ values: [MessageName: String]) throws -> String {
        MessageValues(values).text(
            try MessageWords(subject: "a subject", text: text, for: .meetingPlanned))
    }

    @Test func `are filled in, and a line of names alone is left out where there is nothing`() throws {
        let values: [MessageName: String] = [
            .area: "Northmere", .meetingBody: "The panel", .meetingDay: "20 February 2027",
            .meetingTime: "  ",
        ]
        let text = "In {{area}}.\n\n{{meeting body}}\n{{meeting time}}\n{{meeting day}}\n\n{{meeting place}}\n\n- {{meeting day}}"
        #expect(
            try filled(text, values)
                == "In Northmere.\n\nThe panel\n20 February 2027\n\n- 20 February 2027")
    }

    @Test func `say within a sentence that something is not given, and leave out what is conditional`() throws {
        let text = "At {{meeting time}}, in {{meeting place}}.\n\n{{if meeting place}} Come to {{meeting place}}."
        #expect(try filled(text, [.meetingTime: "10:00"]) == "At 10:00, in a place not given here.")
        #expect(
            try filled(text, [.meetingTime: "10:00", .meetingPlace: "Town Hall"])
                == "At 10:00, in Town Hall.\n\nCome to Town Hall.")
    }

    @Test func `take a value on one line, without marks that turn it, and cut short in a subject`() throws {
        let words = try MessageWords(
            subject: "in {{meeting place}}", text: "In {{meeting place}}.", for: .meetingPlanned)
        let values = MessageValues([
            .meetingPlace: "Town\r\nBcc: x\u{202E}" + String(repeating: "y", count: 200)
        ])
        #expect(values.subject(words) == "in Town Bcc: x" + String(repeating: "y", count: 89))
        #expect(values.text(words) == "In Town Bcc: x" + String(repeating: "y", count: 200) + ".")
    }
}
