import CaseReview
import HTML
import Office

/// The files of a case as other pages show them: what belongs to the page, and the way to attach one more.
struct FilesBeside {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    /// On the page of a case, as it stands or as it was known on a day.
    func writeCase(isNow: Bool, into w: inout Writer) {
        let places = isNow ? open(Attaching.places(of: matter, under: procedure)) : []
        guard !matter.files.isEmpty || !places.isEmpty else { return }
        w.h2("Files")
        if matter.files.isEmpty { w.p("Nothing has been attached.") }
        w.append(
            FileList(
                visit: visit, matter: matter.id, procedure: procedure, files: matter.files,
                isNow: isNow))
        if !places.isEmpty {
            w.p { $0.a("Attach a file", href: visit.link("cases/\(matter.id)/files")) }
        }
    }

    /// On the page of a step: what was attached to it.
    func writeStep(_ step: StepID, into w: inout Writer) {
        let place = FilingPlace(step)
        let files = matter.files(at: place)
        let mayAttach = !open([place]).isEmpty
        guard !files.isEmpty || mayAttach else { return }
        w.h2("Files")
        w.append(
            FileList(
                visit: visit, matter: matter.id, procedure: procedure, files: files,
                showsPlace: false))
        if mayAttach {
            let address = visit.link("cases/\(matter.id)/files?place=\(place.written)")
            w.p { w in
                w.a("Attach a file", href: address)
                w.text(" before you fill in the form: what is typed there does not wait for you.")
            }
        }
    }

    /// Those of some places at which the visitor may attach something.
    private func open(_ places: [FilingPlace]) -> [FilingPlace] {
        guard let setting = visit.office?.setting(procedure), !matter.isClosed else { return [] }
        return places.filter { place in
            visit.viewer.actors.contains { place.isOpen(to: $0, on: matter, in: setting) }
        }
    }
}

extension ReplyPage {
    var place: FilingPlace { FilingPlace(asking.step.id, agency) }

    /// The page with the answer, whichever page of it this is.
    var address: String {
        visit.link("cases/\(asking.matter.id)/requests/\(asking.step.id)/\(agency)")
    }

    /// What belongs to the answer and the visitor may open.
    var files: [CaseFile] {
        asking.matter.files(at: place).filter { file in
            access(
                to: .file(file.id), of: asking.matter, for: visit.viewer, under: asking.procedure
            ).isGranted
        }
    }

    func writeFiles(into w: inout Writer) {
        if files.isEmpty { w.p("Nothing has been attached.") }
        w.append(
            FileList(
                visit: visit, matter: asking.matter.id, procedure: asking.procedure, files: files,
                showsPlace: false))
    }

    /// Above the answer, for whoever leaves the page for the files leaves what was typed on it.
    func writeFilesBeside(into w: inout Writer) {
        guard !files.isEmpty || (mayAnswer && !asking.matter.isClosed) else { return }
        w.h2("Files with the answer")
        writeFiles(into: &w)
        guard mayAnswer, !asking.matter.isClosed else { return }
        w.p { w in
            w.a("Attach a file", href: "\(address)/files")
            if asked.reply == nil {
                w.text(", such as a report or a chronology, before you fill in the answer: ")
                w.text("what is typed below does not wait for you.")
            }
        }
    }
}

extension Referral {
    /// Whether the visitor has files of their own here; those who see the case have them on its page.
    var hasFiles: Bool {
        isOwn
            || !access(to: .wholeCase, of: matter, for: visit.viewer, under: procedure).isGranted
    }

    /// The steps at which a file may belong to the visitor's part in the referral.
    var filingPlaces: [FilingPlace] {
        procedure.steps(of: matter).filter { matter.isOpen($0.id) }.map { FilingPlace($0.id) }
    }

    /// What the visitor attached.
    var ownFiles: [CaseFile] { matter.files.filter { $0.by.person == visit.viewer.person } }

    func writeFiles(into w: inout Writer) {
        if ownFiles.isEmpty { return w.p("Nothing has been attached.") }
        w.append(
            FileList(visit: visit, matter: matter.id, procedure: procedure, files: ownFiles))
    }

    /// What was attached, and the way to attach more while anything of the visitor's is open.
    func writeFilesBeside(into w: inout Writer) {
        guard hasFiles else { return }
        let mayAttach = filingPlaces.contains { place in
            guard let setting = visit.office?.setting(procedure), !matter.isClosed else {
                return false
            }
            return visit.viewer.actors.contains { place.isOpen(to: $0, on: matter, in: setting) }
        }
        guard !ownFiles.isEmpty || mayAttach else { return }
        w.h2("Files")
        writeFiles(into: &w)
        if mayAttach { w.p { $0.a("Attach a file", href: link("/files")) } }
    }
}
