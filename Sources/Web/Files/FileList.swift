import CaseReview
import HTML
import Office
import Papers

/// Files of a case, each with what it is, who attached it, for which agency and when.
struct FileList: Pattern {
    let visit: Visit
    let matter: CaseID
    let procedure: Procedure
    let files: [CaseFile]
    /// Whether the case is shown as it stands: nothing is taken back where somebody looks back.
    var isNow = true
    /// Whether each says to which step it belongs: not where they all belong to the same.
    var showsPlace = true
    /// Whether something is being typed on the page, which nobody should have to leave then.
    var isBesideForm = false

    func write(into w: inout Writer) {
        if files.isEmpty { return }
        w.ul(.class("bullets files")) { w in
            for file in files { w.li { write(file, into: &$0) } }
        }
    }

    private func write(_ file: CaseFile, into w: inout Writer) {
        let address = visit.link("cases/\(matter)/files/\(file.id)")
        if mayOpen(file) { w.a(file.title, href: address) } else { w.strong(file.title) }
        w.text(" (\(file.file.kind.words), \(file.file.size)). ")
        if let marking = now?.exemptMarking(of: .file(file.id), under: procedure) {
            w.strong("Exempt from release: \(marking). ")
        }
        if showsPlace { w.text("\(place(of: file)). ") }
        let words = EntryWords(under: procedure, name: { visit.name($0) })
        w.text(
            "Attached by \(words.actor(file.by, on: file.at.day)), \(file.at.day.shortText) "
                + "\(file.at.londonTime).")
        if let withdrawn = file.withdrawn {
            w.text(" ")
            w.append(Tag("Withdrawn", .none))
            w.text(" \(withdrawn.at.day.shortText): \(withdrawn.reason)")
        } else if let closed = file.closed {
            w.text(" ")
            w.append(Tag("Closed to readers", .none))
            w.text(" \(closed.at.day.shortText): \(closed.reason)")
        } else if mayWithdraw(file) {
            offer("Withdraw", at: "\(address)/withdrawal", file, into: &w)
        } else if mayClose(file) {
            offer("Close to readers", at: "\(address)/closure", file, into: &w)
        }
    }

    private func offer(
        _ words: String, at address: String, _ file: CaseFile, into w: inout Writer
    ) {
        w.text(" ")
        w.a(href: address, .attribute("target", isBesideForm ? "_blank" : nil)) { w in
            w.text(words)
            w.hidden(" “\(file.title)”")
            if isBesideForm { w.text(" (opens in a new tab)") }
        }
    }

    /// Whether the visitor opens the file: asked of the one function that its address asks, and of the case as it is
    /// now, for what was withdrawn or closed since a day that is looked back to is not opened either.
    private func mayOpen(_ file: CaseFile) -> Bool {
        guard let matter = now, matter.file(file.id)?.isStanding == true else { return false }
        return access(to: .file(file.id), of: matter, for: visit.viewer, under: procedure).isGranted
    }

    private func place(of file: CaseFile) -> String {
        let step = procedure.steps[file.step]?.name ?? file.step.rawValue
        let agency = file.agency.map {
            ", for \(procedure.agencies[$0]?.name(on: file.at.day) ?? $0.rawValue)"
        }
        return step + (agency ?? "")
    }

    private func mayWithdraw(_ file: CaseFile) -> Bool {
        guard isNow, file.handedInAt == nil, file.by.person == visit.viewer.person,
            let matter = now, let setting = visit.office?.setting(procedure)
        else { return false }
        return visit.viewer.actors.contains {
            file.place.isOpen(to: $0, on: matter, in: setting)
        }
    }

    private func mayClose(_ file: CaseFile) -> Bool {
        guard isNow, let matter = now, let setting = visit.office?.setting(procedure) else {
            return false
        }
        let keeper = visit.actor(with: .keepCases, under: procedure)
        return file.mayBeClosed(by: keeper, on: matter, in: setting)
    }

    /// The case as it is now, also where somebody looks back. One that cannot be read opens nothing and offers nothing.
    private var now: Case? { try? visit.office?.load(matter) }
}
