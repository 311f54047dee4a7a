import CaseReview

/// What a document says under one printed name, and to which entry of the form that belongs.
struct PrintedAnswer: Sendable, Equatable {
    enum Place: Sendable, Equatable, Hashable {
        case field(FieldID)
        /// An entry of one row of a repeated group, rows counted from 0.
        case inner(FieldID, row: Int, FieldID)
        /// The name fits more than one entry.
        case several([FieldID])
        case nothing
    }

    let place: Place
    /// The name as printed; empty for words that stand by themselves.
    let label: String
    let words: WordText
}

/// Goes through a document from the beginning and finds out what answers what.
///
/// The names of the entries lead: where a name of the form stands, what stands beside, below or behind it is the
/// answer. Whatever belongs to no name is kept with `nothing`, so that no word is lost.
struct FormWalk {
    let form: Form
    let names: FormNames
    var answers: [PrintedAnswer] = []
    /// What could not be got out of the file at all.
    private(set) var lost: [String] = []

    /// The latest heading, and the latest name of an entry: a name may be plain only under them.
    private var section = PrintedName("")
    private var before = PrintedName("")
    var group: (id: FieldID, row: Int)?
    private var rows: [FieldID: Int] = [:]
    /// A name that waits for its answer in what follows.
    private var waiting: (place: PrintedAnswer.Place, label: String, words: WordText)?

    init(_ form: Form) {
        self.form = form
        names = FormNames(form)
    }

    /// All that a document says, in its order; less where nobody waits for it any more.
    static func answers(in document: WordDocument, of form: Form) -> FormWalk {
        var walk = FormWalk(form)
        for block in document.blocks where !Task.isCancelled {
            switch block {
            case .words(let text, let isHeading): walk.read(text, isHeading: isHeading)
            case .table(let cells): walk.read(table: PrintedTable(cells))
            case .lost(let what): walk.lost.append(what)
            }
        }
        walk.close()
        return walk
    }

    // MARK: Words by themselves

    mutating func read(_ text: WordText, isHeading: Bool) {
        let lines = text.lines
        if lines.count > 1, lines.dropFirst().contains(where: { hit($0, under: []) != nil }) {
            for line in lines { read(line, isHeading: isHeading) }
            return
        }
        if begin(groupCalled: text) { return }
        if let hit = hit(text, under: []) {
            close()
            remember(hit.name)
            if hit.rest.isBlank {
                waiting = (hit.place, text.shown, WordText())
            } else {
                add(hit.place, label(of: text, before: hit.rest), hit.rest)
            }
        } else if isHeading || text.isBold {
            close()
            section = PrintedName(text.kept)
            before = PrintedName("")
            group = nil
            add(.nothing, "", text)
        } else if waiting != nil {
            waiting?.words.addLine(text)
        } else {
            add(.nothing, "", text)
        }
    }

    /// A heading that names a repeated group begins a row of it, and may say of which kind the row is.
    private mutating func begin(groupCalled text: WordText) -> Bool {
        let name = PrintedName(text.kept)
        guard let id = names.fields(name).first(where: names.groups.contains),
            let field = form.fields.first(where: { $0.id == id }),
            case .group(let inner, _) = field.kind
        else { return false }
        close()
        section = name
        before = PrintedName("")
        begin(rowOf: id)
        for kind in inner where kind.offers(name) {
            guard let row = group?.row else { continue }
            add(.inner(id, row: row, kind.id), text.shown, text)
        }
        return true
    }

    mutating func begin(rowOf id: FieldID) {
        let row = rows[id, default: 0]
        rows[id] = row + 1
        group = (id, row)
    }

    /// What waited has got all that it will get.
    mutating func close() {
        guard let done = waiting else { return }
        waiting = nil
        add(done.place, done.label, done.words)
    }

    mutating func add(_ place: PrintedAnswer.Place, _ label: String, _ words: WordText) {
        if place == .nothing, words.isBlank { return }
        answers.append(PrintedAnswer(place: place, label: label, words: words))
    }

    mutating func remember(_ name: PrintedName) { before = name }

    // MARK: Names

    struct Hit {
        let place: PrintedAnswer.Place
        let name: PrintedName
        let rest: WordText
    }

    /// The entry that words name, by themselves or under what stands above, beside or before them.
    func hit(_ text: WordText, under contexts: [PrintedName]) -> Hit? {
        hit(PrintedLabel.readings(of: text), under: contexts)
    }

    func hit(_ readings: [PrintedLabel], under contexts: [PrintedName]) -> Hit? {
        for reading in readings {
            guard let place = place(of: reading.name, under: contexts) else { continue }
            return Hit(place: place, name: reading.name, rest: reading.rest)
        }
        return nil
    }

    func place(
        of name: PrintedName, under contexts: [PrintedName], isQualifiedOnly: Bool = false
    ) -> PrintedAnswer.Place? {
        if let group {
            let inner = names.fields(name, in: group.id)
            if inner.count == 1, let id = inner.first {
                return .inner(group.id, row: group.row, id)
            }
        }
        let around = contexts + [before, section]
        for context in around where !context.isEmpty {
            if let place = Self.place(names.fields(name.under(context))) { return place }
        }
        return isQualifiedOnly ? nil : Self.place(names.fields(name))
    }

    private static func place(_ fields: [FieldID]) -> PrintedAnswer.Place? {
        guard let first = fields.first else { return nil }
        return fields.count == 1 ? .field(first) : .several(fields)
    }

    /// The printed name alone, where the answer stands behind it.
    func label(of text: WordText, before rest: WordText) -> String {
        guard text.shown.hasSuffix(rest.shown) else { return text.shown }
        return String(text.shown.dropLast(rest.shown.count)).trimmed
    }
}

extension Field {
    /// Whether a name is one of the answers to choose from.
    fileprivate func offers(_ name: PrintedName) -> Bool {
        guard case .choice(let options) = kind else { return false }
        return options.contains { PrintedName($0.label) == name }
            || alsoWritten.values.joined().contains { PrintedName($0) == name }
    }
}
