import CaseReview
import HTML
import Office

/// Interests declared in the item, and the chair's rulings.
struct InterestsPart {
    let item: Item
    let problems: [Problem]
    /// What was sent from a form of this part.
    let typed: FormData

    func write(into w: inout Writer) {
        let interests = item.consideration.interests
        if interests.isEmpty { w.p("None has been declared for this item.") }
        for declared in interests { write(declared, into: &w) }
        if let chair = item.consideration.chair {
            w.p("\(chair.name) is in the chair for this item: \(chair.reason)")
        }
        guard item.isRunning else { return }
        if !declarers.isEmpty {
            w.details(
                summary: "Declare an interest", .flag("open", typed.has("nature"))
            ) { w in writeDeclaring(into: &w) }
        }
        guard item.isKeeper || item.isChair else { return }
        w.details(
            summary: "Somebody else takes the chair", .flag("open", typed.has("taker"))
        ) { w in writeChair(into: &w) }
    }

    private func write(_ declared: Consideration.Declared, into w: inout Writer) {
        w.p("\(declared.interest.name): \(declared.interest.nature)")
        if let degree = item.body.interests?.degree(declared.interest) { w.p("\(degree).") }
        if let ruling = declared.ruling {
            let words = ruling == .withdraw ? "Withdraws" : "Stays"
            w.p { w in
                w.append(Tag(words, .done))
                w.text(" \(declared.reason)")
            }
        } else if item.isRunning, item.isChair {
            w.form(
                action: address("rulings"), .id("ruling-on-\(declared.interest.id)")
            ) { w in
                w.append(item.visit.token)
                w.append(HiddenField(name: "interest", value: declared.interest.id))
                w.append(
                    Radios(
                        name: "ruling-\(declared.interest.id)", label: "The chair's ruling",
                        choices: [Choice("withdraw", "Withdraws"), Choice("stay", "Stays")],
                        value: typed.text("ruling-\(declared.interest.id)"),
                        problem: problems.message(for: "ruling-\(declared.interest.id)")))
                w.append(
                    TextField(
                        name: "why-\(declared.interest.id)", label: "Reason for the ruling",
                        value: typed.text("why-\(declared.interest.id)")))
                w.append(Button("Record the ruling"))
            }
        } else {
            w.p { $0.append(Tag("Waits for the chair's ruling", .waiting)) }
        }
    }

    private func writeDeclaring(into w: inout Writer) {
        w.form(action: address("interests"), .id("declaring")) { w in
            w.append(item.visit.token)
            w.append(
                Select(
                    name: "attendance", label: "Who declares it?", choices: declarers,
                    value: typed.text("attendance"),
                    problem: problems.message(for: "attendance"), prompt: "Choose"))
            w.append(
                TextField(
                    name: "nature", label: "What is the interest?",
                    value: typed.text("nature"), problem: problems.message(for: "nature")))
            if let rule = item.body.interests, !rule.degrees.isEmpty {
                w.append(
                    Radios(
                        name: "degree", label: "How does it stand to the decision?",
                        choices: rule.degrees.map { Choice($0.id, $0.label) },
                        value: typed.text("degree"), problem: problems.message(for: "degree")))
            }
            w.append(Button("Record the interest"))
        }
    }

    private func writeChair(into w: inout Writer) {
        w.form(action: address("chair"), .id("taking-the-chair")) { w in
            w.append(item.visit.token)
            w.append(
                Select(
                    name: "taker", label: "Who takes the chair for this item?",
                    choices: takers, hint: item.body.succession(under: item.procedure),
                    value: typed.text("taker"), prompt: "Choose"))
            w.append(
                TextField(
                    name: "taker-why", label: "Why, and how it was settled",
                    value: typed.text("taker-why")))
            w.append(Button("Record who is in the chair"))
        }
    }

    private func address(_ act: String) -> String {
        "\(item.path)/\(act)\(ItemPart.interests.fragment)"
    }

    /// Whoever keeps the meeting writes down anybody's interest; the others declare their own.
    private var declarers: [Choice] {
        item.room.attendances.filter { item.isKeeper || $0.person == item.visit.viewer.person }
            .map { Choice($0.id, $0.name) }
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
