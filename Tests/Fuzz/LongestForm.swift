/// What the readers of forms ask of the service, which is not built to try them.
enum Serving {
    static let longestForm = 1 << 20
}
