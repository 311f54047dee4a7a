import CaseReview
import HTML
import Office

/// One item on one screen: who is here, interests, the tests, what each agency says, and the decision.
struct ItemPage {
    let item: Item
    private var visit: Visit { item.visit }

    init(_ visit: Visit) throws { item = try Item(visit) }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, meanwhile: MeanwhileBox? = nil
    ) -> Reply {
        let status = refusal == nil && meanwhile == nil ? 200 : 409
        return visit.page(
            "\(item.matter.reference): \(item.step.name)", problems: problems,
            crumbs: [
                Link("Meeting", href: visit.link("meetings/\(item.meeting.id)")),
                item.matter.crumb(visit),
            ], status: status
        ) { w in
            w.p("\(item.body.name), \(item.meeting.day?.longText ?? "")", .class("over-heading"))
            w.h1("\(item.matter.reference) \(item.matter.subjectName(under: item.procedure))")
            if let refusal { w.append(RefusalBox(refusal)) }
            if let meanwhile { w.append(meanwhile) }
            if refusal != nil || meanwhile != nil, !item.isRunning {
                w.append(TypedWords(visit.form))
            }
            if !item.isRunning {
                w.append(InsetText("This item is closed: nothing more can be recorded on it."))
            }
            w.columns { w in
                writeSaid(into: &w)
                InterestsPart(item: item, problems: problems).write(into: &w)
                TestsPart(item: item, problems: problems).write(into: &w)
                ViewsPart(item: item).write(into: &w)
                ProposalPart(item: item, problems: problems).write(into: &w)
                VotesPart(item: item, problems: problems).write(into: &w)
                ConclusionPart(item: item).write(into: &w)
                ItemActionsPart(item: item, problems: problems).write(into: &w)
            } aside: { w in
                w.div(.id("room"), .data("live", "")) { w in
                    QuorumBox(
                        room: item.room, isByCorrespondence: item.deciding.isByCorrespondence,
                        procedure: item.procedure
                    ).write(into: &w)
                    writeRoom(into: &w)
                }
                writePapers(into: &w)
            }
            if item.isRunning {
                LiveMark(seen: item.seen, meeting: item.meeting.id, visit: visit).write(into: &w)
            }
        }
    }

    private func writeSaid(into w: inout Writer) {
        w.h2("What was said")
        NoteForm(
            note: item.matter.minutes[item.meeting.id]?[item.step.id] ?? Minutes.Note(),
            address: item.path + "/note", id: "\(item.matter.id)-\(item.step.id)",
            isOpen: item.isWriting, visit: visit, written: nil
        ).write(into: &w)
    }

    private func writeRoom(into w: inout Writer) {
        w.h2("In the room for this item")
        if item.room.attendances.isEmpty {
            w.p { w in
                w.text("Nobody yet. ")
                w.a("Record who is here", href: visit.link("meetings/\(item.meeting.id)"))
            }
        }
        w.ul { w in
            for attendance in item.room.attendances {
                let agency = attendance.agency.map { item.name($0) }
                w.li([attendance.name, agency].compactMap(\.self).joined(separator: ", "))
            }
        }
    }

    private func writePapers(into w: inout Writer) {
        w.h2("Papers")
        w.ul { w in
            let path = "cases/\(item.matter.id)"
            w.li { $0.a("The referral", href: visit.link("\(path)/referral")) }
            for step in item.matter.gatherings.keys.sorted() {
                w.li { $0.a("The returns", href: visit.link("\(path)/requests/\(step)/collation")) }
            }
        }
        FilesBeside(visit: visit, matter: item.matter, procedure: item.procedure)
            .writeOpen(
                item.matter.files, heading: { $0.h3("Papers attached") }, showsPlace: true,
                into: &w)
    }
}

/// Interests declared in the item, and the chair's rulings.
struct InterestsPart {
    let item: Item
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Interests")
        let interests = item.consideration.interests
        if interests.isEmpty { w.p("None has been declared for this item.") }
        for declared in interests { write(declared, into: &w) }
        if let chair = item.consideration.chair {
            w.p("\(chair.name) is in the chair for this item: \(chair.reason)")
        }
        guard item.isRunning, item.isKeeper || item.isChair else { return }
        w.details(summary: "Declare an interest") { w in writeDeclaring(into: &w) }
        w.details(summary: "Somebody else takes the chair") { w in writeChair(into: &w) }
    }

    private func write(_ declared: Consideration.Declared, into w: inout Writer) {
        w.p("\(declared.interest.name): \(declared.interest.nature)")
        if let ruling = declared.ruling {
            let words = ruling == .withdraw ? "Withdraws" : "Stays"
            w.p { w in
                w.append(Tag(words, .done))
                w.text(" \(declared.reason)")
            }
        } else if item.isRunning, item.isChair {
            w.form(action: item.path + "/rulings") { w in
                w.append(item.visit.token)
                w.append(HiddenField(name: "interest", value: declared.interest.id))
                w.append(
                    Radios(
                        name: "ruling-\(declared.interest.id)", label: "The chair's ruling",
                        choices: [Choice("withdraw", "Withdraws"), Choice("stay", "Stays")],
                        value: item.visit.form.text("ruling-\(declared.interest.id)"),
                        problem: problems.message(for: "ruling-\(declared.interest.id)")))
                w.append(
                    TextField(
                        name: "why-\(declared.interest.id)", label: "Reason for the ruling",
                        value: item.visit.form.text("why-\(declared.interest.id)")))
                w.append(Button("Record the ruling"))
            }
        } else {
            w.p { $0.append(Tag("Waits for the chair's ruling", .waiting)) }
        }
    }

    private func writeDeclaring(into w: inout Writer) {
        w.form(action: item.path + "/interests") { w in
            w.append(item.visit.token)
            w.append(
                Select(
                    name: "attendance", label: "Who declares it?", choices: people,
                    value: item.visit.form.text("attendance"),
                    problem: problems.message(for: "attendance"), prompt: "Choose"))
            w.append(
                TextField(
                    name: "nature", label: "What is the interest?",
                    value: item.visit.form.text("nature")))
            w.append(Button("Record the interest"))
        }
    }

    private func writeChair(into w: inout Writer) {
        w.form(action: item.path + "/chair") { w in
            w.append(item.visit.token)
            w.append(
                Select(
                    name: "taker", label: "Who takes the chair for this item?",
                    choices: takers, hint: item.body.succession(under: item.procedure),
                    value: item.visit.form.text("taker"), prompt: "Choose"))
            w.append(
                TextField(
                    name: "taker-why", label: "Why, and how it was settled",
                    value: item.visit.form.text("taker-why")))
            w.append(Button("Record who is in the chair"))
        }
    }

    private var people: [Choice] {
        item.room.attendances.map { Choice($0.id, $0.name) }
    }

    /// Whoever chairs rules and puts off by themselves, and so needs an account.
    private var takers: [Choice] {
        item.room.attendances.map { here in
            let agency = here.agency.map(item.name)
            let account = here.person == nil ? "no account, so no rulings here" : nil
            let words = [here.name, agency, account].compactMap(\.self)
            return Choice(here.id, words.joined(separator: ", "))
        }
    }
}

/// All tests, question by question.
struct TestsPart {
    let item: Item
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("The tests", .id("tests"))
        let facts = CaseFacts(item.matter, under: item.procedure)
        w.ul(.class("plain")) { w in
            for id in item.deciding.tests {
                guard let criterion = item.procedure.criteria[id] else { continue }
                w.li { w in
                    w.append(CriterionTag(criterion.result(on: facts).verdict))
                    w.text(" \(criterion.name)")
                    w.append(CitationNote(criterion.citation))
                }
            }
        }
        if item.isRunning, item.isKeeper || item.isChair {
            writeForm(into: &w)
        } else {
            for question in item.questions { writeAnswer(question, into: &w) }
        }
    }

    private func writeAnswer(_ id: QuestionID, into w: inout Writer) {
        guard let question = item.procedure.questions[id] else { return }
        w.p { $0.strong(question.text) }
        guard let answer = item.matter.answers[id] else { return w.p("Not answered yet.") }
        w.p("\(answer.value.words). \(answer.evidence)")
        w.p(answer.reason)
    }

    private func writeForm(into w: inout Writer) {
        w.form(action: item.path + "/answers") { w in
            w.append(item.visit.token)
            QuestionControls(
                visit: item.visit, matter: item.matter, procedure: item.procedure,
                problems: problems
            ).write(item.questions, into: &w)
            w.append(Button("Save the answers"))
        }
    }
}
