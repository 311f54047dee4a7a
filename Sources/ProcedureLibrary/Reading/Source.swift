import CaseReview

/// One file as it is being read: its entries, and where complaints, names and citations go.
struct Source {
    /// As messages print it: the path that was asked for, and the path beneath it.
    let file: String
    let faults: FaultList
    let names: Names
    /// Documents that a citation may name, by their short names.
    var documents: [String: String] = [:]

    func place(_ line: Int) -> Place { Place(file: file, line: line) }

    func complain(_ line: Int, _ wrong: String, cure: String) {
        faults.add(place(line), wrong, cure: cure)
    }

    /// Reads a map; every key that the body did not ask for is a fault.
    ///
    /// The body gets no keys at all when the entry is not a map, which is a fault too.
    func map<Result>(
        _ entry: Entry, line: Int? = nil, _ what: String, _ body: (Keys) -> Result
    ) -> Result {
        let line = line ?? entry.line
        var pairs = entry.pairs ?? []
        if entry.pairs == nil {
            complain(
                line, "\(what) has to be a map, not \(entry.kind)", cure: "Write keys beneath it")
            pairs = []
        }
        let keys = Keys(self, pairs, line: line, what: what, isWhole: entry.pairs != nil)
        let result = body(keys)
        keys.complainOfTheRest()
        return result
    }
}
