import CaseReview

/// The tree that pandoc makes of a Word form, which whoever wrote the form has a hand in.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryFormTree(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard
        let document = try? PandocReader.read(
            Array(UnsafeBufferPointer(start: start, count: count))),
        document.isWithinReach
    else { return 0 }
    let reading = WordFormReading(
        document, as: smallForm, today: Day(daysSinceEpoch: 20_000),
        choices: WordFormChoices(agencies: ["police": ["Police"]], people: [:]))
    // Whatever was made of it, nothing was made up.
    for answer in reading.answers.keys {
        precondition(smallForm.fields.contains { $0.id == answer })
    }
    return 0
}

/// An entry of each kind that a form can have.
private let smallForm = Form(
    id: "small", name: "Small",
    sections: [
        Form.Section(
            id: "all", title: "All",
            fields: [
                Field(id: "name", label: "Name", kind: .text),
                Field(id: "born", label: "Date of birth", kind: .date, meaning: .subjectBirthDate),
                Field(id: "when", label: "When", kind: .dateAndTime),
                Field(id: "age", label: "Age", kind: .number),
                Field(id: "known", label: "Known?", kind: .yesNo),
                Field(id: "how", label: "How", kind: .choices(options)),
                Field(id: "one", label: "Which", kind: .choice(options)),
                Field(id: "agencies", label: "Agencies", kind: .agencies),
                Field(
                    id: "people", label: "People",
                    kind: .group(
                        [
                            Field(id: "who", label: "Who", kind: .text),
                            Field(id: "kind", label: "Kind", kind: .choice(options)),
                        ], addAnother: "Add")),
            ])
    ])

private let options = [
    Field.Option(id: "letter", label: "By letter"), Field.Option(id: "call", label: "By telephone"),
]
