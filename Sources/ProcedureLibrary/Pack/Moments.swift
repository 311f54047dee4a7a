import CaseReview

extension Names {
    /// Defines every moment that a pack's forms and steps can bring about.
    func defineMoments(of pathways: [Pathway], forms: [Form], limits: [TimeLimit]) {
        let entered = forms.flatMap(\.fields).compactMap { field in
            field.moment.flatMap { moment in place(.field, field.id).map { (moment, $0) } }
        }
        for moment in Case.entered.keys {
            _ = define(.moment, moment.rawValue, at: Place(file: "", line: 0))
        }
        for (moment, place) in entered { _ = define(.moment, moment.rawValue, at: place) }
        for limit in limits where limit.scope == .matter {
            guard let place = place(.limit, limit.id) else { continue }
            _ = define(.moment, limit.dueMoment.rawValue, at: place)
        }
        for moment in limits.flatMap(\.ownMoments) {
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
        case .decide: ["listed", "held", "meeting"]
        case .tell(let recipients): recipients.map { "told-\($0.id)" }
        case .form, .settle, .await: []
        }
    }
}

extension TimeLimit {
    /// The moments that need no step: a meeting's day, a partnership's beginning, and what is marked.
    var ownMoments: [MomentID] {
        let named = readings.flatMap(\.from) + until
        switch scope {
        case .matter: return []
        case .eachMeeting:
            return ["meeting"] + named.filter { $0.rawValue.hasPrefix("meeting.") }
        case .partnership:
            return ["in-force", "review-due"]
                + named.filter { $0.rawValue.hasPrefix("partnership.") }
        }
    }
}
