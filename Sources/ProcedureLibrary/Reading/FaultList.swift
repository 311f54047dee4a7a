/// The faults found so far; one list serves a whole reading, so that all come out at once.
final class FaultList {
    private(set) var faults: [PackFault] = []

    func add(_ fault: PackFault) { faults.append(fault) }

    func add(_ place: Place, _ wrong: String, cure: String) {
        faults.append(PackFault(file: place.file, line: place.line, wrong: wrong, cure: cure))
    }
}

/// A line of a file.
struct Place: Hashable {
    let file: String
    let line: Int
}
