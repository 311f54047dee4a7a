import CaseReview

/// By which names the entries of a form can be found in a document.
struct FormNames: Sendable {
    private let fields: [PrintedName: [FieldID]]
    private let inner: [FieldID: [PrintedName: [FieldID]]]
    let groups: [FieldID]

    init(_ form: Form) {
        fields = Self.names(of: form.fields)
        let groups = form.fields.compactMap { field -> (FieldID, [Field])? in
            guard case .group(let inner, _) = field.kind else { return nil }
            return (field.id, inner)
        }
        self.groups = groups.map(\.0)
        inner = Dictionary(
            groups.map { ($0.0, Self.names(of: $0.1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entries of this name outside repeated groups; the groups themselves among them.
    func fields(_ name: PrintedName) -> [FieldID] { name.isEmpty ? [] : fields[name] ?? [] }

    /// The entries of this name inside a repeated group.
    func fields(_ name: PrintedName, in group: FieldID) -> [FieldID] {
        name.isEmpty ? [] : inner[group]?[name] ?? []
    }

    private static func names(of fields: [Field]) -> [PrintedName: [FieldID]] {
        var names: [PrintedName: [FieldID]] = [:]
        for field in fields {
            for name in field.printedNames { names[name, default: []].append(field.id) }
        }
        return names
    }
}

extension Field {
    /// The label, and what forms outside call the entry.
    var printedNames: Set<PrintedName> { Set(([label] + alsoCalled).map { PrintedName($0) }) }
}
