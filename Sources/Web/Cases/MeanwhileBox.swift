import CaseReview
import HTML
import Office

/// What others did to a case since the visitor opened the page: for the page shown again with what they typed.
struct MeanwhileBox: Pattern {
    private let entries: [Timeline.Entry]

    /// - Parameter version: the version of the case that the visitor was looking at.
    init(_ visit: Visit, _ matter: Case, _ procedure: Procedure, since version: Int) throws {
        let recorded = try visit.here().happenings(of: matter.id).dropFirst(version)
        entries = HistoryEntries(visit, of: matter, under: procedure).entries(of: Array(recorded))
    }

    /// For somebody who may not read the history of the case: that something changed, and no more.
    init() { entries = [] }

    func write(into w: inout Writer) {
        w.div(.class("refusal"), .role("alert")) { w in
            w.p { $0.strong("Somebody else has acted on this since you opened the page") }
            w.p(
                "Nothing of yours was recorded, and nothing that you typed is lost. "
                    + "Look at what has changed, and decide again.")
            if !entries.isEmpty { w.append(Timeline(entries)) }
        }
    }
}

/// What somebody typed into a form that cannot be shown again, so that they can copy it.
struct TypedWords: Pattern {
    private let rows: [SummaryList.Row]

    /// - Parameter fields: those of the form, for their labels.
    init(_ form: FormData, fields: [Field] = []) {
        let labels = Dictionary(
            fields.map { (FieldName($0.id).text, $0.label) },
            uniquingKeysWith: { first, _ in first })
        rows = form.entries.filter { !Self.isHidden($0.name) && !$0.value.isEmpty }
            .map { .init(labels[$0.name] ?? Self.plain($0.name), text: $0.value) }
    }

    func write(into w: inout Writer) {
        guard !rows.isEmpty else { return }
        w.h2("What you typed")
        w.p("It was not recorded. Copy what you still need.")
        w.append(SummaryList(rows))
    }

    private static func isHidden(_ name: String) -> Bool {
        hidden.contains(name) || ["shown-", "beside-", "stands-"].contains { name.hasPrefix($0) }
    }

    private static let hidden: Set<String> = [
        "csrf", "version", "shown", "then", "recipient", "after", "from", "seen", Attaching.place,
        Attaching.file, Attaching.unsent,
    ]

    /// "f-referral-reason" as "referral reason".
    private static func plain(_ name: String) -> String {
        let words = name.hasPrefix("f-") ? name.dropFirst(2) : name[...]
        return String(words).replacing("-", with: " ")
    }
}
