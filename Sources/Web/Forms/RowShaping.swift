import CaseReview

/// Adding a row to a repeated group and taking one away, with everything else kept as typed.
extension FormData {
    /// Whether the form was sent only to have a row more or less, and not to be recorded.
    func isReshaping(_ fields: [Field]) -> Bool {
        fields.contains { isAdding(to: $0) || removedRow(of: $0) != nil }
    }

    /// Whether a row more of this group was asked for.
    func isAdding(to field: Field) -> Bool {
        field.kind.isGroup && has("add") && text("add") == field.id.rawValue
    }

    /// The form as it is shown next: with one more empty row, or without the row that was taken away.
    func reshaped(_ fields: [Field]) -> FormData {
        var shown = self
        for field in fields where field.kind.isGroup {
            if let row = removedRow(of: field) { shown = shown.removing(row, of: field.id) }
            if isAdding(to: field) {
                shown.set(FieldName.rows(of: field.id), String(shown.rowCount(of: field.id) + 1))
            }
        }
        return shown
    }

    /// The row, counted from 0, whose button for removal was pressed.
    func removedRow(of field: Field) -> Int? {
        guard field.kind.isGroup else { return nil }
        return (0..<rowCount(of: field.id)).first { has("remove-\(field.id)-\($0)") }
    }

    /// The rows after the one taken away move up, so that names stay without a gap.
    private func removing(_ row: Int, of group: FieldID) -> FormData {
        var shown = FormData()
        for entry in entries {
            guard let (index, rest) = Self.place(of: entry.name, in: group), index >= row else {
                shown.add(entry.name, entry.value)
                continue
            }
            if index > row { shown.add("f-\(group)-\(index - 1)-\(rest)", entry.value) }
        }
        shown.set(FieldName.rows(of: group), String(max(rowCount(of: group) - 1, 1)))
        return shown
    }

    private static func place(of name: String, in group: FieldID) -> (Int, Substring)? {
        let prefix = "f-\(group)-"
        guard name.hasPrefix(prefix) else { return nil }
        let parts = name.dropFirst(prefix.count).split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let index = Int(parts[0]) else { return nil }
        return (index, parts[1])
    }
}

extension Field.Kind {
    var isGroup: Bool { if case .group = self { true } else { false } }
}
