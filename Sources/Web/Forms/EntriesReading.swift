import CaseReview
import HTML

/// The entries of a form that the visitor changed, and those on which somebody else was first.
///
/// For a form that shows what is held, and that several people may have open.
struct EntriesReading {
    /// The field that holds the version of the case that the form showed.
    static let shown = "shown"
    /// The field that holds the version whose entries were shown beside the visitor's, to choose between.
    static let beside = "beside"
    static let own = "own"
    static let others = "others"
    static func stands(_ field: FieldID) -> String { "stands-\(FieldName(field).text)" }

    /// What the visitor changed; an entry that they emptied is here, and empty.
    private(set) var changed: Answers = [:]
    /// The fields that the visitor and somebody else changed differently, where nobody has chosen.
    private(set) var clashing: Set<FieldID> = []
    private(set) var problems: [Problem] = []

    init(
        _ typed: FormReading, _ form: FormData, fields: [Field], of versions: CaseVersions,
        on today: Day
    ) {
        /// Entries as the form would send them back unchanged, so that they can be compared with what was sent.
        func sentBack(_ matter: Case?) -> Answers {
            FormReading(
                FormData(showing: matter?.entries ?? [:], of: fields), fields: fields,
                today: today, isComplete: false
            ).answers
        }
        let held = sentBack(versions.now)
        let shown = sentBack(versions.shown(form.count(Self.shown)))
        let beside = sentBack(versions.shown(form.count(Self.beside)))
        for field in fields {
            let id = field.id
            guard let value = typed.answers[id] else { continue }
            let choice = form.text(Self.stands(id))
            let before = choice == Self.own ? beside[id] : shown[id]
            switch SinceShown(value, shown: before, held: held[id]) {
            case .untouched: continue
            case .changed: changed[id] = value
            case .clashing:
                if choice == Self.others, held[id] == beside[id] { continue }
                clashing.insert(id)
                problems.append(
                    Problem(
                        field: Self.stands(id),
                        message:
                            "Somebody else has changed “\(field.label)” since you opened the page. Choose which entry stands"
                    ))
            }
        }
    }
}
