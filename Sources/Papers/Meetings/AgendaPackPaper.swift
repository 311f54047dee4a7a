import CaseReview
public import HTML

/// The papers for a meeting as they are read: the same on the page and on paper.
public struct AgendaPackPaper: Pattern {
    private let pack: AgendaPack

    public init(_ pack: AgendaPack) { self.pack = pack }

    public func write(into w: inout Writer) {
        let agenda = AgendaPaper(pack)
        agenda.writeStanding(into: &w)
        writeRules(into: &w)
        agenda.writeLines(into: &w)
        if !pack.actions.isEmpty {
            w.h2("Actions of earlier meetings")
            w.entries(pack.actions)
        }
        var number = 0
        for line in pack.lines {
            for papers in line.cases {
                number += 1
                CasePapersPart(papers: papers, number: number).write(into: &w)
            }
        }
        writeCriteria(into: &w)
    }

    private func writeRules(into w: inout Writer) {
        for said in [pack.declaration, pack.copying].compactMap(\.self) {
            w.inset(said.text)
            w.rule(said.citation)
        }
        for permission in pack.permissions {
            w.p("The chair allows passing on to \(permission.label): \(permission.text)")
        }
    }

    private func writeCriteria(into w: inout Writer) {
        w.h2("The criteria for each kind of review")
        for criterion in pack.criteria {
            w.h3(criterion.name)
            w.p("\(criterion.force). \(criterion.citation.reference)", .class("muted"))
            w.bullets(criterion.questions)
        }
    }
}

/// What a reader needs of one case, under a heading of its own.
private struct CasePapersPart: Pattern {
    let papers: AgendaPack.CasePapers
    /// Keeps the ids of several cases on one page apart.
    let number: Int

    func write(into w: inout Writer) {
        w.h2("\(papers.reference) \(papers.subject)", .id("papers-\(number)"))
        w.p("\(papers.step). \(papers.standing).", .class("muted"))
        w.entries(papers.facts)
        if !papers.crossOver.isEmpty {
            w.p { w in
                w.strong("Tests of more than one kind of review are met: ")
                w.text(papers.crossOver.joined(separator: "; ") + ".")
            }
        }
        if !papers.silent.isEmpty {
            w.p { w in
                w.strong("Asked and silent, which is not the same as not known: ")
                w.text(papers.silent.joined(separator: "; ") + ".")
            }
        }
        writeTests(into: &w)
        writeFiles(into: &w)
        for part in papers.parts {
            w.h3(part.title)
            w.entries(part.lines)
        }
    }

    private func writeFiles(into w: inout Writer) {
        guard !papers.files.isEmpty else { return }
        w.h3("Papers attached")
        w.ul { w in
            for file in papers.files {
                w.li { w in
                    w.a(file.title, href: file.href)
                    w.text(". \(file.note).")
                }
            }
        }
    }

    private func writeTests(into w: inout Writer) {
        guard !papers.tests.isEmpty else { return }
        w.h3("The tests, as far as they can be said")
        w.append(TestsTable(papers.tests, id: "papers-tests-\(number)"))
    }
}
