import CaseReview
public import HTML

/// The papers for a meeting as they are read: the same on the page and on paper.
public struct AgendaPackPaper: Pattern {
    private let pack: AgendaPack

    public init(_ pack: AgendaPack) { self.pack = pack }

    public func write(into w: inout Writer) {
        writeRules(into: &w)
        writeAgenda(into: &w)
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
        w.p { w in
            w.strong(pack.heldOn?.longText ?? "")
            w.text(pack.how.isEmpty ? "" : ", \(pack.how)")
        }
        w.p(pack.ratified.map { "Agenda ratified by \($0)." } ?? "The agenda is not ratified yet.")
        for said in [pack.declaration, pack.copying].compactMap(\.self) {
            w.inset(said.text)
            w.rule(said.citation)
        }
        for permission in pack.permissions {
            w.p("The chair allows passing on to \(permission.label): \(permission.text)")
        }
    }

    private func writeAgenda(into w: inout Writer) {
        w.h2("Agenda")
        w.ol { w in
            for line in pack.lines { w.li { write(line, into: &$0) } }
        }
    }

    private func write(_ line: AgendaPack.Line, into w: inout Writer) {
        w.strong(line.name)
        if let said = line.said { w.inset(said) }
        if let note = line.note { w.paragraphs(of: note) }
        if !line.cases.isEmpty || !line.entries.isEmpty {
            w.ul { w in
                for papers in line.cases {
                    w.li("\(papers.reference) \(papers.subject): \(papers.step)")
                }
                for entry in line.entries { w.li("\(entry.label): \(entry.text)") }
            }
        }
        if let citation = line.citation { w.rule(citation) }
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
