/// Routes of this folder.
enum CaseRoutes {
    static let all: [Route] = []
}
