public import CaseReview
import Synchronization

extension Office {
    /// The former cases that a person may see, those received last first; where no day is told, at the end.
    public func formerCases(
        for viewer: Viewer, matching words: String = ""
    ) throws(OfficeFailure) -> [FormerCase] {
        let (all, rows) = lookups.withLock { (Array($0.former.values), Array($0.rows.values)) }
        if all.isEmpty { return [] }
        let procedure = try procedure
        let wanted = words.lowercased()
        var linking: [CaseID: [Audience]] = [:]
        for row in rows {
            for link in row.links { linking[link, default: []].append(row.audience) }
        }
        // Nearly all are linked to nothing, and have one audience.
        let usual = Audience(ofFormerCaseLinkedBy: [], under: procedure)
        return all.filter { told in
            guard told.matches(wanted) else { return false }
            let audience =
                linking[told.id].map {
                    Audience(ofFormerCaseLinkedBy: $0, under: procedure)
                } ?? usual
            return audience.access(for: viewer).isGranted
        }.sorted(by: >)
    }

    /// A former case, whoever asks; nil when there is none, or it was disposed of.
    public func formerCase(_ id: CaseID) -> FormerCase? { lookups.withLock { $0.former[id] } }

    /// Everybody who may see a former case: asked by its page, as the list asks.
    public func audience(ofFormerCase id: CaseID) throws(OfficeFailure) -> Audience {
        let linking = caseRows().filter { $0.links.contains(id) }.map(\.audience)
        return Audience(ofFormerCaseLinkedBy: linking, under: try procedure)
    }

    /// Every reference in the log, drafts and former cases included, as references are compared.
    public var referencesTaken: Set<String> {
        lookups.withLock { lookups in
            Set(lookups.rows.values.map { TrackerReading.key($0.reference) })
                .union(lookups.former.values.map { TrackerReading.key($0.told.reference) })
        }
    }
}

extension FormerCase {
    fileprivate func matches(_ words: String) -> Bool {
        words.isEmpty || told.reference.lowercased().contains(words)
            || told.subject.lowercased().contains(words)
    }

    fileprivate static func > (left: FormerCase, right: FormerCase) -> Bool {
        let first = left.told.received?.daysSinceEpoch ?? .min
        let second = right.told.received?.daysSinceEpoch ?? .min
        return first == second
            ? left.told.reference > right.told.reference : first > second
    }
}
