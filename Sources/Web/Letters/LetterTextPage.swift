import CaseReview
import HTML
import Office
import Papers

/// The words of one letter: to be read, tried out, changed, and taken back.
struct LetterTextPage {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure
    private let letter: Letter

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        guard visit.opensLists(under: procedure),
            let letter = procedure.letter(LetterID(visit.parameter("letter")))
        else { throw OfficeFailure.notFound }
        self.letter = letter
    }

    private var mayChange: Bool { visit.has(.keepCases, under: procedure) }
    private var inForce: LetterText { office.arrangements.text(of: letter) }
    private var path: String { visit.link("letters/\(letter.id)") }

    /// Saves, tries out, or goes back, as the button says.
    func take() throws -> Reply {
        switch visit.form.text("do") {
        case "preview": return preview()
        case "restore": return try perform(.restoreLetter(letter.id))
        default: return try perform(.changeLetter(letter.id, text: visit.form.text("text")))
        }
    }

    private func perform(_ act: PartnershipAct) throws -> Reply {
        do {
            try office.perform(act, by: visit.actor(with: .keepCases, under: procedure))
            return .see(path)
        } catch OfficeFailure.refused(.partnership(.templateFaulty(_, let faults))) {
            return reply(faults: faults)
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    /// Shows what was typed, filled in, and keeps it; nothing is recorded.
    private func preview() -> Reply {
        do {
            return reply(trying: try LetterTemplate(visit.form.text("text")))
        } catch {
            return reply(faults: error.faults)
        }
    }

    func reply(
        faults: [TemplateFault] = [], trying: LetterTemplate? = nil, refusal: RefusalWords? = nil
    ) -> Reply {
        let problems = faults.map { Problem(field: "text", message: $0.description) }
        let crumbs = [Link("Letters", href: visit.link("letters"))]
        return visit.page(
            letter.name, problems: problems, crumbs: crumbs, status: refusal == nil ? 200 : 409
        ) { w in
            w.p("Letter", .class("over-heading"))
            w.h1(letter.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            let purposes = letter.purposes(under: procedure)
            if purposes.count == 1 { w.p("For: \(purposes[0]).") }
            if purposes.count > 1 { w.bullets(purposes) }
            if let citation = letter.citation { w.append(CitationNote(citation)) }
            w.p("The words in force: \(inForce.whose.lowercasedFirst).")
            if mayChange { writeForm(problems, into: &w) } else { writeText(into: &w) }
            writePreview(trying, into: &w)
            writeFormer(into: &w)
        }
    }

    private func writeForm(_ problems: [Problem], into w: inout Writer) {
        w.details(summary: "Names that a letter can use") { w in
            w.append(
                NamesTable(names: MergeName.allCases, caption: "Names that a letter can use"))
        }
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(
                TextArea(
                    name: "text", label: "The words of the letter",
                    hint:
                        "Paragraphs stand between empty lines. A line that begins with # is a heading, "
                        + "one that begins with - an item of a list. Begin a paragraph with {{if reason}} "
                        + "to leave it out where there is none.",
                    value: visit.form.has("text") ? visit.form.text("text") : inForce.template.text,
                    problem: problems.isEmpty
                        ? nil : problems.map(\.message).joined(separator: " "), rows: 20))
            w.append(
                ButtonRow([
                    Button("Save"),
                    Button("Preview", kind: .secondary, name: "do", value: "preview"),
                ]))
        }
        guard inForce.change != nil else { return }
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(
                Button(
                    "Go back to the procedure's text", kind: .secondary, name: "do",
                    value: "restore"))
        }
    }

    private func writeText(into w: inout Writer) {
        w.h2("The words of the letter")
        w.append(InsetText(Fragment { $0.paragraphs(of: inForce.template.text) }))
    }

    /// The letter on a made-up case, with the words that were typed or else with those in force.
    private func writePreview(_ trying: LetterTemplate?, into w: inout Writer) {
        w.h2("Preview on a made-up case", .id("preview"))
        if trying != nil { w.p("These words are not saved yet.") }
        let written = WrittenLetter(
            letter.name, from: trying ?? inForce.template, with: .example(for: letter))
        if letter.isForPublic {
            w.p(
                "It goes to a family or to somebody else of the public: it bears no marking, and never the "
                    + "reason as it stands in the record.", .class("muted"))
        } else {
            w.p(procedure.about.marking, .class("muted"))
        }
        w.append(LetterPaper(written, under: 2))
    }

    private func writeFormer(into w: inout Writer) {
        let changes = office.arrangements.letters[letter.id] ?? []
        if changes.isEmpty { return }
        w.h2("Former texts")
        for change in changes.reversed() {
            let who = "\(change.at.day.longText), \(visit.name(change.by.person))"
            if let text = change.text {
                w.details(summary: "Changed on \(who)") { $0.paragraphs(of: text) }
            } else {
                w.p("Back to the procedure's text on \(who).")
            }
        }
        w.details(summary: "The procedure's own text") {
            $0.paragraphs(of: letter.template.text)
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
