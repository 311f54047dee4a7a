import CaseReview

/// What an entry is called in a posted form; also the id of its first control.
struct FieldName: Sendable {
    let text: String

    /// A field of the form itself, or of one row of a repeated group.
    init(_ field: FieldID, row: Row? = nil) {
        text = row.map { "f-\($0.group)-\($0.index)-\(field)" } ?? "f-\(field)"
    }

    /// One row of a repeated group, counted from 0.
    struct Row: Sendable {
        let group: FieldID
        let index: Int
    }

    /// How many rows of a group a form shows.
    static func rows(of group: FieldID) -> String { "f-\(group)-rows" }
}

extension FormData {
    /// Stored answers as they would stand in a form, so that a page is written from one thing only.
    init(showing answers: Answers, of fields: [Field]) {
        self.init()
        for field in fields { show(answers[field.id], in: field, FieldName(field.id)) }
    }

    private mutating func show(_ value: FieldValue?, in field: Field, _ name: FieldName) {
        if case .group(let inner, _) = field.kind {
            return showRows(value?.groups ?? [], of: inner, in: field.id)
        }
        switch value {
        case .text(let text): add(name.text, text)
        case .number(let number): add(name.text, String(number))
        case .chosen(let chosen): for choice in chosen { add(name.text, choice) }
        case .day(let day): show(day, name)
        case .moment(let moment):
            show(moment.day, name)
            add(name.text + "-time", moment.londonTime)
        case .groups, nil: return
        }
    }

    private mutating func show(_ day: Day, _ name: FieldName) {
        add(name.text + "-day", String(day.dayOfMonth))
        add(name.text + "-month", String(day.month))
        add(name.text + "-year", String(day.year))
    }

    private mutating func showRows(
        _ rows: [[FieldID: FieldValue]], of inner: [Field], in group: FieldID
    ) {
        add(FieldName.rows(of: group), String(max(rows.count, 1)))
        for (index, row) in rows.enumerated() {
            for field in inner {
                let name = FieldName(field.id, row: FieldName.Row(group: group, index: index))
                show(row[field.id], in: field, name)
            }
        }
    }

    /// How many rows of a group to show: at least one.
    func rowCount(of group: FieldID) -> Int {
        min(max(Int(text(FieldName.rows(of: group))) ?? 1, 1), 50)
    }
}
