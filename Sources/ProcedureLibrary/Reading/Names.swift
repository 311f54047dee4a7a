import CaseReview

/// What a pack gives names to, and what it refers to by name.
///
/// References are gathered while reading and looked up at the end, so that each complaint has the line of
/// the reference itself and the order of the files does not matter.
final class Names {
    /// What a name can stand for; the raw value is how a message calls it.
    enum Kind: String {
        case agency, sector, role, body, question, criterion, form, field, pathway, step, outcome
        case moment, silence, letter
        case limit = "time limit"
        // Of a scenario.
        case person, meeting, recipient
        case matter = "case"
    }

    private(set) var places: [Kind: [String: Place]] = [:]
    private(set) var references: [Reference] = []

    struct Reference {
        let kind: Kind
        let id: String
        let place: Place
    }

    /// Notes where something is defined; the place of the earlier one if the name is taken.
    func define(_ kind: Kind, _ id: String, at place: Place) -> Place? {
        if let earlier = places[kind]?[id] { return earlier }
        places[kind, default: [:]][id] = place
        return nil
    }

    func refer(_ kind: Kind, _ id: String, at place: Place) {
        references.append(Reference(kind: kind, id: id, place: place))
    }

    /// The line on which something is defined.
    func place(_ kind: Kind, _ id: some Identifier) -> Place? { places[kind]?[id.rawValue] }

    /// Complains of every reference to a name that nothing has, of some kinds and in one file if so asked.
    func lookUpReferences(
        of kinds: Set<Kind>? = nil, in file: String? = nil, into faults: FaultList
    ) {
        for reference in references where kinds?.contains(reference.kind) ?? true {
            if let file, reference.place.file != file { continue }
            let known = places[reference.kind] ?? [:]
            if known[reference.id] != nil { continue }
            let shown = reference.id.replacing("/", with: ": ")
            faults.add(
                reference.place, "There is no \(reference.kind.rawValue) '\(shown)'",
                cure: cure(reference, known.keys))
        }
    }

    private func cure(_ reference: Reference, _ known: some Sequence<String>) -> String {
        if let near = NearestWord.to(reference.id, among: known) {
            return "Write '\(near.replacing("/", with: ": "))', if that is meant"
        }
        switch reference.kind {
        case .moment:
            return "Use incident, referral, received, identified, birth, or a step and what "
                + "happens at it, such as 'referral.done'"
        case .outcome: return "Use an outcome that the step has, or add it to the step"
        default: return "Define it, or correct the name"
        }
    }
}
