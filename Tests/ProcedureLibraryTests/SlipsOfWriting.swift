// Each complaint stands on one line, as it is printed.
// swift-format-ignore-file

import Testing

private let pack = "north-1.0/pack.yaml"
private let who = "north-1.0/who.yaml"
private let asks = "north-1.0/asks.yaml"
private let forms = "north-1.0/forms.yaml"
private let steps = "north-1.0/steps.yaml"
private let limits = "north-1.0/limits.yaml"
private let id = "Use small letters, digits and single hyphens, such as 'police-service'."

@Suite struct `A slip of writing is found on its line` {
    @Test(arguments: [
        Slip(
            who, "votes-with: police", "vote-with: police", at: "vote-with",
            "The agency 'housing' has no use for the key 'vote-with'. Write 'votes-with', if that is meant."
        ),
        Slip(
            steps, "short: Agree", "short: Agree\n    colour: red", at: "colour",
            "The step 'agreement' has no use for the key 'colour'. Take it out; the keys here are 'name', 'short', 'settle', 'by', 'opens', 'on-request', 'outcomes', 'comes-back', 'files-stand', 'milestone', 'guidance', 'cite'."
        ),
        Slip(
            pack, "marking: OFFICIAL-SENSITIVE\n", "", at: "procedure:",
            "The pack has no 'marking'. Add 'marking:'."),
        Slip(
            pack, "marking: OFFICIAL-SENSITIVE\n", "marking: OFFICIAL-SENSITIVE\nfreedom-of-information: {public-authority: maybe, cite: {in: guidance, section: \"7\", says: It is one.}}\n", at: "maybe",
            "'public-authority' of 'freedom-of-information' of the pack cannot be 'maybe'. Write one of: true, false."),
        Slip(
            pack, "marking: OFFICIAL-SENSITIVE\n", "marking: OFFICIAL-SENSITIVE\nfreedom-of-information: {public-authority: true}\n", at: "public-authority",
            "'freedom-of-information' of the pack has no 'cite'. Add 'cite:'."),
        Slip(
            pack, "marking: OFFICIAL-SENSITIVE\n", "marking: OFFICIAL-SENSITIVE\nfreedom-of-information: {cite: {in: guidance, section: \"7\", says: It is one.}}\n", at: "freedom",
            "'freedom-of-information' of the pack has no 'public-authority'. Add 'public-authority:'."),
        Slip(
            pack, "area: Borough of North", "area: [North]", at: "area:",
            "'area' of the pack has to be text, not a list. Write the words after 'area:'."),
        Slip(
            pack, "title: North panel guidance", "title: ''", at: "title:",
            "'title' of the pack has to be text, not empty. Write the words after 'title:'."),
        Slip(
            pack, "in-force-from: 2026-06-01", "in-force-from: 2026-06-31", at: "in-force",
            "'in-force-from' of the pack is no day of the calendar: '2026-06-31'. Write it as year, month and day, such as 2026-06-01."
        ),
        Slip(
            pack, "review-due: 2027-06-01", "review-due: 2025-06-01", at: "review-due",
            "'review-due' of the pack is before 'in-force-from'. Correct whichever of the two is wrong."
        ),
        Slip(
            pack, "procedure: north-1.0", "procedure: north-1.1", at: "procedure",
            "'procedure' of the pack is 'north-1.1', but the folder is called 'north-1.0'. Give both the same name."
        ),
        Slip(
            pack, "partnership: north", "partnership: North", at: "partnership",
            "A name is expected here, not 'North'. \(id)"),
        Slip(
            pack, "[statute/act]", "[statute/axt]", at: "imports",
            "There is no file statute/axt.yaml beside the pack. Add it, or correct the name."),
        Slip(
            pack, "[statute/act]", "[../statute/act]", at: "imports",
            "An import has to name a file of the folder statute. Write it without its ending, such as statute/care-act-2014-s44."
        ),
        Slip(
            pack, "clauses: [NO-051]", "clauses: [NO51]", at: "NO51",
            "'NO51' is not the number of a clause. Write two capitals, a hyphen and three digits, such as AB-012."
        ),
        Slip(
            who, "cite: {in: guidance, section: \"3\"", "cite: {in: guidence, section: \"3\"",
            at: "guidence",
            "'in' of 'cite' of 'quorum' of the body 'panel' names no document: 'guidence'. Write 'guidance', if that is meant."
        ),
        Slip(
            who, "sees: every-case\n", "sees: every-cases\n", at: "every-cases",
            "'sees' of the role 'secretariat' cannot be 'every-cases'. Write every-case, if that is meant."
        ),
        Slip(
            who, "statutory-partner: true}\n  housing", "statutory-partner: yes}\n  housing",
            at: "partner: yes",
            "'statutory-partner' of the agency 'police' is neither true nor false. Write true or false."
        ),
        Slip(
            who, "{name: Old CCG}", "{name: Old CCG, from: 2023-01-01}", at: "Old CCG",
            "The agency 'nhs' has two names for the same days. Give each name but the first a 'from' later than the one before."
        ),
        Slip(
            who, "votes-with: police", "votes-with: housing", at: "votes-with",
            "'votes-with' of the agency 'housing' is the agency itself. Name the other one, or take it out."
        ),
        Slip(
            who, "[nhs, police, housing]", "[nhs, police, nhs]", at: "members:",
            "'members' of the body 'panel' has 'nhs' twice. Take one of them out."),
        Slip(
            who, "[nhs, police, housing]", "nhs", at: "members:",
            "'members' of the body 'panel' has to be a list, not one value. Put the items in square brackets."
        ),
        Slip(
            who, "agencies: [nhs]}", "agencies: []}", at: "health:",
            "'agencies' of the sector 'health' is an empty list. Put at least one item in it."),
        Slip(
            who, "every-months: 1", "every-months: monthly", at: "every-months",
            "'every-months' of 'meets' of the body 'panel' is not a whole number from 1 to 60. Write the number in digits."
        ),
        Slip(
            who, "interests: {cite: {in: guidance, section: \"9\", says: The chair rules.}}", "interests: chair", at: "interests",
            "'interests' of the body 'panel' has to be a map, not one value. Write keys beneath it."
        ),
        Slip(
            who, "  police: {name: Police", "  Police: {name: Police", at: "  Police:",
            "'Police' is not a name that a pack can use. \(id)"),
        Slip(
            forms, "type: date, means: incident-date", "type: dates, means: incident-date",
            at: "dates",
            "'type' of the field 'incident-date' cannot be 'dates'. Write date, if that is meant."),
        Slip(
            forms, ", options: {home: Home, ward: Ward}", "", at: "setting:",
            "The field 'setting' gives nothing to choose from. Add 'options:' with labels."),
        Slip(
            forms, "home: Home", "home: [Home]", at: "setting:",
            "The option 'home' of the field 'setting' has no label. Write the label after the colon."
        ),
        Slip(
            forms, "label: Setting", "label: Setting, also-called: Place", at: "setting:",
            "'also-called' of the field 'setting' has to be a list, not one value. Put the items in square brackets."
        ),
        Slip(
            forms, "label: Setting", "label: Setting, also-written: {house: [Flat]}", at: "setting:",
            "'house' of 'also-written' of the field 'setting' is not one of the answers. Write one of: home, ward."
        ),
        Slip(
            forms, "label: Setting", "label: Setting, also-written: {home: [H], ward: [h]}", at: "setting:",
            "'ward' of 'also-written' of the field 'setting' says 'h', which stands for 'home' already. Take one of them out."
        ),
        Slip(
            forms, "words: 300", "words: many", at: "words:",
            "'words' of the field 'account' is not a whole number from 1 to 10000. Write the number in digits."
        ),
        Slip(
            steps, "comes-back: 3m", "comes-back: 3 months", at: "comes-back",
            "'comes-back' of the step 'progress' is no period: '3 months'. Write one such as 24h, 10wd, 15d, 6m, 1y or end-of-following-month."
        ),
        Slip(
            steps, "    await: true\n", "", at: "progress:",
            "The step 'progress' does not say what it consists of. Give it exactly one of the keys form, settle, gather, decide, tell, await."
        ),
        Slip(
            steps, "await: true", "await: true\n    settle: true", at: "progress:",
            "The step 'progress' is two things at once: settle and await. Give it exactly one of the keys form, settle, gather, decide, tell, await."
        ),
        Slip(
            steps, "await: true", "await: soon", at: "await",
            "'await' of the step 'progress' can only be true. Write 'await: true'."),
        Slip(
            steps, "by: {named: quality-assurer}", "by: manager", at: "by: manager",
            "'by' of the step 'quality' does not say who. Write a list of roles, referrer, {jointly: [ … ]}, {named: …} or {body: …}."
        ),
        Slip(
            steps, "effect: defers", "effect: delays", at: "effect: delays",
            "'effect' of the outcome 'later' cannot be 'delays'. Write one of: settles, defers, escalates."
        ),
        Slip(
            steps, "tell: {family: {name: The family}}", "tell: {}", at: "telling:\n",
            "The step 'telling' tells nobody. Name somebody under 'tell:'."),
        Slip(
            limits, "warn-before: 2wd", "warn-before: 2d", at: "warn-before",
            "'warn-before' of the time limit 'replies' is not in working days. Write it as 2wd."),
        Slip(
            limits, "within: 10wd, written: 10 working days", "written: 10 working days",
            at: "sent: {",
            "The reading 'sent' does not say how long. Give it exactly one of the keys within, before, next-meeting, unnumbered."
        ),
        Slip(
            limits, "within: 10wd, written", "within: 10wd, before: 5wd, written", at: "sent: {",
            "The reading 'sent' is of two lengths: within and before. Give it exactly one of the keys within, before, next-meeting, unnumbered."
        ),
        Slip(
            limits, "until: [screening.returned]", "until: [Screening returned]", at: "until: [S",
            "'Screening returned' is not a moment. Use incident, or a step and what happens at it, such as 'referral.done'."
        ),
        Slip(
            "calendar/england.yaml", "2026-12-28", "2026-12-25", at: "Boxing",
            "2026-12-25 is on line 3 already. Take one of them out."),
        Slip(
            "statute/act.yaml", "in-force-from: 2015-04-01", "in-force-from: 2027-04-01",
            at: "in-force",
            "'in-force-from' of the statute file is after the pack that imports it comes into force. Import the law that is in force on 2026-06-01."
        ),
        Slip(
            "statute/act.yaml", "    when-it-does-not: The person was a child.\n", "",
            at: "review-duty",
            "The criterion 'review-duty' does not always apply and does not say what is then printed. Add 'when-it-does-not:'."
        ),
    ])
    func `in a value or a key`(slip: Slip) throws { try slip.expectComplaint() }

    @Test(arguments: [
        (
            "{question: learnings}",
            "There is no question 'learnings'. Write 'learning', if that is meant."
        ),
        (
            "{questions: learning}",
            "No expression begins with 'questions'. Write 'question', if that is meant."
        ),
        (
            "sometimes",
            "'sometimes' is not an expression. Write a map such as {question: …} or {all: [ … ]}, or the word always."
        ),
        (
            "[always]",
            "An expression cannot be a list. Write a map such as {question: …} or {all: [ … ]}, or the word always."
        ),
        (
            "{all: []}",
            "'all' of the expression 'all' is an empty list. Put at least one item in it."
        ),
        (
            "{at-least: 3, of: [always]}",
            "'at-least' of the expression 'at-least' is not a whole number from 1 to 1. Write the number in digits."
        ),
        (
            "{unless: {holds: always}}",
            "'unless' of the expression 'unless' has no 'exception'. Add 'exception:'."
        ),
        ("{age: {at: incident}}", "The age is tested for nothing. Add 'at-least:' or 'under:'."),
        (
            "{age: {at: incident, at-least: 18, under: 18}}",
            "Nobody is at least 18 and under 18. Make 'under' the greater."
        ),
        (
            "{outcome: decision}",
            "'outcome' of the expression 'outcome' has to be a step and an outcome of it. Write [step, outcome]."
        ),
        (
            "{agency: police}",
            "Only a quorum can ask about 'agency'. Use question, criterion, age, day, field, done, outcome, pathway, replied."
        ),
        (
            "{replied: [decision, died]}",
            "'replied' of the expression 'replied' has to be a step, or a step, an entry of its answers and a value. Write [step, entry, value]."
        ),
        (
            "{day: {of: incident}}",
            "The day is tested for nothing. Add 'from:' or 'before:'."
        ),
        (
            "{question: died, and: learning}",
            "The expression 'question' has no use for the key 'and'. Take it out; the keys here are 'question'."
        ),
    ])
    func `in an expression`(written: String, sentence: String) throws {
        try Slip(
            asks, "{at-least: 1, of: [{criterion: review-duty}, {clearly: {question: learning}}]}",
            written, at: "test:", sentence
        ).expectComplaint()
    }

    @Test(arguments: [
        (
            "{question: died}",
            "A quorum cannot ask about 'question'. Use sector, agency, role, share, agencies."
        ),
        (
            "{share: [3, 2]}",
            "'share' of the expression 'share' is not a fraction of at most one. Write it as [1, 2] for a half."
        ),
        (
            "{agencies: 0}",
            "'agencies' of the expression 'agencies' is not a whole number from 1 to 200. Write the number in digits."
        ),
    ])
    func `in a quorum`(written: String, sentence: String) throws {
        try Slip(
            who, "{all: [{sector: health}, {agency: police}, {share: [1, 2]}]}", written,
            at: "rule:", sentence
        ).expectComplaint()
    }

    @Test func `all complaints come at once, in order`() throws {
        let pack = try SoundPack()
        try pack.change(who, "votes-with: police", to: "votes-with: polce")
        try pack.change(who, "{sector: health}", to: "{sector: helth}")
        try pack.change(limits, "within: 10wd, written: 10", to: "within: ten, written: 10")
        let files = pack.faults().map { $0.prefix { $0 != " " } }
        #expect(
            files == [
                "north-1.0/limits.yaml:12:", "north-1.0/who.yaml:4:", "north-1.0/who.yaml:22:",
            ])
    }
}
