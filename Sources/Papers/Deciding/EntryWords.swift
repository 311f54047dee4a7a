public import CaseReview

/// What was entered on forms, in words: labels and options instead of identifiers.
public struct EntryWords: Sendable {
    let procedure: Procedure
    let name: @Sendable (PersonID) -> String

    public init(under procedure: Procedure, name: @escaping @Sendable (PersonID) -> String) {
        self.procedure = procedure
        self.name = name
    }

    /// The entries in the printed order of the forms; fields with nothing in them are left out.
    public func lines(_ answers: Answers, in forms: [FormID]) -> [RecordLine] {
        forms.compactMap { procedure.forms[$0] }.flatMap(\.fields).compactMap { field in
            line(field, answers[field.id])
        }
    }

    /// The entry of one field with its label; nil when nothing was entered.
    public func line(_ field: Field, _ value: FieldValue?) -> RecordLine? {
        guard let value, !value.isEmpty else { return nil }
        // What is worked out is for whoever fills in the form, and stands on no paper.
        if case .computed = field.kind { return nil }
        return RecordLine(field.label, words(field.kind, value))
    }

    /// The name of an agency as it is called on a day; its identifier when the procedure has no such agency.
    public func agency(_ id: AgencyID, on day: Day) -> String {
        procedure.agencies[id]?.name(on: day) ?? id.rawValue
    }

    /// A person with role and agency, as a record says who acted.
    public func actor(_ actor: Actor, on day: Day) -> String {
        let role = procedure.roles[actor.role]?.name ?? actor.role.rawValue
        let agency = actor.agency.map { ", \(self.agency($0, on: day))" } ?? ""
        return "\(name(actor.person)), \(role)\(agency)"
    }

    /// What a meeting agreed to do: by whom and by when, and what it is. How far it has come stands on no minutes.
    func line(_ kept: KeptAction, on day: Day?) -> RecordLine {
        let owner = kept.action.owner.words(
            under: procedure, on: day ?? kept.at.day, name: name)
        let due = kept.action.due.map { "by \($0.longText)" } ?? "no day was agreed"
        return RecordLine("\(owner), \(due)", kept.action.what)
    }

    /// Somebody who was in the room, as a paper says it; agencies by the name that they have on a day.
    func present(_ attendance: Attendance, on day: Day) -> BodyDecision.Present {
        BodyDecision.Present(
            name: attendance.name, agency: attendance.agency.map { agency($0, on: day) } ?? "",
            capacity: FindingWords(under: procedure).capacity(attendance.capacity),
            arrived: attendance.arrived, left: attendance.left)
    }

    private func words(_ kind: Field.Kind, _ value: FieldValue) -> String {
        switch kind {
        case .date: value.day?.longText ?? ""
        case .dateAndTime: value.moment.map { "\($0.day.longText), \($0.londonTime)" } ?? ""
        case .computed: ""
        case .yesNo: chosen(value, Self.yesNo)
        case .choice(let options), .choices(let options): chosen(value, options)
        case .person: value.text.map { name(PersonID($0)) } ?? ""
        case .agency, .agencies: agencies(value)
        case .group(let fields, _): value.groups.map { group(fields, $0) }.joined(separator: "\n\n")
        case .text, .long, .number, .nhsNumber:
            value.text ?? value.number.map(String.init) ?? ""
        }
    }

    private func chosen(_ value: FieldValue, _ options: [Field.Option]) -> String {
        value.chosen.map { id in options.first { $0.id == id }?.label ?? id }
            .joined(separator: "; ")
    }

    private func agencies(_ value: FieldValue) -> String {
        let ids = value.text.map { [$0] } ?? value.chosen
        return ids.map { id in procedure.agencies[AgencyID(id)]?.names.last?.name ?? id }
            .joined(separator: "; ")
    }

    private func group(_ fields: [Field], _ entries: [FieldID: FieldValue]) -> String {
        fields.compactMap { line($0, entries[$0.id]) }
            .map { "\($0.label): \($0.text)" }.joined(separator: "\n")
    }

    private static let yesNo = [
        Field.Option(id: "yes", label: "Yes"), Field.Option(id: "no", label: "No"),
        Field.Option(id: "not-known", label: "Not known"),
    ]
}

/// A label and what stands beside it.
public struct RecordLine: Sendable, Hashable {
    public let label: String
    public let text: String

    public init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
    }
}
