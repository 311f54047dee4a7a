/// The boxes or buttons of a group, each with its label, hint and further questions.
struct ChoiceList {
    var type: String
    var text: FieldText
    var choices: [Choice]
    var chosen: [String]
    var isInline = false

    func write(into w: inout Writer) {
        text.writeGroup(into: &w) { w in
            w.div(.class(isInline ? "choices choices-inline" : "choices")) { w in
                for (place, choice) in choices.enumerated() {
                    write(choice, id: FieldID.of(text.name, choice: place), into: &w)
                }
            }
        }
    }

    private func write(_ choice: Choice, id: String, into w: inout Writer) {
        let hintID = choice.hint == nil ? nil : "\(id)-choice-hint"
        w.div(.class("choice")) { w in
            w.input(
                .id(id), .name(text.name), .type(type), .value(choice.value),
                .checked(chosen.contains(choice.value)), .aria("describedby", hintID))
            w.label(choice.label, for: id)
            if let hint = choice.hint { w.p(hint, .class("hint"), .id(hintID)) }
        }
        if let reveals = choice.reveals {
            w.div(.class("reveal")) { $0.append(reveals) }
        }
    }
}
