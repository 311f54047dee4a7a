import CaseReview
import HTML
import Office

/// The words of one kind of e-mail: to be read, tried out, changed, and taken back.
struct MessageTextPage {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure
    private let kind: MessageKind

    /// Throws `notFound` for anybody who may not open the messages, and for a kind that there is not.
    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try visit.procedure(for: .keepCases, .keepMeetings, .audit)
        guard let kind = MessageKind(rawValue: visit.parameter("kind")) else {
            throw OfficeFailure.notFound
        }
        self.kind = kind
    }

    private var mayChange: Bool { visit.has(.keepCases, under: procedure) }
    private var inForce: MessageText { office.arrangements.text(of: kind) }
    private var path: String { visit.link("messages/words/\(kind.rawValue)") }
    private var typed: (subject: String, text: String) {
        (visit.form.text("subject"), visit.form.text("text"))
    }

    /// Saves, tries out, or goes back, as the button says.
    func take() throws -> Reply {
        switch visit.form.text("do") {
        case "preview": return preview()
        case "restore": return try perform(.restoreMessage(kind))
        default:
            return try perform(
                .changeMessage(kind, subject: typed.subject, text: typed.text))
        }
    }

    private func perform(_ act: PartnershipAct) throws -> Reply {
        do {
            try office.perform(act, by: visit.actor(with: .keepCases, under: procedure))
            return .see(path)
        } catch OfficeFailure.refused(.partnership(.messageFaulty(_, let faults))) {
            return reply(faults: faults)
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    /// Shows what was typed, filled in, and keeps it; nothing is recorded.
    private func preview() -> Reply {
        do {
            return reply(
                trying: try MessageWords(
                    subject: typed.subject, text: typed.text, for: kind))
        } catch {
            return reply(faults: error)
        }
    }

    func reply(
        faults: MessageFaults? = nil, trying: MessageWords? = nil, refusal: RefusalWords? = nil
    ) -> Reply {
        let problems =
            (faults?.subject ?? []).map {
                Problem(field: "subject", message: "\($0.wrong). \($0.cure).")
            } + (faults?.text ?? []).map { Problem(field: "text", message: $0.description) }
        let crumbs = [
            Link("Messages", href: visit.link("messages")),
            Link("The words of e-mails", href: visit.link("messages/words")),
        ]
        return visit.page(
            kind.name, problems: problems, crumbs: crumbs, status: refusal == nil ? 200 : 409
        ) { w in
            w.p("E-mail", .class("over-heading"))
            w.h1(kind.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p("Goes out \(kind.occasion).")
            w.p("The words in force: \(inForce.whose).")
            if mayChange { writeForm(problems, into: &w) }
            writePreview(trying, into: &w)
            writeFormer(into: &w)
        }
    }

    private func writeForm(_ problems: [Problem], into w: inout Writer) {
        w.p(
            "Write what is true of every case and of every reader: these words go out by ordinary "
                + "e-mail, and the subject is seen on locked screens. They hold for e-mails that are written from now "
                + "on; what waits already leaves in the words of its time.")
        w.details(
            summary: "Names that this e-mail can use", .flag("open", !problems.isEmpty)
        ) { w in
            w.append(NamesTable(names: kind.names, caption: "Names that this e-mail can use"))
        }
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(
                TextField(
                    name: "subject", label: "Subject",
                    hint: "One line of at most \(MessageWords.longestSubject) characters. "
                        + "“OnePanel: ” stands before it.",
                    value: visit.form.has("subject")
                        ? typed.subject : inForce.words.subject.text,
                    problem: words(problems, for: "subject")))
            w.append(
                TextArea(
                    name: "text", label: "The words of the e-mail",
                    hint: "Paragraphs stand between empty lines. The link, and that the message "
                        + "says no more, stand beneath them by themselves.",
                    value: visit.form.has("text") ? typed.text : inForce.words.text.text,
                    problem: words(problems, for: "text"), rows: 8))
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
                    "Go back to the standard words", kind: .secondary, name: "do",
                    value: "restore"))
        }
    }

    private func words(_ problems: [Problem], for field: String) -> String? {
        let mine = problems.filter { $0.field == field }.map(\.message)
        return mine.isEmpty ? nil : mine.joined(separator: " ")
    }

    /// The e-mail as it would arrive, with the words that were typed or else with those in force.
    private func writePreview(_ trying: MessageWords?, into w: inout Writer) {
        w.h2("Preview with made-up particulars", .id("preview"))
        w.p(trying == nil ? "Of the words in force." : "These words are not saved yet.")
        let words = trying ?? inForce.words
        let whole = layout(words, .example(of: kind))
        write(whole, into: &w)
        let bare = layout(words, .example(of: kind, isWhole: false))
        guard bare != whole else { return }
        w.h3("Where the meeting has no time and no place yet")
        write(bare, into: &w)
    }

    private func layout(_ words: MessageWords, _ values: MessageValues) -> MessageLayout {
        MessageLayout(
            words, with: values,
            link: visit.site.settings.publicAddress + visit.link("…"))
    }

    private func write(_ layout: MessageLayout, into w: inout Writer) {
        w.div(.class("letter")) { w in
            w.p { w in
                w.text("Subject: ")
                w.strong(layout.subject)
            }
            w.paragraphs(of: layout.text)
        }
    }

    private func writeFormer(into w: inout Writer) {
        let changes = office.arrangements.messages[kind] ?? []
        if changes.isEmpty { return }
        w.h2("Former words")
        for change in changes.reversed() {
            let who = "\(change.at.day.longText), \(visit.name(change.by.person))"
            if let written = change.written {
                w.details(summary: "Changed on \(who)") { w in
                    w.p { $0.strong(written.subject) }
                    w.paragraphs(of: written.text)
                }
            } else {
                w.p("Back to the standard words on \(who).")
            }
        }
        w.details(summary: "The standard words") { w in
            w.p { $0.strong(kind.standardWords.subject.text) }
            w.paragraphs(of: kind.standardWords.text.text)
        }
    }
}
