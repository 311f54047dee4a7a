/// How far something has come, which decides its colour, its line and its mark.
public enum Standing: String, Sendable, CaseIterable {
    case done, current, waiting, late
    case none
}
