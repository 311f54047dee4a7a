import CaseReview
import HTML
import Office

/// The draft beside the Word form that it was read from, entry by entry; what was not read comes first.
struct WordFormCheckPage {
    let referral: Referral
    let paper: ReceivedPaper

    /// Throws `notFound` for a referral that did not come on a form.
    init(_ referral: Referral) throws {
        guard let paper = referral.matter.papers[referral.step.id] else {
            throw OfficeFailure.notFound
        }
        self.referral = referral
        self.paper = paper
    }

    func reply() -> Reply {
        referral.visit.page(title, crumbs: referral.crumbs) { w in
            w.p("Referral \(referral.matter.reference)", .class("over-heading"))
            w.h1(title)
            writeSummary(into: &w)
            writeUnread(into: &w)
            for section in sections { write(section, into: &w) }
            writeAbsent(into: &w)
            writeLeft(into: &w)
            guard isOpen else { return }
            w.append(Button("Go on to hand it in", href: referral.link("/check")))
            w.p { $0.a("Go to the parts of the referral", href: referral.link("")) }
        }
    }

    private var title: String {
        isOpen ? "Check the draft against the Word form" : "The Word form that the referral came on"
    }

    private var isOpen: Bool { referral.isDraft && referral.isOwn }

    /// Words that belong to no entry may stem from a part of the form that is closed to the reader: whoever is
    /// not at work on their own draft sees them only where they may see all of the case.
    private var showsLeft: Bool {
        isOpen
            || access(
                to: .wholeCase, of: referral.matter, for: referral.visit.viewer,
                under: referral.procedure
            ).isGranted
    }

    private var sections: [Form.Section] {
        isOpen ? referral.sections : referral.sharedSections
    }

    /// Fields that the reader may see, here as on every other page of the referral.
    private var fields: [Field] { sections.flatMap(\.fields) }

    private func entries(of field: Field) -> [ReceivedPaper.Entry] {
        paper.entries.filter { $0.field == field.id && !$0.words.isEmpty }
    }

    private func writeSummary(into w: inout Writer) {
        let read = Set(paper.entries.filter(\.isRead).compactMap(\.field)).count
        w.p(.class("lead")) { w in
            w.text("Read from “")
            w.bdi(paper.name)
            w.text("”: \(read == 1 ? "1 entry" : "\(read) entries").")
        }
        if isOpen {
            w.p("Nothing has been handed in. Compare each entry with the form that you received.")
        }
    }

    // MARK: What was not read

    private func writeUnread(into w: inout Writer) {
        let doubtful = fields.flatMap { field in
            entries(of: field).filter { $0.doubt != nil || $0.isUnread }.map { (field, $0) }
        }
        if doubtful.isEmpty && paper.lost.isEmpty { return }
        w.h2("Could not be read, or not all of it")
        for what in paper.lost {
            w.append(WarningText("\(what) in the form could not be read. Look at the original."))
        }
        w.append(
            SummaryList(
                doubtful.map { field, entry in
                    SummaryList.Row(
                        field.label,
                        Fragment { w in
                            w.p { $0.strong(entry.doubt ?? "It could not be read") }
                            w.words(entry.words)
                        }, actions: change(field, entry.isRead ? "Check" : "Enter"))
                }))
    }

    // MARK: What was read

    private func write(_ section: Form.Section, into w: inout Writer) {
        let asked = section.fields.filter { !entries(of: $0).isEmpty }
        if asked.isEmpty { return }
        w.h2(section.title)
        let words = AnswerWords(referral.visit)
        w.append(
            SummaryList(
                asked.map { field in
                    SummaryList.Row(
                        field.label,
                        Fragment { w in
                            w.div(.class("beside")) { w in
                                w.div { w in
                                    w.p("The form says", .class("muted small"))
                                    for entry in entries(of: field) { write(entry, of: field, &w) }
                                }
                                w.div { w in
                                    w.p(
                                        isOpen ? "In the draft" : "In the referral",
                                        .class("muted small"))
                                    w.append(words.value(referral.answers[field.id], of: field))
                                }
                            }
                        }, actions: change(field, "Change"))
                }))
    }

    /// Rows of a group share one place, and so each says under which name it stood.
    private func write(_ entry: ReceivedPaper.Entry, of field: Field, _ w: inout Writer) {
        if field.kind.isGroup { w.p(entry.label, .class("small"), .attribute("dir", "auto")) }
        w.words(entry.words)
    }

    private func change(_ field: Field, _ words: String) -> [Link] {
        guard isOpen,
            let section = referral.sections.first(where: {
                $0.fields.contains { $0.id == field.id }
            })
        else { return [] }
        let href = referral.link("/sections/\(section.id)#\(FieldName(field.id).text)")
        return [Link(words, href: href, subject: field.label)]
    }

    // MARK: What belongs to nothing

    private func writeAbsent(into w: inout Writer) {
        guard isOpen else { return }
        let absent = fields.filter { field in
            entries(of: field).isEmpty && (referral.answers[field.id]?.isEmpty ?? true)
        }
        if absent.isEmpty { return }
        w.details(summary: "Asked here, and not answered on the form (\(absent.count))") { w in
            w.bullets(absent.map { $0.isRequired ? "\($0.label) (has to be entered)" : $0.label })
        }
    }

    /// No word is lost: what belongs to no entry is shown as it stood, and to others it is said that there is more.
    private func writeLeft(into w: inout Writer) {
        let left = paper.entries.filter { $0.field == nil && !($0.words + $0.label).isEmpty }
        if left.isEmpty { return }
        w.h2("On the form, and not taken into the draft")
        guard showsLeft else {
            w.p("There is more on the form. It is shown to those who may see the whole case.")
            return
        }
        w.p("Headings and printed words of the form are here too. Enter by hand what matters.")
        w.ul { w in
            for entry in left {
                w.li { w in
                    if !entry.label.isEmpty {
                        w.p(.attribute("dir", "auto")) { $0.strong(entry.label) }
                    }
                    if let doubt = entry.doubt { w.p(doubt, .class("small")) }
                    w.words(entry.words)
                }
            }
        }
    }
}

extension Writer {
    /// Somebody's own words, each paragraph in the direction in which its script is read.
    fileprivate mutating func words(_ words: String) {
        paragraphs(of: words, .attribute("dir", "auto"), .class("their-words"))
    }
}
