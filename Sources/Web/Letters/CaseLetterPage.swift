import CaseReview
import HTML
import Office
import Papers

/// One letter of a case to one recipient: on the page, as a PDF and as a Word file.
struct CaseLetterPage {
    private let visit: Visit
    private let page: StepPage
    private let offer: LetterOffer
    /// What the recipient is called.
    private let addressee: String
    private let text: LetterText
    private let written: WrittenLetter

    /// Throws `notFound` for anybody who may not act on the step, as when there is no such letter.
    init(_ visit: Visit) throws {
        self.visit = visit
        let page = try StepPage(visit)
        self.page = page
        let office = try visit.here()
        let sought = LetterID(visit.parameter("letter"))
        let id = visit.parameter("addressee")
        let letters = StepLetters(visit, page.matter, page.procedure, at: page.step)
        let offer = letters.everOffered.first {
            $0.letter.id == sought && $0.addresseeID == id
        }
        guard let offer else { throw OfficeFailure.notFound }
        self.offer = offer
        addressee = letters.name(offer)
        text = office.arrangements.text(of: offer.letter)
        let surroundings = LetterSurroundings(
            setting: office.setting(page.procedure),
            sender: visit.actor(for: page.step, of: page.matter, under: page.procedure),
            link: letters.link(of: offer), name: { [visit] in visit.name($0) },
            // A meeting that cannot be read leaves a gap that is seen before the letter is printed.
            meeting: { try? office.load($0) })
        written = WrittenLetter(
            "\(offer.letter.name), \(page.matter.reference)", from: text.template,
            with: LetterValues(for: offer, of: page.matter, in: surroundings))
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        let step = Link(
            page.step.name, href: visit.link("cases/\(page.matter.id)/steps/\(page.step.id)"))
        return visit.page(
            offer.letter.name, problems: problems, crumbs: [page.matter.crumb(visit), step],
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p(page.matter.reference, .class("over-heading"))
            w.h1(offer.letter.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if !written.gaps.isEmpty {
                let names = written.gaps.map(\.rawValue).joined(separator: ", ")
                w.append(
                    WarningText("There is nothing yet for: \(names). The letter shows each gap."))
            }
            w.p { w in
                w.a("As a PDF", href: address + "/letter.pdf")
                w.text(" · ")
                w.a("As a Word file", href: address + "/letter.docx")
            }
            w.p { w in
                w.text("Words: \(text.whose). ")
                w.a("See or change them", href: visit.link("letters/\(offer.letter.id)"))
            }
            if !offer.letter.isForPublic {
                w.p(page.procedure.about.marking, .class("muted"))
            }
            w.append(ExemptMark(paper, of: page.matter, under: page.procedure))
            w.append(LetterPaper(written, under: 2))
            SendingPart(
                visit: visit, notes: page.matter.notes(of: offer), addressee: addressee,
                action: address + "/sending", problems: problems
            ).write(into: &w)
        }
    }

    /// Notes that the letter went out on paper.
    func noteSent() throws -> Reply {
        let entry = SendingEntry(visit.form)
        guard let how = entry.how, let day = entry.day, entry.problems.isEmpty else {
            return reply(problems: entry.problems)
        }
        let sent = SentLetter(
            letter: offer.letter.id, addressee: offer.addresseeID, to: entry.to, how: how, on: day)
        let actor = visit.actor(for: page.step, of: page.matter, under: page.procedure)
        do {
            try visit.here().perform(
                .noteSent(page.step.id, sent), on: page.matter.id, by: actor)
            return .see(address)
        } catch OfficeFailure.refused(let refusal) {
            let words = refusal.words(under: page.procedure)
            guard refusal.isOfTheDay else { return reply(refusal: words) }
            return reply(problems: [Problem(field: "on", message: "\(words.rule) \(words.cure)")])
        }
    }

    /// The address of the page, from which its files and what is sent to it hang.
    private var address: String {
        visit.link(
            "cases/\(page.matter.id)/steps/\(page.step.id)/letters/\(offer.letter.id)/"
                + offer.addresseeID)
    }

    func pdf() async throws -> Reply { try await visit.printed(sheet(), name: "\(fileName).pdf") }

    func word() async throws -> Reply {
        try await visit.typed(sheet(), name: "\(fileName).docx")
    }

    private var fileName: String {
        "\(page.matter.reference)-\(offer.letter.id)-\(offer.addresseeID)"
    }

    /// The letter as a paper that went out, once it did.
    private var paper: CasePaper {
        .letter(page.step.id, offer.letter.id, addressee: offer.addresseeID)
    }

    private func sheet() throws -> PaperSheet {
        let head = try visit.here().head()
        let issue = PaperIssue(
            under: page.procedure, madeFor: visit.name(visit.viewer.person), at: visit.now,
            head: head.map { RecordPlace(position: $0.position, hash: $0.hash) },
            words: "Words of the letter: \(text.whose)")
        return PaperSheet(
            title: written.title,
            issue: (offer.letter.isForPublic ? issue.unmarked : issue).marked(
                exempt: page.matter.exemptMarking(of: paper, under: page.procedure)),
            content: .pattern(LetterPaper(written)), layout: .letter)
    }
}

extension Refusal {
    /// Whether it is the day that was entered with which the procedure does not agree.
    fileprivate var isOfTheDay: Bool {
        switch self {
        case .telling(.letterIsAhead), .telling(.letterTooEarly): true
        default: false
        }
    }
}
