import CaseReview

extension Names {
    /// Defines every moment that a pack's forms and steps can bring about.
    func defineMoments(of pathways: [Pathway]) {
        for moment in Case.entered.keys {
            _ = define(.moment, moment.rawValue, at: Place(file: "", line: 0))
        }
        for step in pathways.flatMap(\.steps) {
            guard let place = place(.step, step.id) else { continue }
            for mark in step.moments { _ = define(.moment, "\(step.id).\(mark)", at: place) }
        }
    }
}

extension Step {
    /// What can happen at the step, as moments name it after the full stop.
    var moments: [String] {
        ["opened", "done"] + outcomes.map(\.id.rawValue) + activity.moments
    }
}

extension Activity {
    fileprivate var moments: [String] {
        switch self {
        case .gather: ["sent", "returned", "all-returned"]
        case .decide: ["listed", "held"]
        case .tell(let recipients): recipients.map { "told-\($0.id)" }
        case .form, .settle, .await: []
        }
    }
}
