import CaseReview
import Office

/// A case as it stands, and as it stood when a page of it was made.
struct CaseVersions {
    let now: Case
    private let happenings: [Recorded]

    init(of matter: Case, in office: Office) throws(OfficeFailure) {
        now = matter
        happenings = Array(try office.happenings(of: matter.id).prefix(matter.version))
    }

    /// The case at a version, counted from 1; nil where nothing was said of what was shown, or there was no such version.
    func shown(_ version: Int?) -> Case? {
        guard let version, (1...happenings.count).contains(version) else { return nil }
        if version == now.version { return now }
        return Case(id: now.id, happenings.prefix(version).map(\.happening))
    }
}
