import CaseReview
import HTML
import Office

/// Every paper of a case, with how each stands to requests for information; and one of them, to settle it.
struct CasePapersPage {
    private let visit: Visit
    private let matter: Case
    private let procedure: Procedure
    private let root: String

    /// Throws `notFound` where no body to which the case went asks for positions.
    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
        root = visit.link("cases/\(matter.id)")
        guard matter.asksForPositions(under: procedure) else { throw OfficeFailure.notFound }
    }

    func reply() -> Reply {
        visit.page(
            "Papers \(matter.reference)", crumbs: [matter.crumb(visit)]
        ) { w in
            writeHead("Papers and freedom of information", into: &w)
            w.p(
                "A position can be settled for each of these by itself. A paper that is exempt is "
                    + "marked wherever it is shown or printed here.")
            w.append(
                Table(
                    caption: "The papers of the case", columns: ["Paper", "Position"],
                    rows: matter.papers(under: procedure).map { paper in
                        [
                            Fragment { $0.a(name(paper), href: address(of: paper)) },
                            .pattern(tag(paper)),
                        ]
                    }, isCaptionHidden: true, id: "papers"))
        }
    }

    /// Throws `notFound` where the case has no such paper.
    func paper(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let paper = try asked()
        return visit.page(
            name(paper), problems: problems,
            crumbs: [matter.crumb(visit), Link("Papers", href: "\(root)/papers")],
            status: refusal == nil ? 200 : 409
        ) { w in
            writeHead(name(paper), into: &w)
            if let refusal { w.append(RefusalBox(refusal)) }
            w.append(ExemptMark(paper, of: matter, under: procedure))
            if let place = place(of: paper) { w.p { $0.a("Open it", href: place) } }
            if let position = position(of: paper, problems) { w.append(position) }
        }
    }

    /// Throws `movedOn` when the paper has become another one since the form was shown.
    func settle() throws -> Reply {
        let paper = try asked()
        guard maySettle else { throw OfficeFailure.notFound }
        guard visit.form.text("seen") == seen(paper) else { throw OfficeFailure.movedOn }
        guard let position = PositionEntry(visit.form).position else {
            return try self.paper(problems: [PositionEntry.problem])
        }
        do {
            try visit.here().perform(
                .settleFreedomOfInformation(paper, position), on: matter.id, by: actor,
                seen: matter.version)
            return .see(address(of: paper))
        } catch OfficeFailure.refused(let refusal) {
            return try self.paper(refusal: refusal.words(under: procedure))
        }
    }

    private func asked() throws -> CasePaper {
        guard let paper = CasePaper(rawValue: visit.parameter("paper")),
            matter.papers(under: procedure).contains(paper), paper != .decisionRecord
        else { throw OfficeFailure.notFound }
        return paper
    }

    private func position(of paper: CasePaper, _ problems: [Problem]) -> PositionPart? {
        guard let rule = matter.freedomOfInformationRule(for: paper, under: procedure) else {
            return nil
        }
        let settled = matter.position(of: paper)
        let all = matter.positions[paper]?.all ?? []
        return PositionPart(
            visit: visit, rule: rule, settled: settled,
            earlier: settled == nil ? all : all.dropLast(),
            whileUnsettled: all.isEmpty
                ? "" : "The paper has been changed since the last position.", isWaiting: false,
            address: maySettle ? address(of: paper) : nil, seen: seen(paper), problems: problems)
    }

    /// A position is of what was reviewed: of what stands there later it says nothing.
    private func seen(_ paper: CasePaper) -> String { "\(matter.version(of: paper))" }

    private var maySettle: Bool {
        visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure)
    }

    private var actor: Actor {
        let duty: Duty = visit.has(.keepCases, under: procedure) ? .keepCases : .keepMeetings
        return visit.actor(with: duty, under: procedure)
    }

    private func writeHead(_ title: String, into w: inout Writer) {
        w.p("\(matter.reference) \(matter.subjectName(under: procedure))", .class("over-heading"))
        w.h1(title)
    }

    private func name(_ paper: CasePaper) -> String {
        paper.words(under: procedure) { matter.file($0)?.title }
    }

    private func tag(_ paper: CasePaper) -> Tag {
        guard let settled = matter.position(of: paper) else { return Tag("Not settled", .waiting) }
        return settled.position.isExempt
            ? Tag("Exempt", .current) : Tag("Open to a request", .done)
    }

    private func address(of paper: CasePaper) -> String {
        paper == .decisionRecord ? "\(root)/decision-record" : "\(root)/papers/\(paper.rawValue)"
    }

    /// Where the paper itself is read.
    private func place(of paper: CasePaper) -> String? {
        switch paper {
        case .decisionRecord: "\(root)/decision-record"
        case .form: "\(root)/referral"
        case .agencyReturn(let step, let agency): "\(root)/requests/\(step)/\(agency)"
        case .file(let id): "\(root)/files/\(id)"
        // For whoever may act on the step alone: the others have no such page.
        case .letter(let step, let letter, let addressee):
            maySettle ? "\(root)/steps/\(step)/letters/\(letter)/\(addressee)" : nil
        }
    }
}

extension Case {
    /// Whether a position may be settled for any paper of the case.
    func asksForPositions(under procedure: Procedure) -> Bool {
        papers(under: procedure).contains {
            freedomOfInformationRule(for: $0, under: procedure) != nil
        }
    }
}
