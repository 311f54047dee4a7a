/// How long an answer a field expects, in characters.
public enum FieldWidth: Sendable {
    case full, half, characters20, characters10, characters4, characters2

    var inputClass: String {
        switch self {
        case .full: "input"
        case .half: "input width-half"
        case .characters20: "input width-20"
        case .characters10: "input width-10"
        case .characters4: "input width-4"
        case .characters2: "input width-2"
        }
    }
}
