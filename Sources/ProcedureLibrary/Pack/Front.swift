import CaseReview

/// What `pack.yaml` says.
struct Front {
    let id: ProcedureID
    let partnership: PartnershipID
    let about: Procedure.About
    let imports: [String]
    let documents: [String: String]
    let silences: [Silence]
    let isPublicAuthority: Stated<Bool>
}

extension Keys {
    func front(folder: String) -> Front {
        let id = procedureID(folder: folder)
        let partnership = required("partnership").flatMap { self.id($0.entry) as PartnershipID? }
        let documents = documents()
        var named = source
        named.documents.merge(documents) { _, own in own }
        return Front(
            id: id, partnership: partnership ?? "", about: about(),
            imports: importNames(), documents: documents, silences: silences(named),
            isPublicAuthority: isPublicAuthority(named))
    }

    private func procedureID(folder: String) -> ProcedureID {
        guard let pair = required("procedure") else { return "" }
        guard let text = pair.entry.text, Shape.isProcedureID(text) else {
            complain(
                pair, "is not an area and a version",
                cure: "Write small letters and digits, such as north-1.5")
            return ""
        }
        if text != folder {
            complain(
                pair, "is '\(text)', but the folder is called '\(folder)'",
                cure: "Give both the same name")
        }
        return ProcedureID(text)
    }

    private func about() -> Procedure.About {
        let about = Procedure.About(
            area: text("area"), title: text("title"), version: text("version"),
            published: text("published"), inForceFrom: day("in-force-from"),
            reviewDue: optionalDay("review-due"), marking: text("marking"))
        if let pair = optional("review-due"), let due = about.reviewDue, due < about.inForceFrom {
            complain(
                pair, "is before 'in-force-from'", cure: "Correct whichever of the two is wrong")
        }
        return about
    }

    func documents() -> [String: String] {
        var named: [String: String] = [:]
        for pair in pairs("documents") {
            checkShape(pair)
            if let text = pair.entry.text, !text.isEmpty {
                named[pair.key] = text
            } else {
                source.complain(
                    pair.line, "The document '\(pair.key)' has no name",
                    cure: "Write its name after the colon")
            }
        }
        return named
    }

    private func importNames() -> [String] {
        list("imports") { [self] entry in
            guard let name = entry.text, StatuteReader.isName(name) else {
                source.complain(
                    entry.line, "An import has to name a file of the folder statute",
                    cure: "Write it without its ending, such as statute/care-act-2014-s44")
                return nil
            }
            let path = Folder(path: source.file).parent.parent.file("\(name).yaml")
            if !Folder.isFile(path) {
                source.complain(
                    entry.line, "There is no file \(name).yaml beside the pack",
                    cure: "Add it, or correct the name")
            }
            return name
        }
    }

    /// Whether the document says that the partnership is a public authority for the purposes of the Act.
    private func isPublicAuthority(_ named: Source) -> Stated<Bool> {
        guard let pair = optional("freedom-of-information") else {
            return .notStated("The document does not say.")
        }
        return named.map(pair.entry, line: pair.line, "'\(pair.key)' of \(inner)") { keys in
            keys.statedHere { keys in
                keys.required("public-authority").flatMap { keys.oneOf(["true", "false"], $0) }
                    .map { $0 == "true" }
            }
        }
    }

    /// Read with the pack's own documents, which are known only once the file is open.
    private func silences(_ named: Source) -> [Silence] {
        list("silences") { entry in
            named.map(entry, "A silence") { keys in
                let id = keys.text("id")
                let place = named.place(keys.line)
                if let earlier = named.names.define(.silence, id, at: place) {
                    named.complain(
                        keys.line, "The silence '\(id)' is on line \(earlier.line) already",
                        cure: "Give one of them another id")
                }
                return Silence(
                    id: id, about: keys.text("about"), heldAs: keys.text("held-as"),
                    citation: keys.optionalCitation())
            }
        }
    }
}
