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
    ///
    /// - Parameter isBesideForm: whether the form of the step has room for a file itself.
    func writeStep(_ step: StepID, isBesideForm: Bool, into w: inout Writer) {
        let place = FilingPlace(step)
        let files = matter.files(at: place)
        let mayAttach = !isBesideForm && !open([place]).isEmpty
        guard !files.isEmpty || mayAttach else { return }
        w.h2("Files")
        w.append(
            FileList(
                visit: visit, matter: matter.id, procedure: procedure, files: files,
                showsPlace: false, isBesideForm: matter.isOpen(step)))
        if mayAttach {
            // Several forms stand on such a page, and a button sends only one: so the page stays where it is.
            let address = visit.link("cases/\(matter.id)/files?place=\(place.written)")
            w.p {
                $0.a(
                    "Attach a file (opens in a new tab)", href: address,
                    .attribute("target", "_blank"))
            }
        }
    }

    /// The files of some place, or of the whole case, that stand and that the visitor may open: on pages
    /// that show what others handed in, and where nothing is taken back.
    func writeOpen(
        _ files: [CaseFile], heading: (inout Writer) -> Void, showsPlace: Bool,
        into w: inout Writer
    ) {
        let open = files.filter { file in
            file.isStanding
                && access(to: .file(file.id), of: matter, for: visit.viewer, under: procedure)
                    .isGranted
        }
        if open.isEmpty { return }
        heading(&w)
        w.append(
            FileList(
                visit: visit, matter: matter.id, procedure: procedure, files: open, isNow: false,
                showsPlace: showsPlace))
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

    func writeFiles(isBesideForm: Bool = false, into w: inout Writer) {
        if files.isEmpty { w.p("Nothing has been attached.") }
        w.append(
            FileList(
                visit: visit, matter: asking.matter.id, procedure: asking.procedure, files: files,
                showsPlace: false, isBesideForm: isBesideForm))
    }

    /// Above the answer. While that is open a file is attached in its form; afterwards on a page of its own.
    func writeFilesBeside(into w: inout Writer) {
        let mayAttach = mayAnswer && !asking.matter.isClosed
        guard !files.isEmpty || mayAttach else { return }
        w.h2("Files with the answer")
        writeFiles(isBesideForm: mayAttach && asked.reply == nil, into: &w)
        guard mayAttach, asked.reply != nil else { return }
        w.p { $0.a("Attach a file", href: "\(address)/files") }
    }
}

extension Referral {
    /// Whether the visitor has files of their own here; those who see the case have them on its page.
    var hasFiles: Bool {
        isOwn
            || !access(to: .wholeCase, of: matter, for: visit.viewer, under: procedure).isGranted
    }

    /// The steps at which a file may belong to the visitor's part in the referral: those that are theirs to take.
    var filingPlaces: [FilingPlace] {
        procedure.steps(of: matter).filter { step in
            matter.progress[step.id] != nil
                && visit.viewer.actors.contains {
                    step.by.includes($0, in: matter, under: procedure)
                }
        }.map { FilingPlace($0.id) }
    }

    /// What the visitor attached.
    var ownFiles: [CaseFile] { matter.files.filter { $0.by.person == visit.viewer.person } }

    func writeFiles(isBesideForm: Bool = false, into w: inout Writer) {
        if ownFiles.isEmpty { return w.p("Nothing has been attached.") }
        w.append(
            FileList(
                visit: visit, matter: matter.id, procedure: procedure, files: ownFiles,
                isBesideForm: isBesideForm))
    }

    /// What was attached, and the way to attach more while anything of the visitor's is open.
    ///
    /// - Parameter isBesideForm: whether a form on the page has room for a file itself.
    func writeFilesBeside(isBesideForm: Bool = false, into w: inout Writer) {
        guard hasFiles else { return }
        let mayAttach =
            !isBesideForm
            && filingPlaces.contains { place in
                guard let setting = visit.office?.setting(procedure), !matter.isClosed else {
                    return false
                }
                return visit.viewer.actors.contains {
                    place.isOpen(to: $0, on: matter, in: setting)
                }
            }
        guard !ownFiles.isEmpty || mayAttach else { return }
        w.h2("Files")
        writeFiles(isBesideForm: isBesideForm, into: &w)
        if mayAttach { w.p { $0.a("Attach a file", href: link("/files")) } }
    }
}
