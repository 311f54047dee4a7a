public import CaseReview

/// What was read of a document into a form: every entry with its own words, and every word that has no entry.
public struct WordFormReading: Sendable, Equatable {
    /// One thing that the document says.
    public struct Entry: Sendable, Equatable {
        /// The entry of the form; of a repeated group, the group. Nil for words that belong to none.
        public let field: FieldID?
        /// The name as the document prints it.
        public let label: String
        /// The document's own words, with what was struck out marked.
        public internal(set) var words: String
        /// Why nothing was read, or what was left out; nil when all of it was read, or nothing stood there.
        public var doubt: String?
        /// Whether a value was read.
        public var isRead: Bool
    }

    /// In the order of the document.
    public private(set) var entries: [Entry] = []
    public private(set) var answers: Answers = [:]
    /// What the file holds and the reader does not give, such as pictures; each once.
    public let lost: [String]

    /// Reads a document into a form. Two answers to one question are both shown, and neither is taken.
    init(
        _ document: WordDocument, as form: Form, today: Day, choices: WordFormChoices
    ) {
        let walk = FormWalk.answers(in: document, of: form)
        var seen: Set<String> = []
        lost = walk.lost.filter { seen.insert($0).inserted }
        var taking = Taking(form: form, today: today, choices: choices)
        for answer in walk.answers { taking.take(answer) }
        taking.settle()
        entries = taking.entries
        answers = taking.answers
    }

    /// Puts a value as the form writes it in place of the one that was read.
    public mutating func accept(_ field: FieldID, as value: FieldValue) { answers[field] = value }

    /// Takes a value back that the form does not accept after all, with the reason.
    public mutating func refuse(_ field: FieldID, because why: String) {
        answers[field] = nil
        for place in entries.indices where entries[place].field == field && entries[place].isRead {
            entries[place].isRead = false
            entries[place].doubt = why
        }
    }
}

/// Goes through printed answers and makes entries and values of them.
private struct Taking {
    let form: Form
    let today: Day
    let choices: WordFormChoices
    var entries: [WordFormReading.Entry] = []
    var answers: Answers = [:]
    private var rows: [FieldID: [Int: Answers]] = [:]
    private var entriesOfRows: [FieldID: [Int: [Int]]] = [:]
    private var sources: [FieldID: [Int]] = [:]
    private var rests: [(field: Field, option: String, rest: String, entry: Int)] = []

    init(form: Form, today: Day, choices: WordFormChoices) {
        self.form = form
        self.today = today
        self.choices = choices
    }

    mutating func take(_ answer: PrintedAnswer) {
        switch answer.place {
        case .nothing: add(answer, nil, doubt: nil, isRead: false)
        case .several:
            add(answer, nil, doubt: "More than one entry is called so", isRead: false)
        case .field(let id): take(answer, at: id)
        case .inner(let group, let row, let id): take(answer, at: id, row: row, of: group)
        }
    }

    private mutating func take(_ answer: PrintedAnswer, at id: FieldID) {
        guard let field = form.fields.first(where: { $0.id == id }) else { return }
        switch value(of: field, answer) {
        case .blank: add(answer, id, doubt: nil, isRead: false)
        case .none(let why): add(answer, id, doubt: why, isRead: false)
        case .read(let value, let rest):
            sources[id, default: []].append(entries.count)
            if answers[id] == nil { answers[id] = value }
            if !rest.isEmpty, let option = value.chosen.first {
                rests.append((field, option, rest, entries.count))
            }
            add(answer, id, doubt: rest.isEmpty ? nil : "Left out: \(rest)", isRead: true)
        }
    }

    private mutating func take(
        _ answer: PrintedAnswer, at id: FieldID, row: Int, of group: FieldID
    ) {
        guard let field = form.fields.first(where: { $0.id == group }),
            case .group(let inner, _) = field.kind, let part = inner.first(where: { $0.id == id })
        else { return }
        let numbered = PrintedAnswer(
            place: answer.place, label: "\(field.label), \(row + 1): \(answer.label)",
            words: answer.words)
        switch value(of: part, answer) {
        case .blank: return
        case .none(let why): add(numbered, group, doubt: why, isRead: false)
        case .read(let value, let rest):
            if rows[group]?[row]?[id] != nil {
                let doubt = "The document answers this more than once; the first was taken"
                return add(numbered, group, doubt: doubt, isRead: false)
            }
            rows[group, default: [:]][row, default: [:]][id] = value
            entriesOfRows[group, default: [:]][row, default: []].append(entries.count)
            add(numbered, group, doubt: rest.isEmpty ? nil : "Left out: \(rest)", isRead: true)
        }
    }

    private func value(of field: Field, _ answer: PrintedAnswer) -> WrittenValue.Reading {
        WrittenValue(field: field, today: today, choices: choices).read(answer.words)
    }

    private mutating func add(
        _ answer: PrintedAnswer, _ field: FieldID?, doubt: String?, isRead: Bool
    ) {
        entries.append(
            WordFormReading.Entry(
                field: field, label: answer.label.withoutMarks,
                words: answer.words.shown.withoutMarks.trimmed, doubt: doubt, isRead: isRead))
    }

    /// What can be said only when everything has been read.
    mutating func settle() {
        for (field, places) in sources where places.count > 1 {
            let said = Set(places.map { PrintedName(entries[$0].words) })
            if said.count == 1 { continue }
            answers[field] = nil
            for place in places {
                entries[place].isRead = false
                entries[place].doubt = "The document answers this more than once, and differently"
            }
        }
        for (field, rows) in rows { settle(rows, of: field) }
        for rest in rests { follow(rest.field, rest.option, rest.rest, rest.entry) }
    }

    /// A printed heading alone, with nothing under it, is no row.
    private mutating func settle(_ rows: [Int: Answers], of group: FieldID) {
        var said: [Answers] = []
        for (number, row) in rows.sorted(by: { $0.key < $1.key }) {
            if isWorthARow(row, of: group) {
                said.append(row)
            } else {
                for place in entriesOfRows[group]?[number] ?? [] {
                    entries[place].isRead = false
                    // Its words are printed, and stand in the label: nobody wrote them.
                    entries[place].words = ""
                }
            }
        }
        if !said.isEmpty { answers[group] = .groups(said) }
    }

    private func isWorthARow(_ row: Answers, of group: FieldID) -> Bool {
        guard case .group(let inner, _)? = form.fields.first(where: { $0.id == group })?.kind else {
            return false
        }
        return inner.contains { field in
            if case .choice = field.kind, inner.count > 1 { return false }
            return row[field.id] != nil
        }
    }

    /// "Yes, by the hospital": the rest belongs to the question that the form asks after a yes.
    private mutating func follow(_ field: Field, _ option: String, _ rest: String, _ place: Int) {
        let asked = form.fields.first { other in
            other.askedWhen?.field == field.id && other.askedWhen?.equals == option
                && [.text, .long].contains(other.kind) && answers[other.id] == nil
        }
        guard let asked, answers[field.id] != nil else { return }
        answers[asked.id] = .text(rest)
        entries[place].doubt = nil
        entries.append(
            WordFormReading.Entry(
                field: asked.id, label: entries[place].label, words: entries[place].words,
                doubt: nil, isRead: true))
    }
}
