import CaseReview
import HTML
import Identity

/// Roles whose last day is near, so that no term runs out unseen by the person and by those who keep the accounts.
struct EndingRoles {
    /// How many days before the last one they are shown. No document sets it; a panel meets within it.
    static let days = 30

    private let account: Account
    private let visit: Visit
    private let procedure: Procedure

    init(of account: Account, _ visit: Visit, under procedure: Procedure) {
        self.account = account
        self.visit = visit
        self.procedure = procedure
    }

    /// Each with its last day, such as "Panel member, Housing: the last day is Monday 30 November 2026".
    var words: [String] {
        account.ending(within: Self.days, of: visit.now)
            .filter { $0.partnership == procedure.partnership }
            .compactMap { posting in
                posting.lastDay.map { last in
                    let part = PartWords(posting, under: procedure, on: visit.today).words
                    return "\(part): the last day is \(last.longText)"
                }
            }
    }
}
