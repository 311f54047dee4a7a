import CaseReview

/// Reads one pack from its folder, with the statute files that it imports.
final class PackReader {
    let folder: Folder
    let faults = FaultList()
    let names = Names()
    private var documents: [String: String] = [:]

    init(_ folder: Folder) { self.folder = folder }

    /// The procedure as read, not yet proved; nil when there is no pack to read.
    func read() -> Procedure? {
        if folder.contents.isEmpty {
            faults.add(
                Place(file: folder.path, line: 1), "The folder is empty",
                cure: "Add pack.yaml and the other files, or take the folder out")
            return nil
        }
        complainOfStrayFiles()
        guard let front = front() else { return nil }
        let asks = importedAsks(front) + parts("asks") { $0.asks() }
        let who = parts("who") { $0.who() }
        let forms = parts("forms") { $0.forms() }
        let pathways = parts("steps") { [$0.pathway()] }
        let limits = parts("limits") { $0.limits() }
        let letters = optionalParts("letters") { $0.letters() }
        let timed = asks.flatMap(\.limits) + limits.flatMap { $0 }
        names.defineMoments(
            of: pathways.flatMap { $0 }, forms: forms.flatMap { $0 }, limits: timed)
        names.defineRecipients(of: pathways.flatMap { $0 })
        names.lookUpReferences(into: faults)
        return Procedure(
            id: front.id, partnership: front.partnership, about: front.about,
            agencies: who.flatMap(\.agencies), sectors: who.flatMap(\.sectors),
            roles: who.flatMap(\.roles), bodies: who.flatMap(\.bodies),
            questions: questions(asks), criteria: asks.flatMap(\.criteria),
            forms: forms.flatMap { $0 }, pathways: pathways.flatMap { $0 },
            limits: timed, silences: front.silences, wording: wording(),
            leadProcess: who.compactMap(\.leadProcess).first, letters: letters.flatMap { $0 },
            isPublicAuthority: front.isPublicAuthority)
    }

    /// The questions, with the pack's own entries beside those that come from a statute.
    private func questions(_ asks: [Asks]) -> [Question] {
        let beside = asks.map(\.beside).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        return asks.flatMap(\.questions).map { $0.beside(beside[$0.id] ?? []) }
    }

    private func front() -> Front? {
        let file = folder.file("pack.yaml")
        guard let entry = Folder.entry(of: file, into: faults) else { return nil }
        let imports = StatuteReader.imports(in: entry)
        for name in imports {
            let path = folder.parent.file("\(name).yaml")
            let named = StatuteReader(path: path, faults: faults, names: names).documents()
            documents.merge(named) { first, _ in first }
        }
        let source = Source(file: file, faults: faults, names: names, documents: documents)
        let front = source.map(entry, "The pack") { $0.front(folder: folder.name) }
        documents.merge(front.documents) { _, own in own }
        return front
    }

    private func importedAsks(_ front: Front) -> [Asks] {
        front.imports.flatMap { name -> [Asks] in
            let path = folder.parent.file("\(name).yaml")
            guard Folder.isFile(path),
                let law = StatuteReader(path: path, faults: faults, names: names)
                    .read(inForceBy: front.about.inForceFrom)
            else { return [] }
            return successors(of: name).reduce([law.asks]) { asks, successor in
                succeeded(asks, by: successor)
            }
        }
    }

    /// The laws in force, now or from a day to come, that take the place of one that is imported.
    private func successors(of name: String) -> [StatuteReader.Statute] {
        let statutes = folder.parent.folder("statute")
        return statutes.contents.compactMap { file -> StatuteReader.Statute? in
            let path = statutes.file(file)
            let peek = StatuteReader(path: path, faults: FaultList(), names: Names()).read()
            guard let peek, peek.begins != nil,
                peek.succession.map({ "statute/\($0.replaces)" }) == name
            else { return nil }
            return StatuteReader(path: path, faults: faults, names: names).read()
        }
    }

    /// What is asked under two laws, each test of the first giving way to the one that replaces it.
    private func succeeded(_ asks: [Asks], by law: StatuteReader.Statute) -> [Asks] {
        guard let begins = law.begins, let moment = law.succession?.moment else { return asks }
        return asks.map { earlier in
            var earlier = earlier
            earlier.criteria = earlier.criteria.map { criterion in
                let successor = law.asks.criteria.first {
                    law.asks.replaces[$0.id] == criterion.id
                }
                return successor.map { criterion.succeeded(by: $0, from: begins, of: moment) }
                    ?? criterion
            }
            return earlier
        } + [law.asks]
    }

    private func wording() -> [String: String] {
        let pairs = optionalParts("wording") { [$0.wording()] }.flatMap { $0 }.flatMap { $0 }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a file, or each file of a folder; neither being there is a fault.
    private func parts<Part>(_ name: String, _ body: (Keys) -> Part) -> [Part] {
        let files = folder.parts(name)
        if files.isEmpty {
            faults.add(
                Place(file: folder.path, line: 1), "The pack has no \(name).yaml",
                cure: "Add \(name).yaml, or a folder \(name) with files in it")
        }
        return files.compactMap { file in
            guard let entry = Folder.entry(of: file, into: faults) else { return nil }
            let source = Source(file: file, faults: faults, names: names, documents: documents)
            return source.map(entry, "The file", body)
        }
    }

    /// The same for what a pack may do without.
    private func optionalParts<Part>(_ name: String, _ body: (Keys) -> Part) -> [Part] {
        folder.parts(name).isEmpty ? [] : parts(name, body)
    }

    private static let files = [
        "pack", "who", "asks", "forms", "steps", "limits", "wording", "letters",
    ]

    private func complainOfStrayFiles() {
        let folders = ["asks", "forms", "steps", "letters"]
        for name in folder.contents {
            if Self.files.contains(where: { name == "\($0).yaml" }) { continue }
            if name.hasSuffix(".md") { continue }
            if folders.contains(name) {
                complainOfDoubling(name)
                continue
            }
            let near = NearestWord.to(name, among: Self.files.map { "\($0).yaml" })
            faults.add(
                Place(file: folder.file(name), line: 1), "A pack has no file of this name",
                cure: near.map { "Call it \($0), if that is meant" } ?? "Take it out")
        }
    }

    private func complainOfDoubling(_ name: String) {
        if folder.contents.contains("\(name).yaml") {
            faults.add(
                Place(file: folder.file("\(name).yaml"), line: 1),
                "There is a folder '\(name)' beside it, which is not read",
                cure: "Keep one of the two")
        }
        for file in folder.folder(name).contents where !file.hasSuffix(".yaml") {
            faults.add(
                Place(file: folder.folder(name).file(file), line: 1),
                "Only files that end in .yaml are read here", cure: "Take it out, or rename it")
        }
    }
}
