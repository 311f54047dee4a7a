import CaseReview
import HTML

/// How far a referral has come while it is being written.
extension Referral {
    /// Whether everything that a part requires is there.
    func isComplete(_ section: Form.Section) -> Bool {
        section.fields.allSatisfy { $0.gaps(in: answers).isEmpty }
    }

    func isBegun(_ section: Form.Section) -> Bool {
        section.fields.contains { !(answers[$0.id]?.isEmpty ?? true) }
    }

    /// Whether a part may be left empty.
    func isOptional(_ section: Form.Section) -> Bool {
        !section.fields.contains { $0.isRequired && $0.isAsked(given: answers) }
    }

    /// Everything that has to be filled in before the referral can be handed in, in the form's order.
    var gaps: [Gap] {
        sections.flatMap { section in
            section.fields.flatMap { field in
                field.gaps(in: answers).map { Gap(section: section, field: field, words: $0) }
            }
        }
    }

    /// One entry that is still missing.
    struct Gap {
        let section: Form.Section
        let field: Field
        let words: String
    }

    func link(_ gap: Gap) -> String {
        link("/sections/\(gap.section.id)#\(FieldName(gap.field.id).text)")
    }

    /// What does not fit together, to be looked at again; none of it stops the referral.
    var doubts: [String] {
        var doubts: [String] = []
        let named = matter.entry(.qualityAssurer, under: procedure)?.text
        if named == visit.viewer.person.rawValue {
            doubts.append(
                "You name yourself as the person who confirms this referral. Name somebody else, "
                    + "such as your manager, if you can.")
        }
        let born = matter.entry(.subjectBirthDate, under: procedure)?.day
        let incident = matter.occurrences(of: "incident", under: procedure).first?.day
        if let born, let incident, born > incident {
            doubts.append("The date of birth is after the date of the incident. Check both.")
        }
        return doubts
    }

    /// What is known of the age, in a sentence; nil when there is nothing to go by yet.
    var ageWords: String? {
        let isBorn = matter.entry(.subjectBirthDate, under: procedure) != nil
        if let age { return "Age at the incident, from what you have entered: \(age)" }
        return isBorn
            ? "The age is worked out once the date of the incident or death is entered too." : nil
    }
}
