/// Routes of this folder.
enum DecisionRoutes {
    static let all: [Route] = []
}
