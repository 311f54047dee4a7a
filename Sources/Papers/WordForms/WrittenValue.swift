import CaseReview

/// Reads what somebody wrote under the name of an entry, by the kind of the entry.
struct WrittenValue {
    let field: Field
    let today: Day
    let choices: WordFormChoices

    enum Reading: Equatable {
        /// A value, and what was written besides that has no place in it.
        case read(FieldValue, rest: String)
        case blank
        case none(why: String)
    }

    func read(_ text: WordText) -> Reading {
        let words = withoutPrint(text.kept)
        if words.isEmpty { return .blank }
        switch field.kind {
        case .text, .long: return .read(.text(words), rest: "")
        case .nhsNumber: return .read(.text(words), rest: "")
        case .date: return day(words)
        case .dateAndTime: return moment(words)
        case .number: return number(words)
        case .yesNo: return yesNo(words)
        case .choice(let options): return chosen(offered(options).one(words))
        case .choices(let options): return chosen(offered(options).many(words))
        case .agency: return agency(words)
        case .agencies: return chosen(agencies.many(words))
        case .person(let role): return person(words, role)
        case .computed: return .none(why: "It is worked out and not entered")
        case .group: return .none(why: "Its rows cannot be told apart here; fill them in by hand")
        }
    }

    /// Without what the form itself prints there, and what Word shows where nothing was entered.
    private func withoutPrint(_ words: String) -> String {
        var printed = field.printedNames.union(Self.prompts)
        if field.kind != .yesNo { printed.insert(PrintedName("Yes/No")) }
        let lines = words.withoutMarks.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0.allSatisfy(\.isWhitespace) || !printed.contains(PrintedName(String($0))) }
        var left = lines.joined(separator: "\n")
        for guidance in field.alsoCalled where guidance.count > 8 {
            left = left.replacing(guidance, with: "")
        }
        left = left.trimmed
        // A frame for a date, "/ /", is no answer; a box is.
        return PrintedName(left).isEmpty && WrittenTicks(left) == nil ? "" : left
    }

    private static let prompts = Set(
        [
            "Click or tap here to enter text", "Click here to enter text", "Choose an item",
            "Click or tap to enter a date", "Click here to enter a date", "dd/mm/yyyy", "dd/mm/yy",
        ].map { PrintedName($0) })

    private func day(_ words: String) -> Reading {
        switch WrittenDay(today: today, of: isBirth ? .birth : .anything).read(words) {
        case .none(let why): return .none(why: why)
        case .day(let day, let rest):
            guard rest.isEmpty else { return .none(why: "More than a date is written there") }
            return .read(.day(day), rest: "")
        }
    }

    private var isBirth: Bool {
        field.meaning == .subjectBirthDate
            || field.printedNames.contains { ["date birth", "dob"].contains($0.text) }
    }

    private func moment(_ words: String) -> Reading {
        switch WrittenDay(today: today, of: .anything).read(words) {
        case .none(let why): return .none(why: why)
        case .day(let day, let rest):
            let parts = rest.split { " :.".contains($0) }.filter {
                !["at", "hrs", "hours"].contains($0)
            }
            guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
                (0...23).contains(hour), (0...59).contains(minute), parts[1].count == 2
            else { return .none(why: "The time of day is missing, or not as on a 24-hour clock") }
            return .read(.moment(Moment(day: day, hour: hour, minute: minute)), rest: "")
        }
    }

    private func number(_ words: String) -> Reading {
        let left = words.lowercased().split { " \n,.".contains($0) }
            .filter { !["years", "year", "yrs", "yr", "old", "aged", "age", "of"].contains($0) }
        guard left.count == 1, let number = Int(left[0]) else {
            return .none(why: "It is not a whole number by itself")
        }
        return .read(.number(number), rest: "")
    }

    private func yesNo(_ words: String) -> Reading {
        let answers = WrittenChoices(options: [
            ("yes", ["Yes", "Y"] + written("yes")), ("no", ["No", "N", "None"] + written("no")),
            ("not-known", ["Not known", "Unknown", "Don't know"] + written("not-known")),
        ])
        let name = PrintedName(words).text
        if name == "yes no" || name.hasPrefix("yes no "), WrittenTicks(words) == nil {
            return .none(
                why: "Both “Yes” and “No” stand there, and neither is ticked or struck out")
        }
        let left = words.first == "/" ? String(words.dropFirst()).trimmed : words
        let whole = left.last == "/" ? String(left.dropLast()).trimmed : left
        switch answers.one(whole) {
        case .chosen(let chosen, let rest): return .read(.chosen(chosen), rest: rest)
        case .blank: return .blank
        case .none(let why):
            let isTicked = WrittenTicks(whole) != nil
            return .none(why: isTicked ? why : "It is not plainly yes or no")
        }
    }

    private func written(_ option: String) -> [String] { field.alsoWritten[option] ?? [] }

    private func offered(_ options: [Field.Option]) -> WrittenChoices {
        WrittenChoices(options: options.map { ($0.id, [$0.label, $0.id] + written($0.id)) })
    }

    private func chosen(_ reading: WrittenChoices.Reading) -> Reading {
        switch reading {
        case .chosen(let chosen, let rest): .read(.chosen(chosen), rest: rest)
        case .blank: .blank
        case .none(let why): .none(why: why)
        }
    }

    private var agencies: WrittenChoices {
        WrittenChoices(
            options: choices.agencies.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
        )
    }

    private func agency(_ words: String) -> Reading {
        switch agencies.many(words) {
        case .chosen(let chosen, let rest) where chosen.count == 1 && rest.isEmpty:
            return .read(.text(chosen[0]), rest: "")
        default:
            return .none(why: "It is not one of the agencies on the list, as the list calls it")
        }
    }

    private func person(_ words: String, _ role: RoleID) -> Reading {
        let name = PrintedName(words)
        let fitting = (choices.people[role] ?? []).filter { PrintedName($0.name) == name }
        guard fitting.count == 1 else {
            return .none(
                why: fitting.isEmpty
                    ? "Nobody of this name has an account in that role"
                    : "More than one person of this name has an account in that role")
        }
        return .read(.text(fitting[0].person.rawValue), rest: "")
    }
}

extension String {
    /// Without marks that nobody sees and controls; joiners that some scripts need stay, and so do line breaks.
    var withoutMarks: String {
        let scalars = unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar == "\n" || scalar == "\t"
            case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
            default: true
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
