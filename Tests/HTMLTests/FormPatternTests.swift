import HTML
import Testing

struct FormPatternTests {
    private static let name = "answer"
    private static let hint = "A hint"
    private static let problem = "Enter an answer"
    private static let choices = [
        Choice("a", "A", hint: "About A"), Choice("b", "B", reveals: "More"), Choice("c", "C"),
    ]

    /// Every pattern that can be filled in, each with a hint and a problem.
    static let fields: [Fragment] = [
        .pattern(TextField(name: name, label: "L", hint: hint, problem: problem)),
        .pattern(
            TextField(name: name, label: "L", hint: hint, problem: problem, isPageHeading: true)),
        .pattern(TextArea(name: name, label: "L", hint: hint, problem: problem, limit: 9)),
        .pattern(DateField(name: name, label: "L", hint: hint, problem: problem)),
        .pattern(Radios(name: name, label: "L", choices: choices, hint: hint, problem: problem)),
        .pattern(
            Checkboxes(name: name, label: "L", choices: choices, hint: hint, problem: problem)),
        .pattern(Select(name: name, label: "L", choices: choices, hint: hint, problem: problem)),
        .pattern(PasswordField(name: name, label: "L", hint: hint, problem: problem)),
        .pattern(FileField(name: name, label: "L", hint: hint, problem: problem)),
    ]

    @Test(arguments: fields)
    func `every field is labelled and described by what is on the page`(field: Fragment) {
        let page = MarkupReader(field.string)
        #expect(Set(page.ids).count == page.ids.count)
        #expect(Set(page.references).isSubset(of: page.ids))
        let labelled = Set(page.named("label").compactMap { $0.attributes["for"] })
        for control in page.controls {
            #expect(labelled.contains(control.attributes["id"] ?? "no id"))
        }
    }

    @Test(arguments: fields)
    func `a hint and a problem are heard with the field`(field: Fragment) {
        let described = MarkupReader(field.string).elements
            .compactMap { $0.attributes["aria-describedby"] }
            .flatMap { $0.split(separator: " ") }
        #expect(described.contains("answer-hint") && described.contains("answer-problem"))
        #expect(field.string.contains(#"<span class="visually-hidden">Error: </span>Enter an"#))
    }

    @Test(arguments: fields)
    func `the summary's link leads to something that can be typed in`(field: Fragment) {
        let summary = Fragment.pattern(
            ErrorSummary([Problem(field: Self.name, message: Self.problem)]))
        #expect(MarkupReader(summary.string).references.contains(Self.name))
        let ids = MarkupReader(field.string).controls.compactMap { $0.attributes["id"] }
        #expect(ids.contains(Self.name))
    }

    @Test func `a field without a problem is not called invalid`() {
        let markup = Fragment.pattern(TextField(name: "n", label: "L")).string
        #expect(!markup.contains("aria-") && !markup.contains("problem"))
    }

    @Test func `the summary takes the focus and is announced`() {
        let problems = [Problem(field: "a", message: "1"), Problem(field: "b", message: "2")]
        let page = MarkupReader(Fragment.pattern(ErrorSummary(problems)).string)
        #expect(page.elements.first?.attributes["role"] == "alert")
        #expect(page.elements.first?.attributes["tabindex"] == "-1")
        #expect(page.named("a").compactMap { $0.attributes["href"] } == ["#a", "#b"])
        #expect(problems.message(for: "b") == "2" && problems.message(for: "c") == nil)
        #expect(Fragment.pattern(ErrorSummary([])).isEmpty)
    }

    @Test func `a date keeps what was typed even where it is no date`() {
        let field = DateField(name: "died", label: "L", day: "31", month: "Feb", year: "2026")
        let controls = MarkupReader(Fragment.pattern(field).string).controls
        #expect(controls.map { $0.attributes["name"] } == ["died-day", "died-month", "died-year"])
        #expect(controls.map { $0.attributes["value"] } == ["31", "Feb", "2026"])
        #expect(controls.allSatisfy { $0.attributes["inputmode"] == "numeric" })
    }

    @Test func `only what was chosen is ticked`() {
        let boxes = Checkboxes(name: "k", label: "L", choices: Self.choices, values: ["a", "c"])
        let radios = Radios(name: "k", label: "L", choices: Self.choices, value: "b")
        #expect(ticked(.pattern(boxes)) == ["a", "c"])
        #expect(ticked(.pattern(radios)) == ["b"])
        let select = Fragment.pattern(
            Select(name: "k", label: "L", choices: Self.choices, value: "b", prompt: "Choose"))
        let chosen = MarkupReader(select.string).named("option")
            .filter { $0.attributes["selected"] != nil }
        #expect(chosen.map { $0.attributes["value"] } == ["b"])
    }

    private func ticked(_ fragment: Fragment) -> [String] {
        MarkupReader(fragment.string).controls.filter { $0.attributes["checked"] != nil }
            .compactMap { $0.attributes["value"] }
    }

    @Test func `the first line of a statement is not swallowed when it is empty`() {
        let markup = Fragment.pattern(TextArea(name: "n", label: "L", value: "\nB")).string
        #expect(markup.contains(">\n\nB</textarea>"))
    }

    @Test func `a password is never shown again and a code is offered from the phone`() {
        let password = MarkupReader(
            Fragment.pattern(PasswordField(name: "p", label: "L", isNew: true)).string)
        #expect(password.controls.first?.attributes["value"] == nil)
        #expect(password.controls.first?.attributes["autocomplete"] == "new-password")
        let code = MarkupReader(
            Fragment.pattern(TextField(name: "c", label: "L", kind: .oneTimeCode)).string)
        #expect(code.controls.first?.attributes["autocomplete"] == "one-time-code")
    }

    @Test func `a field that heads its page is the heading of it`() {
        let group = Fragment.pattern(
            Radios(name: "n", label: "L?", choices: Self.choices, isPageHeading: true)
        ).string
        #expect(group.contains(#"<h1 class="label-heading">L?</h1></legend>"#))
        let field = Fragment.pattern(TextField(name: "n", label: "L?", isPageHeading: true)).string
        #expect(field.contains("L?</label></h1>"))
    }
}
