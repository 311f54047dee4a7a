import CaseReview

/// What a form still needs before it can be handed in.
extension Field {
    /// The required entries that are asked and empty: this field, or labels of entries in its rows.
    ///
    /// Empty when nothing is missing.
    func gaps(in answers: Answers) -> [String] {
        guard isAsked(given: answers) else { return [] }
        let value = answers[id]
        guard let value, !value.isEmpty else { return isRequired ? [label] : [] }
        guard case .group(let inner, _) = kind else { return [] }
        return value.groups.enumerated().flatMap { index, row in
            inner.filter { $0.isRequired && !$0.gaps(in: row).isEmpty }
                .map { "\(label), \(index + 1): \($0.label)" }
        }
    }

    /// What to do about a required entry that is missing.
    var demand: String {
        switch kind {
        case .yesNo, .choice, .person, .agency: "Choose an answer to “\(label)”"
        case .choices, .agencies: "Choose at least one answer to “\(label)”"
        default: "Enter “\(label)”"
        }
    }
}
