import CaseReview
import HTML
import Office

/// The answers that were typed: those that the visitor changed, what is wrong with others, and those on which
/// somebody else was first.
struct QuestionReading {
    struct Wanted {
        let question: QuestionID
        let value: Answer.Value
        let evidence: String
        let reason: String
    }

    /// The field that holds the version of the case that the page showed; one that a question keeps for itself adds the
    /// question's name.
    static let shown = "shown"
    static let own = "own"
    static let others = "others"

    private(set) var wanted: [Wanted] = []
    private(set) var problems: [Problem] = []
    /// The questions on which the visitor and somebody else answered differently, and nobody has chosen.
    private(set) var clashing: Set<QuestionID> = []
    /// What was typed and is not recorded yet, each with the version of the case that was shown with it.
    private(set) var kept: [QuestionID: Int] = [:]

    private let form: FormData
    private let versions: CaseVersions

    /// Reads the questions that are asked now, and those that were asked when the page was made.
    init(
        _ form: FormData, questions: (Case) -> [QuestionID], of versions: CaseVersions,
        under procedure: Procedure
    ) {
        self.form = form
        self.versions = versions
        let now = questions(versions.now)
        let then = versions.shown(form.count(Self.shown)).map(questions) ?? []
        for id in now + then.filter({ !now.contains($0) }) {
            if let question = procedure.questions[id] { read(question) }
        }
    }

    /// What is left once the answers that could be recorded are.
    var recorded: QuestionReading {
        var left = self
        for done in wanted { left.kept[done.question] = nil }
        return left
    }

    /// The same words, of which nothing has to be put right: none of them can be recorded.
    var refused: QuestionReading {
        var kept = self
        kept.problems = []
        kept.clashing = []
        return kept
    }

    private mutating func read(_ question: Question) {
        let id = question.id
        let typed = Written(form, id)
        if typed.value == nil {
            if !typed.isBlank { complain("answer-\(id)", "Choose an answer as well", of: id) }
            return
        }
        let held = Written(versions.now.answers[id], id)
        switch SinceShown(typed, shown: shown(id), held: held) {
        case .untouched: return
        case .changed: want(typed, id)
        case .clashing: clash(question)
        }
    }

    private mutating func want(_ typed: Written, _ id: QuestionID) {
        guard let value = typed.value else { return }
        let found = problems.count
        if value != .notKnown, typed.evidence.isEmpty {
            complain("evidence-\(id)", "Say what the answer rests on", of: id)
        }
        if typed.reason.isEmpty {
            complain("reason-\(id)", "Enter the reason for the answer", of: id)
        }
        guard problems.count == found else { return }
        kept[id] = version(id)
        wanted.append(
            Wanted(
                question: id, value: value, evidence: typed.evidence, reason: typed.reason))
    }

    /// Where the other's answer was chosen it stands, and nothing is left to record.
    private mutating func clash(_ question: Question) {
        let id = question.id
        if form.text("stands-\(id)") == Self.others,
            Written(versions.now.answers[id], id) == Written(beside(id), id)
        {
            return
        }
        clashing.insert(id)
        complain(
            "stands-\(id)",
            "Somebody else has answered “\(question.text)” since you opened the page. Choose which answer stands",
            of: id)
    }

    /// What the visitor had before them: the other's answer, where they chose their own over it.
    private func shown(_ id: QuestionID) -> Written {
        if form.text("stands-\(id)") == Self.own { return Written(beside(id), id) }
        return Written(versions.shown(version(id))?.answers[id], id)
    }

    private func beside(_ id: QuestionID) -> Answer? {
        versions.shown(form.count("beside-\(id)"))?.answers[id]
    }

    /// Without a number nobody can say what was read, and every answer that stands counts as another's.
    private func version(_ id: QuestionID) -> Int {
        form.count("\(Self.shown)-\(id)") ?? form.count(Self.shown) ?? 0
    }

    private mutating func complain(_ field: String, _ message: String, of question: QuestionID) {
        problems.append(Problem(field: field, message: message))
        kept[question] = version(question)
    }
}

/// An answer as a form has it, so that one that is held and one that was typed can be compared.
private struct Written: Equatable {
    let value: Answer.Value?
    let evidence: String
    let reason: String

    init(_ form: FormData, _ id: QuestionID) {
        value = Answer.Value(rawValue: form.text("answer-\(id)"))
        evidence = form.text("evidence-\(id)")
        reason = form.text("reason-\(id)")
    }

    init(_ answer: Answer?, _ id: QuestionID) {
        var form = FormData()
        form.set("answer-\(id)", answer?.value.rawValue ?? "")
        form.set("evidence-\(id)", answer?.evidence ?? "")
        form.set("reason-\(id)", answer?.reason ?? "")
        self.init(form, id)
    }

    var isBlank: Bool { evidence.isEmpty && reason.isEmpty }
}
