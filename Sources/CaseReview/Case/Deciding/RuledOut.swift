/// Who may take no part in a case any more, by the last ruling of a chair on each.
///
/// It holds for the person and not for one arrival: whoever leaves the room and comes back is ruled out still, and so
/// they are at the next meeting, at a decision by correspondence and at every other step of the case.
public struct RuledOut: Sendable, Hashable {
    public private(set) var people: Set<PersonID> = []
    /// Those without an account, by the name under which they sat.
    private var names: Set<String> = []

    public init() {}

    /// Whether somebody at a meeting counts for nothing there while the case is before it.
    public func includes(_ attendance: Attendance) -> Bool {
        if let person = attendance.person { return people.contains(person) }
        return names.contains(attendance.name)
    }

    mutating func rule(on interest: Interest, _ ruling: Interest.Ruling) {
        switch (ruling, interest.person) {
        case (.withdraw, let person?): people.insert(person)
        case (.withdraw, nil): names.insert(interest.name)
        case (.stay, let person?): people.remove(person)
        case (.stay, nil): names.remove(interest.name)
        }
    }
}
