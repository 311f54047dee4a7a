import CaseReview
import Office
import Record

/// What every page says once a record is found not to hold: in it nothing can be recorded any more.
struct Alarm {
    let visit: Visit

    /// Nil while all is well.
    var words: String? {
        guard let office = visit.office, visit.session != nil else { return wordsForAll }
        guard let finding = office.record.finding, !finding.isSound else { return nil }
        let words = "\(finding.sentence) It can be read as far as it opens. " + Self.consequence
        return isDamagedHere(office) ? words + " " + Self.partOnly : words
    }

    /// On a page of no partnership: which record it is, and nothing of what stands in it.
    private var wordsForAll: String? {
        let names = visit.site.offices.damage.map(\.partnership.rawValue)
        guard !names.isEmpty else { return nil }
        return "The record of \(names.joined(separator: ", ")) does not hold. \(Self.consequence)"
    }

    private func isDamagedHere(_ office: Office) -> Bool {
        office.isDamaged(CaseID(visit.parameter("case")))
            || office.isDamaged(MeetingID(visit.parameter("meeting")))
    }

    private static let consequence =
        "Nothing more is recorded in it until whoever runs the service has restored it."
    private static let partOnly =
        "This page is about what is damaged: it shows what was recorded before the damage, "
        + "and what came after is missing from it."
}
