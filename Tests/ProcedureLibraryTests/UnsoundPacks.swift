// Each complaint stands on one line, as it is printed.
// swift-format-ignore-file

import Foundation
import Testing

private let who = "north-1.0/who.yaml"
private let asks = "north-1.0/asks.yaml"
private let forms = "north-1.0/forms.yaml"
private let steps = "north-1.0/steps.yaml"
private let limits = "north-1.0/limits.yaml"
private let statute = "statute/act.yaml"

@Suite struct `A pack that does not hold together is refused` {
    @Test(arguments: [
        Slip(
            who, "{sector: health}", "{sector: helth}", at: "helth",
            "There is no sector 'helth'. Write 'health', if that is meant."),
        Slip(
            who, "members: [nhs, police, housing]", "members: [nhs, police, school]", at: "school",
            "There is no agency 'school'. Define it, or correct the name."),
        Slip(
            who, "chair: chair", "chair: chairs", at: "chairs",
            "There is no role 'chairs'. Write 'chair', if that is meant."),
        Slip(
            steps, "by: {body: panel}", "by: {body: pannel}", at: "pannel",
            "There is no body 'pannel'. Write 'panel', if that is meant."),
        Slip(
            steps, "form: referral-form", "form: referal-form", at: "referal",
            "There is no form 'referal-form'. Write 'referral-form', if that is meant."),
        Slip(
            steps, "tests: [review-duty,", "tests: [review-dutey,", at: "dutey",
            "There is no criterion 'review-dutey'. Write 'review-duty', if that is meant."),
        Slip(
            steps, "opens: [decision]", "opens: [decisions]", at: "decisions",
            "There is no step 'decisions'. Write 'decision', if that is meant."),
        Slip(
            steps, "{outcome: [decision, dispute]}", "{outcome: [decision, disputed]}",
            at: "disputed",
            "There is no outcome 'decision: disputed'. Write 'decision: dispute', if that is meant."
        ),
        Slip(
            steps, "{field: setting,", "{field: settings,", at: "settings",
            "There is no field 'settings'. Write 'setting', if that is meant."),
        Slip(
            limits, "[screening.returned]", "[screening.thought-about]", at: "thought-about",
            "There is no moment 'screening.thought-about'. Use incident, referral, received, identified, birth, or a step and what happens at it, such as 'referral.done'."
        ),
        Slip(
            limits, "each-agency-at: screening", "each-agency-at: sceening", at: "sceening",
            "There is no step 'sceening'. Write 'screening', if that is meant."),
        Slip(
            limits, "pathways: [review]", "pathways: [reviews]", at: "reviews",
            "There is no pathway 'reviews'. Write 'review', if that is meant."),
        Slip(
            statute, "{question: neglect}", "{question: harm}", at: "harm",
            "There is no question 'harm'. Define it, or correct the name."),
    ])
    func `for a name that nothing has`(slip: Slip) throws { try slip.expectComplaint() }

    @Test(arguments: [
        Slip(
            steps,
            "    on-request: true\n    comes-back: 3m\n    opens: {all: [{done: screening}, {not: {outcome: [decision, dispute]}}, {field: setting, is: home}]}\n",
            "", at: "progress:",
            "The step 'progress' is never reached. Begin the pathway with it, open it by an outcome or by 'opens', or make it 'on-request'."
        ),
        Slip(
            steps, "opens: [decision]", "opens: []", at: "decision:\n",
            "The step 'decision' is never reached. Begin the pathway with it, open it by an outcome or by 'opens', or make it 'on-request'."
        ),
        Slip(
            steps, ", closes: case", "", at: "pathway:",
            "The pathway 'review' cannot end. Give an outcome that is reached 'closes: case'."),
        Slip(
            steps, "      told: {name: Told, closes: case}",
            "      told: {name: Told, closes: case, opens: [progress]}",
            at: "told:",
            "The outcome 'told' of the step 'telling' opens a step on a pathway that it closes. Close it at the end of the step that it opens."
        ),
        Slip(
            steps, "opens: [decision]", "opens: [decision], withdraws: [decision]", at: "collated:",
            "The outcome 'collated' of the step 'screening' both opens and withdraws 'decision'. Take it out of one of the two."),
        Slip(
            steps, "    outcomes:\n      noted: {name: Noted}", "", at: "progress:",
            "The step 'progress' never ends. Give it outcomes."),
        Slip(
            steps, "noted: {name: Noted}", "noted: {name: Noted, effect: escalates}", at: "noted",
            "The outcome 'noted' of the step 'progress' escalates, which only a body's decision does. Take 'effect:' out."
        ),
        Slip(
            steps, "review: {name: Review, opens: [telling]}\n      later",
            "review: {name: Review, effect: defers, opens: [telling]}\n      later",
            at: "decision:\n",
            "The step 'decision' has no outcome that a body could vote for. Add one whose effect is 'settles'."
        ),
        Slip(
            steps, "effect: escalates, ", "", at: "decision:\n",
            "The step 'decision' has no way on when the agencies disagree. Add an outcome whose effect is 'escalates'."
        ),
        Slip(
            steps, "told: {name: Told, closes: case}",
            "told: {name: Told, closes: case}\n      untold: {name: Not told}", at: "telling:\n",
            "The step 'telling' has 2 outcomes, of which only the first can happen. Keep one, and open what follows under a condition."
        ),
        Slip(
            steps, "{name: Told, closes", "{name: Told, form: reply-form, closes", at: "told:",
            "The outcome 'told' of the step 'telling' asks for a form that nobody is shown. Take 'form:' out."
        ),
        Slip(
            steps, "{jointly: [chair, assurer]}", "{jointly: [chair]}", at: "agreement:\n",
            "The step 'agreement' is taken jointly by one. Write 'by:' with a list."),
        Slip(
            steps, "by: [secretariat]\n    tell:", "by: {jointly: [secretariat, chair]}\n    tell:",
            at: "telling:\n",
            "The step 'telling' is taken jointly, which only settling is. Write 'by:' with a list, or make it a step to settle."
        ),
        Slip(
            steps, "reply: reply-form,", "reply: request-form,", at: "screening:\n",
            "The step 'screening' asks and answers with the same form. Make a form for the reply."),
        Slip(
            steps, "collated: {name: Collated,", "returned: {name: Collated,", at: "returned:",
            "The outcome 'returned' of the step 'screening' has the name of another thing that happens at the step. Call it something else, so that 'screening.returned' is one moment."
        ),
    ])
    func `for steps that nobody could take or end`(slip: Slip) throws {
        try slip.expectComplaint()
    }

    @Test(arguments: [
        Slip(
            who, "members: [nhs, police, housing]", "members: [nhs, housing]", at: "panel:\n",
            "The body 'panel' needs 'police' for its quorum, which is no member. Add it to 'members', or take it out of the quorum."
        ),
        Slip(
            who, "members: [nhs, police, housing]", "members: [nhs, housing]", at: "panel:\n",
            "The body 'panel' gives 'police' a veto, which is no member. Add it to 'members', or take the veto out."
        ),
        Slip(
            who, "members: [nhs, police, housing]", "members: [police, housing]", at: "panel:\n",
            "The body 'panel' needs the sector 'health' for its quorum, of which nobody is a member. Add an agency of the sector to 'members'."
        ),
        Slip(
            who, "{share: [1, 2]}", "{agencies: 4}", at: "panel:\n",
            "The body 'panel' needs 4 agencies for its quorum and has 3. Ask for fewer, or add members."
        ),
        Slip(
            who, "{share: [1, 2]}", "{role: member}", at: "panel:\n",
            "The body 'panel' needs 'member' for its quorum, who is not its chair. Name the role of its chair; other roles are not counted in a room."
        ),
        Slip(
            who, "vetoes: [police]", "vetoes: [housing]", at: "panel:\n",
            "The body 'panel' gives 'housing' a veto, which votes with another agency. Give the veto to the agency whose vote is counted."
        ),
        Slip(
            who, "    chair: chair\n",
            "    cancellation: {chair-alone: true, cite: {in: guidance, section: \"2\", says: Its.}}\n",
            at: "panel:\n",
            "The body 'panel' leaves cancelling a meeting to its chair alone, and has no chair. Name its chair, or take 'chair-alone' out."
        ),
        Slip(
            who, "listed-cases, for-agency: true", "listed-cases", at: "panel:\n",
            "The body 'panel' has members in the role 'member', which is for no agency. Write 'for-agency: true' at the role."
        ),
        Slip(
            who, "police: {name: Police,", "police: {name: Police, votes-with: nhs,",
            at: "housing:",
            "The agency 'housing' votes with 'police', which votes with another. Name the agency whose vote is counted."
        ),
        Slip(
            who, "keep-meetings, ", "", at: "secretariat:",
            "No role has the duty 'keep-meetings'. Give it to the secretariat."),
        Slip(
            who, "  assurer: {", "  guest: {name: Guest, sees: nothing}\n  assurer: {",
            at: "guest:",
            "The role 'guest' sees nothing and does nothing. Name it at a step or a body, or take it out."
        ),
        Slip(
            asks, "{clearly: {question: learning}}", "{criterion: review-power}",
            at: "review-power:",
            "The criterion 'review-power' rests on itself. Take the reference that leads back to it out."
        ),
    ])
    func `for bodies and tests that could never be met`(slip: Slip) throws {
        try slip.expectComplaint()
    }

    @Test(arguments: [
        Slip(
            steps, "form: referral-form", "form: reply-form", at: "quality:\n",
            "The step 'quality' is for the person named as 'quality-assurer', whom no form names. Add an entry of type person that means it to the form that begins the pathway."
        ),
        Slip(
            forms, "why-urgent: {label: Why, type: long, when: {field: urgent, is: yes}}",
            "why-urgent: {label: Why, type: long, when: {field: urgent, is: true}}",
            at: "why-urgent",
            "The field 'why-urgent' is asked when 'urgent' is 'true', which never is. Use one of yes, no, not-known."
        ),
        Slip(
            forms, "when: {field: urgent,", "when: {field: is-known,", at: "why-urgent",
            "The field 'why-urgent' depends on 'is-known', which is not beside it. Name another entry of the same form."
        ),
        Slip(
            forms, "incident-date: {label: Day, type: date, means: incident-date}",
            "incident-date: {label: Day, type: date, means: referral-date}", at: "incident-date:",
            "The field 'incident-date' means 'referral-date', as another entry of its form does. Keep one of the two."
        ),
        Slip(
            forms, "type: date, means: incident-date", "type: text, means: incident-date",
            at: "incident-date:",
            "The field 'incident-date' is of a type that cannot mean 'incident-date'. Make its type 'date'."
        ),
        Slip(
            forms, "other-name: {label: Name, type: text}",
            "other-name: {label: Name, type: text, means: subject-last-name}", at: "other-name",
            "The field 'other-name' has a meaning inside a repeated group, where it is not read. Take 'means:' out."
        ),
        Slip(
            forms, "referral-date: {label: Date, type: date, required: true,",
            "referral-date: {label: Date, type: date, required: true, met-by: panel,",
            at: "referral-date",
            "The field 'referral-date' is the day of a meeting on a form with which nobody settles a step. Put it on the form of an outcome that an office-holder settles."
        ),
        Slip(
            forms, "  reply-form:",
            "  spare-form:\n    name: Spare\n    sections: {all: {title: All, fields: {spare: {label: Spare, type: text}}}}\n  reply-form:",
            at: "spare-form:",
            "The form 'spare-form' is used nowhere. Name it at a step or an outcome, or take it out."
        ),
        Slip(
            steps, "{field: setting, is: home}", "{field: setting, is: garden}", at: "progress:",
            "The step 'progress' asks whether 'setting' is 'garden', which it cannot be. Use one of home, ward."
        ),
        Slip(
            steps, "{field: setting, is: home}", "{field: other-name, is: home}", at: "progress:",
            "The step 'progress' asks about 'other-name', which is inside a repeated group. Ask about an entry that is made once."
        ),
        Slip(
            limits, "each-agency-at: screening", "each-agency-at: quality", at: "replies:",
            "The time limit 'replies' runs for each agency at 'quality', where no agency is asked. Name a step that gathers, or take 'each-agency-at' out."
        ),
        Slip(
            limits, "{from: [screening.sent]", "{from: [received]", at: "replies:",
            "The time limit 'replies' never starts under the reading 'sent'. Add an entry that means received-date to the form that begins the pathway."
        ),
        Slip(
            limits, "until: [screening.returned]", "until: [identified]", at: "replies:",
            "The time limit 'replies' is met by nothing that happens. Add an entry that means identified-date to the form that begins the pathway."
        ),
        Slip(
            limits, "{from: [screening.sent]", "{from: [screening.returned]", at: "replies:",
            "The time limit 'replies' starts and ends with the same moment under the reading 'sent'. Take the moment out of 'from' or of 'until'."
        ),
        Slip(
            limits, "not-before: 7wd", "not-before: 12wd", at: "papers:",
            "The time limit 'papers' is too early until after it is due under the reading 'early'. Make 'not-before' the shorter."
        ),
    ])
    func `for entries and limits that mean nothing`(slip: Slip) throws {
        try slip.expectComplaint()
    }

    @Test func `an age needs a birth date and the day`() throws {
        let pack = try SoundPack()
        try pack.change(forms, "type: date, means: incident-date", to: "type: date")
        try pack.change(forms, "type: date, means: subject-birth-date", to: "type: date")
        let line = try pack.line(statute, of: "review-duty")
        let file = "\(statute):\(line): The criterion 'review-duty' tests"
        #expect(
            pack.faults().filter { $0.hasPrefix(file) } == [
                "\(file) an age, which no opening form tells. Add an entry that means subject-birth-date or subject-age.",
                "\(file) the age at 'incident', a day that no opening form tells. Add an entry that means incident-date.",
            ])
    }

    @Test func `a pathway does not begin with a step of another, and may open or withdraw one`() throws {
        let pack = try SoundPack()
        let text = try pack.text(steps)
        try pack.remove(steps)
        try pack.write("north-1.0/steps/review.yaml", text)
        try pack.write(
            "north-1.0/steps/other.yaml",
            """
            pathway: other
            name: Other
            begins: [quality]
            steps:
              ending:
                name: End
                short: End
                by: [secretariat]
                await: true
                opens: always
                cite: {in: guidance, section: "9", says: It ends.}
                outcomes:
                  ended: {name: Ended, closes: case}
                  onward: {name: Onward, opens: [telling], withdraws: [quality]}
            """)
        #expect(
            pack.faults() == [
                "north-1.0/steps/other.yaml:1: The pathway 'other' begins with 'quality', a step of another pathway. Begin with a step of its own.",
            ])
    }

    @Test func `a step has one name across all pathways`() throws {
        let pack = try SoundPack()
        let text = try pack.text(steps)
        try pack.remove(steps)
        try pack.write("north-1.0/steps/a.yaml", text)
        try pack.write(
            "north-1.0/steps/b.yaml",
            text.replacingOccurrences(of: "pathway: review", with: "pathway: again"))
        let line = try pack.line("north-1.0/steps/b.yaml", of: "  screening:\n")
        #expect(
            pack.faults().contains(
                "north-1.0/steps/b.yaml:\(line): The step 'screening' is defined already, at north-1.0/steps/a.yaml:\(line). Give one of them another name."
            ))
    }
}
