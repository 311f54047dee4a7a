import CaseReview
import HTML
import Office
import Papers
import Record

/// Somebody attaching a file to a case: the form, and what becomes of it when it is sent.
struct Attaching {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    /// The places that the page is about, whether or not anything may be attached there now.
    private let candidates: [FilingPlace]
    /// Where the visitor may attach something, in the order of the procedure.
    let places: [FilingPlace]

    static let title = "title"
    static let file = "file"
    static let place = "place"
    /// In a form that is to be shown again, and not to be recorded.
    static let unsent = "unsent"

    enum Outcome {
        case done
        case problems([Problem])
        case refused(RefusalWords)
    }

    /// Of these places of the case, those that are open to the visitor.
    init(
        _ visit: Visit, _ matter: Case, _ procedure: Procedure, among candidates: [FilingPlace]
    ) throws {
        self.visit = visit
        self.matter = matter
        self.procedure = procedure
        self.candidates = candidates
        let setting = try visit.here().setting(procedure)
        places = candidates.filter { place in
            visit.viewer.actors.contains { place.isOpen(to: $0, on: matter, in: setting) }
        }
    }

    /// Every place of a case: each step that it has come to, and each agency that was asked there.
    static func places(of matter: Case, under procedure: Procedure) -> [FilingPlace] {
        procedure.steps(of: matter).filter { matter.progress[$0.id] != nil }.flatMap { step in
            [FilingPlace(step.id)]
                + (matter.gatherings[step.id]?.asked.keys.sorted() ?? [])
                .map { FilingPlace(step.id, $0) }
        }
    }

    /// Takes what was sent. The procedure is asked first, so that nobody learns more who may not attach anything; and
    /// of another place than those of the page it is not asked, for its refusals tell how the case stands.
    func take() throws -> Outcome {
        // What came is cut off where it could not be read on, and the place stands below what was typed.
        if !visit.form.has(Self.place), let problem = visit.form.uploadProblem {
            return .problems([Problem(field: Self.file, message: problem.words)])
        }
        let wanted = FilingPlace(written: visit.form.text(Self.place))
        guard candidates.contains(wanted) else { throw OfficeFailure.notFound }
        let office = try visit.here()
        let setting = office.setting(procedure)
        let actor =
            visit.viewer.actors.first { wanted.isOpen(to: $0, on: matter, in: setting) }
            ?? visit.actor(with: .keepCases, under: procedure)
        if let refusal = wanted.refusal(of: actor, on: matter, in: setting) {
            return .refused(refusal.words(under: procedure))
        }
        let (new, problems) = read()
        guard let new else { return .problems(problems) }
        if isThere(new, wanted) { return .done }
        do {
            try office.attach(new, to: wanted, on: matter.id, by: actor)
            return .done
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return .refused(refusal.words(under: procedure))
        }
    }

    /// Takes what was sent, and shows the page of files again.
    func answer(_ again: ([Problem], RefusalWords?) -> Reply) throws -> Reply {
        switch try take() {
        case .done: .see(visit.path)
        case .problems(let problems): again(problems, nil)
        case .refused(let words): again([], words)
        }
    }

    /// Whether the visitor attached the very same already: a page that is loaded again sends its file again.
    private func isThere(_ new: NewFile, _ place: FilingPlace) -> Bool {
        let digest = Fingerprint(of: new.bytes).hex
        return matter.files(at: place).contains { file in
            file.file.digest == digest && file.title == new.title && file.isStanding
                && file.by.person == visit.viewer.person
        }
    }

    private func read() -> (NewFile?, [Problem]) {
        if let problem = visit.form.uploadProblem {
            return (nil, [Problem(field: Self.file, message: problem.words)])
        }
        var problems: [Problem] = []
        let title = UploadedFileName.shown(visit.form.text(Self.title))
        if title.allSatisfy(\.isWhitespace) {
            problems.append(Problem(field: Self.title, message: "Say what the file is"))
        } else if title.unicodeScalars.count > AttachedFile.longestTitle {
            problems.append(
                Problem(
                    field: Self.title,
                    message: "Shorten the title to \(AttachedFile.longestTitle) characters"))
        }
        guard let sent = visit.form.file(Self.file) else {
            problems.append(Problem(field: Self.file, message: "Choose a file"))
            return (nil, problems)
        }
        do {
            let kind = try AttachedFile.Kind(of: sent.bytes)
            guard problems.isEmpty else { return (nil, problems) }
            let new = NewFile(title: title, name: sent.name.text, kind: kind, bytes: sent.bytes)
            return (new, [])
        } catch {
            problems.append(Problem(field: Self.file, message: error.words))
            return (nil, problems)
        }
    }
}

extension FilingPlace {
    /// As a form carries it: "screening" or "screening/nelft".
    var written: String { "\(step)" + (agency.map { "/\($0)" } ?? "") }

    init(written: String) {
        let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
        self.init(
            StepID(parts.first ?? ""), parts.count > 1 ? AgencyID(parts[1]) : nil)
    }
}
