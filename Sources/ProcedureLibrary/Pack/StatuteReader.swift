import CaseReview

/// Reads one file of the folder `statute`, which packs share.
struct StatuteReader {
    let path: String
    let faults: FaultList
    let names: Names

    /// A statute file: what it asks, from when it counts, and the law whose place it takes.
    struct Statute {
        let asks: Asks
        /// Nil for a law that has been made and has not come into force.
        let begins: Day?
        let succession: Succession?
    }

    /// Which statute file a law takes the place of, and the moment of a case that says which of the two counts.
    struct Succession {
        let replaces: String
        let moment: MomentID
    }

    /// Everything in the file; a law that begins after the pack does is a fault of the import.
    func read(inForceBy day: Day? = nil) -> Statute? {
        guard let entry = Folder.entry(of: path, into: faults) else { return nil }
        let source = Source(
            file: path, faults: faults, names: names, documents: documents(entry))
        return source.map(entry, "The statute file") { keys in
            _ = keys.text("title")
            _ = keys.documents()
            let begins = begins(keys, by: day)
            let succession = keys.optionalText("replaces").map { replaced in
                Succession(
                    replaces: replaced,
                    moment: keys.required("replaced-for").flatMap { pair in
                        pair.entry.text.map { MomentID($0) }
                    } ?? "")
            }
            return Statute(
                asks: keys.asks(withLimits: true), begins: begins, succession: succession)
        }
    }

    private func begins(_ keys: Keys, by day: Day?) -> Day? {
        if keys.has("prospective"), keys.flag("prospective") {
            if day != nil {
                keys.source.complain(
                    keys.line, "The law has not come into force, and a pack imports it",
                    cure: "Import the law that is in force, which this one will replace by itself")
            }
            return nil
        }
        let begins = keys.day("in-force-from")
        if let day, begins > day, let pair = keys.optional("in-force-from") {
            keys.complain(
                pair, "is after the pack that imports it comes into force",
                cure: "Import the law that is in force on \(day.iso)")
        }
        return begins
    }

    /// The short names of documents that the file gives; complaints are left to `read`.
    func documents() -> [String: String] {
        guard Folder.isFile(path), let entry = Folder.entry(of: path, into: FaultList())
        else { return [:] }
        return documents(entry)
    }

    private func documents(_ entry: Entry) -> [String: String] {
        let pairs = entry.pairs?.first { $0.key == "documents" }?.entry.pairs ?? []
        let named = pairs.compactMap { pair in pair.entry.text.map { (pair.key, $0) } }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The imports that a `pack.yaml` names, before anything else of it is read.
    static func imports(in entry: Entry) -> [String] {
        let list = entry.pairs?.first { $0.key == "imports" }?.entry.list ?? []
        return list.compactMap(\.text).filter(isName)
    }

    /// Whether this can name a file of the folder, and nothing outside it.
    static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == "statute" && Shape.isID(parts[1])
    }
}
