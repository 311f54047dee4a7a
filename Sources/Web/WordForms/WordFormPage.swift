import CaseReview
import HTML
import Office

/// Where somebody chooses the Word form that a referral came on.
struct WordFormPage {
    let visit: Visit
    let procedure: Procedure
    let pathways: [Pathway]
    static let pathwayField = "pathway"
    static let fileField = "word-form"

    /// Throws `notFound` for whoever does not keep cases here.
    init(_ visit: Visit) throws {
        self.visit = visit
        procedure = try visit.here().procedure
        pathways = visit.pathwaysToTakeIn(under: procedure)
        if pathways.isEmpty { throw OfficeFailure.notFound }
    }

    func reply(problems: [Problem] = []) -> Reply {
        visit.page(
            "A referral came on a Word form", problems: problems,
            crumbs: [Link("Your referrals", href: visit.link("referrals"))]
        ) { w in
            w.h1("A referral came on a Word form")
            w.p(
                "The form is read into a draft of yours. You then check the draft against the form, "
                    + "entry by entry, and hand it in. Nobody else sees the draft until then.")
            w.bullets([
                "What is not plain is not guessed: it is shown to you to be entered by hand.",
                "Every word of the form is kept with the draft. Pictures, and what stands in the "
                    + "margins at the top and foot of its pages, are not read.",
                "Keep the original as your rules have it: the file itself is not kept here.",
            ])
            w.formWithFile(action: visit.link("word-forms")) { w in
                w.append(visit.token)
                write(problems, into: &w)
                w.append(Button("Read the form"))
            }
        }
    }

    private func write(_ problems: [Problem], into w: inout Writer) {
        if let only = pathways.first, pathways.count == 1 {
            w.append(HiddenField(name: Self.pathwayField, value: only.id.rawValue))
        } else {
            w.append(
                Radios(
                    name: Self.pathwayField, label: "What is it a referral to?",
                    choices: pathways.map { Choice($0.id.rawValue, $0.name) },
                    value: visit.form.text(Self.pathwayField),
                    problem: problems.message(for: Self.pathwayField)))
        }
        w.append(
            FileField(
                name: Self.fileField, label: "The form as it was filled in",
                hint: "A Word document (.docx) of up to \(UploadLimit.paper.megabytes) MB.",
                problem: problems.message(for: Self.fileField),
                accepts: ".docx"))
    }
}

extension Visit {
    /// The pathways on which the visitor, as one who keeps cases, may open a case with somebody else's form.
    func pathwaysToTakeIn(under procedure: Procedure) -> [Pathway] {
        procedure.pathways.filter { pathway in
            pathway.comesOnForms(under: procedure)
                && keeper(beginning: pathway, under: procedure) != nil
        }
    }

    /// The visitor as one who keeps cases and may open a case on a pathway; nil when they are none.
    func keeper(beginning pathway: Pathway, under procedure: Procedure) -> Actor? {
        viewer.actors.first { actor in
            procedure.gives(.keepCases, to: actor.role)
                && mayBegin(pathway, actor, under: procedure)
        }
    }
}

extension Pathway {
    /// Whether somebody outside begins it with a form: referrals do, and what the pack knows a printed form of.
    fileprivate func comesOnForms(under procedure: Procedure) -> Bool {
        kind != .learning
            || procedure.openingForms(of: self).flatMap(\.fields).contains {
                !$0.alsoCalled.isEmpty
            }
    }
}
