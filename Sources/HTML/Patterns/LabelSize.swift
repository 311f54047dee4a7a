/// How large the name of a field is set.
public enum LabelSize: Sendable {
    case small, medium, large

    var labelClass: String {
        switch self {
        case .small: "label"
        case .medium: "label label-medium"
        case .large: "label label-large"
        }
    }
}
