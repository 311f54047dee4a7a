import CaseReview
import HTML

/// The whole referral, to be read.
struct ReferralReadOnly {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func write(into w: inout Writer) {
        for section in referral.sharedSections {
            w.h3(section.title)
            w.append(
                AnswersView(
                    fields: section.fields, answers: referral.answers, visit: referral.visit))
        }
        if let age = referral.age { w.p("Age at the incident: \(age)") }
    }
}
